// Which edges go out from this entity, the best supported first, from a given place on?
MATCH (a:Entity {id: $id})-[r]->(b:Entity)
WHERE r.id IS NOT NULL AND ($relation = '' OR r.relation = $relation) AND (r.articleCount < $count OR (r.articleCount = $count AND r.id > $after))
RETURN r.id AS id, a.id AS source, b.id AS target, r.relation AS relation, r.status AS status, r.reciprocal AS reciprocal, r.title AS title, r.start AS start, r.end AS end, r.count AS count, r.articleCount AS articleCount, r.sourceCount AS sourceCount, r.confidence AS confidence
ORDER BY articleCount DESC, id
LIMIT $limit
