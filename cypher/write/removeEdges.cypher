// Take away these edges of one type.
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r:RELATION_TYPE]-(b:Entity {id: row.far})
WHERE r.id = row.id
DELETE r
