// Which articles, some of them, say something that is not kept on themselves?
MATCH (a:Article)-[:PUBLISHED_BY]->(s:Source)
WHERE a.writes IS NULL
RETURN a.id AS id
LIMIT $limit
