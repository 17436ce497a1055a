// Which statements does this edge stand for? Found from whom they are about, or made to.
MATCH (n:Entity {id: $near})<-[r]-(f:Statement)
WHERE $id IN f.edgeIds
RETURN DISTINCT f.id AS id, f.date AS start, f.date AS end, f.confidence AS confidence
