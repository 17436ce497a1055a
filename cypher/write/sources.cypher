// Keep these sources. Of two spellings or domains of one source the first by code units stays, whichever came first.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
ON CREATE SET s.name = row.name, s.domain = row.domain
SET s.name = CASE WHEN row.name < s.name THEN row.name ELSE s.name END, s.domain = CASE WHEN s.domain IS NULL OR row.domain < s.domain THEN row.domain ELSE s.domain END
