// Say anew which entity these records stand for.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})-[r:RECORDS]->(s:Signature {id: row.signatureId})
WHERE r.localId = row.localId
SET r.entityId = row.entityId
