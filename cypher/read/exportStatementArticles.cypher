// Which articles report these statements?
UNWIND $ids AS statementId
MATCH (v:Evidence)-[s]->(t:Statement {id: statementId})
MATCH (v)-[:`IN`]->(a:Article)
RETURN DISTINCT t.id AS factId, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.canonicalUrl AS url
ORDER BY factId, publishedAt, articleId
