// How many edges of each relation and status come in to this entity?
MATCH (n:Entity {id: $id})<-[r]-(m:Entity)
WHERE r.id IS NOT NULL
RETURN r.relation AS relation, r.status AS status, r.reciprocal AS reciprocal, count(r) AS count
