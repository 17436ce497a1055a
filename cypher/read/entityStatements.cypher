// What did this entity say? The most quoted first.
MATCH (n:Entity {id: $id})-[:SAID]->(t:Statement)
RETURN t.id AS id, t.articleCount AS articleCount
ORDER BY articleCount DESC, id
LIMIT $limit
