// Which edges join these entities with one another?
UNWIND $ids AS entityId
MATCH (a:Entity {id: entityId})-[r]->(b:Entity)
WHERE r.id IS NOT NULL AND b.id IN $ids
RETURN r.id AS id, a.id AS source, b.id AS target, r.relation AS relation, r.status AS status, r.reciprocal AS reciprocal, r.title AS title, r.start AS start, r.end AS end, r.count AS count, r.articleCount AS articleCount, r.sourceCount AS sourceCount, r.confidence AS confidence
ORDER BY articleCount DESC, sourceCount DESC, count DESC, id
LIMIT $limit
