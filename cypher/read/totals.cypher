// How many entities are there?
MATCH (n:Entity)
RETURN count(n) AS nodes
