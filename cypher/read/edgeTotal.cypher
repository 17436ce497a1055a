// How many edges are there between entities?
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id IS NOT NULL
RETURN count(r) AS edges
