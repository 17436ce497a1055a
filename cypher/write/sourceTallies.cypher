// What do the articles of these sources call them?
UNWIND $ids AS sourceId
MATCH (s:Source {id: sourceId})
RETURN s.id AS id, s.tally AS tally
