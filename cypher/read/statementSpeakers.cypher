// Who made these statements?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})<-[:SAID]-(n:Entity)
RETURN t.id AS factId, n.id AS id, n.name AS name
