// Who made these statements?
UNWIND $ids AS statementId
MATCH (n:Entity)-[:SAID]->(t:Statement {id: statementId})
RETURN t.id AS factId, n.id AS id, n.name AS name
