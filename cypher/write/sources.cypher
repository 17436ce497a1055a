// Keep these sources, each with what its own articles call it and how many of them do.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.name = row.name, s.domain = row.domain, s.tally = row.tally
