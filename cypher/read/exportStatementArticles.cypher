// Which articles report these statements?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})<-[s]-(v:Evidence)
MATCH (v)-[:`IN`]->(a:Article)
RETURN DISTINCT t.id AS factId, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.canonicalUrl AS url
ORDER BY factId, publishedAt, articleId
