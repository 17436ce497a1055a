// Who published these articles, and when were they read?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS articleId, a.contentHash AS contentHash, a.retrievedAt AS retrievedAt, s.id AS sourceId
