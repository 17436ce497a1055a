// Which entities may be one, the likeliest first, from a given place on?
MATCH (g:Suggestion)
WHERE g.score < $score OR (g.score = $score AND g.id > $after)
RETURN g.id AS id, g.a AS a, g.b AS b, g.score AS score, g.reasons AS reasons
ORDER BY score DESC, id
LIMIT $limit
