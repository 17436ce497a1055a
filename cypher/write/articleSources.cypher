// Who published these articles, as each of them says it, and when were they read?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[p:PUBLISHED_BY]->(s:Source)
RETURN a.id AS articleId, a.contentHash AS contentHash, a.retrievedAt AS retrievedAt, s.id AS sourceId, p.name AS sourceName, p.domain AS domain
