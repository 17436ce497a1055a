// When was each of these kinds of claim last published?
UNWIND $keys AS key
MATCH (v:Evidence {kind: key})-[:`IN`]->(a:Article)
RETURN v.kind AS key, max(a.publishedAt) AS latest
