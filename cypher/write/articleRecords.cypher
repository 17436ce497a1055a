// What did these articles say of which entities when they were last written?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[m:MENTIONS]->(n:Entity)
RETURN a.id AS articleId, a.publishedAt AS publishedAt, n.id AS entityId, m.record AS record
