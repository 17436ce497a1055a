// Keep how many articles and publishers say so.
UNWIND $rows AS row
MATCH (f:FACT_LABEL {id: row.id})
SET f += row.properties
