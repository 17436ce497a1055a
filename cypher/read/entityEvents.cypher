// In which events did this entity take part? The best supported first.
MATCH (n:Entity {id: $id})-[:PARTICIPATED]->(e:Event)
RETURN DISTINCT e.id AS id, e.articleCount AS articleCount
ORDER BY articleCount DESC, id
LIMIT $limit
