// How many texts does Neo4j's own index know for this query of its search language?
CALL db.index.fulltext.queryNodes($index, $query) YIELD node
RETURN count(node) AS total
