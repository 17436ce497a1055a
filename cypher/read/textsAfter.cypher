// Which articles, or statements, come after this one, and what do they say?
MATCH (n:NODE_LABEL)
WHERE n.id > $after
RETURN n.id AS id, n.title AS title, n.text AS text
ORDER BY id
LIMIT $limit
