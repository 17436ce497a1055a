// Which derived edges are there, a page at a time?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id > $after
RETURN r.id AS id, a.id AS sourceId, a.name AS source, r.relation AS relation, b.id AS targetId, b.name AS target, r.status AS status, r.reciprocal AS reciprocal, r.title AS title, r.start AS start, r.end AS end, r.count AS count, r.articleCount AS articleCount, r.sourceCount AS sourceCount, r.confidence AS confidence, r.eventIds AS eventIds, r.statementIds AS statementIds
ORDER BY id
LIMIT $limit
