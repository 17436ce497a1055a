// Keep since when this evidence is known.
UNWIND $rows AS row
MATCH (v:Evidence {id: row.id})
SET v.recordedAt = row.recordedAt
