// Take away these edges of one type.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:RELATION_TYPE]->(b:Entity {id: row.target})
WHERE r.id = row.id
DELETE r
