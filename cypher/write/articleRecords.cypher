// What did these articles say of their own entities when they were last written, and whom do those stand for?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[r:RECORDS]->(s:Signature)
RETURN a.id AS articleId, a.publishedAt AS publishedAt, r.entityId AS entityId, r.record AS record
