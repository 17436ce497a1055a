// Keep these facts, but for how many articles say so.
UNWIND $rows AS row
MERGE (f:FACT_LABEL {id: row.id})
SET f += row.properties
SET f.confidence = toFloat(row.confidence)
