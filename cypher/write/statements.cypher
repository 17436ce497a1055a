// Keep these statements.
UNWIND $rows AS row
CREATE (t:Statement {id: row.id, confidence: toFloat(row.confidence)})
SET t += row.properties
