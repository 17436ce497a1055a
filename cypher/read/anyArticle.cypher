// Is there an article in the graph?
MATCH (a:Article)
RETURN a.id AS id
LIMIT 1
