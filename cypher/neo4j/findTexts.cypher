// Which texts does Neo4j's own index give for this query of its search language?
CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
RETURN node.id AS id
ORDER BY score DESC, id
