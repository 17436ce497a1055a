// How many pairs of entities may be one?
MATCH (g:Suggestion)
RETURN count(g) AS total
