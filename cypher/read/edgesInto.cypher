// Which edges come in to these entities? The best supported first.
UNWIND $ids AS entityId
MATCH (b:Entity {id: entityId})<-[r]-(a:Entity)
WHERE r.id IS NOT NULL
RETURN r.id AS id, a.id AS source, b.id AS target, r.relation AS relation, r.status AS status, r.reciprocal AS reciprocal, r.title AS title, r.start AS start, r.end AS end, r.count AS count, r.articleCount AS articleCount, r.sourceCount AS sourceCount, r.confidence AS confidence
ORDER BY articleCount DESC, id
LIMIT $limit
