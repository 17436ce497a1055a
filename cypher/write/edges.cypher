// Draw these edges of one type.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:RELATION_TYPE {id: row.id, confidence: toFloat(row.confidence)}]->(b)
SET r += row.properties
