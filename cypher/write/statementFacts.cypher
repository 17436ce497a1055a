// What do edges say of these statements?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})
RETURN t.id AS id, t.date AS start, t.date AS end, t.confidence AS confidence, t.origins AS origins
