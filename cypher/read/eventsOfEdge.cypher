// Which events does this edge stand for? Found from the end that fewer articles mention.
MATCH (n:Entity {id: $near})-[:PARTICIPATED]->(f:Event)
WHERE $id IN f.edgeIds
RETURN DISTINCT f.id AS id, f.start AS start, f.end AS end, f.confidence AS confidence
