// Which nodes of one label are there, some of them?
MATCH (n:NODE_LABEL)
RETURN n.id AS id
LIMIT $limit
