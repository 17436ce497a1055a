// Keep these sources. Of two spellings of one name the first by code units stays, whichever came first.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
ON CREATE SET s.name = row.name
SET s.name = CASE WHEN row.name < s.name THEN row.name ELSE s.name END, s.domain = coalesce(row.domain, s.domain)
