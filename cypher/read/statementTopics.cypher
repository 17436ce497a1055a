// About whom, and to whom, were these statements made?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})-[s]->(n:Entity)
RETURN t.id AS factId, type(s) AS role, n.id AS id, n.name AS name
ORDER BY factId, role, id
