// Keep these events.
UNWIND $rows AS row
CREATE (e:Event {id: row.id, confidence: toFloat(row.confidence)})
SET e += row.properties
