// What do these edges of one type stand for so far?
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r:RELATION_TYPE]-(b:Entity {id: row.far})
WHERE r.id = row.id
RETURN r.id AS id, r.count AS count, r.start AS start, r.end AS end, r.confidence AS confidence, r.articleCount AS articleCount, r.tally AS tally, coalesce(r.eventIds, r.statementIds) AS factIds
