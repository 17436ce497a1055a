// What happened, a page at a time?
MATCH (e:Event)
WHERE e.id > $after AND e.relation IS NOT NULL
RETURN e.id AS id, e.relation AS relation, e.type AS type, e.status AS status, e.title AS title, e.start AS start, e.end AS end, e.precision AS precision, e.confidence AS confidence, e.evidenceCount AS evidenceCount, e.articleCount AS articleCount, e.sourceCount AS sourceCount
ORDER BY id
LIMIT $limit
