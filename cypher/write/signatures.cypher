// Keep these signatures and what they stand for.
UNWIND $rows AS row
MERGE (s:Signature {id: row.id})
SET s += row.properties
