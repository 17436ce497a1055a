// Keep what these edges of one type stand for now.
UNWIND $rows AS row
MATCH (a:Entity {id: row.near})-[r:RELATION_TYPE]-(b:Entity {id: row.far})
WHERE r.id = row.id
SET r += row.properties
SET r.confidence = toFloat(row.confidence)
