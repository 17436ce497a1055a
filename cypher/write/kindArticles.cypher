// Which articles make a claim of one of these kinds?
UNWIND $keys AS key
MATCH (v:Evidence {kind: key})-[:`IN`]->(a:Article)
RETURN DISTINCT a.id AS articleId
