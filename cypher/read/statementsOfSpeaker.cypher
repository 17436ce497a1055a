// Which statements does this edge stand for? Found from who said them.
MATCH (n:Entity {id: $near})-[:SAID]->(f:Statement)
WHERE $id IN f.edgeIds
RETURN DISTINCT f.id AS id, f.date AS start, f.date AS end, f.confidence AS confidence
