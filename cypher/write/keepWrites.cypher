// Keep on these articles what they say.
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.writes = row.writes
