// What was said, a page at a time?
MATCH (t:Statement)
WHERE t.id > $after
RETURN t.id AS id, t.speakerText AS speakerText, t.text AS text, t.direct AS direct, t.date AS date, t.precision AS precision, t.confidence AS confidence
ORDER BY id
LIMIT $limit
