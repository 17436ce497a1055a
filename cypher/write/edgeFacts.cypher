// For which facts do these edges of one type stand?
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:RELATION_TYPE]->(b:Entity {id: row.target})
WHERE r.id = row.id
RETURN r.id AS id, coalesce(r.eventIds, r.statementIds) AS factIds
