// Which articles have a record of one of these signatures?
UNWIND $ids AS signatureId
MATCH (s:Signature {id: signatureId})<-[r:RECORDS]-(a:Article)
RETURN DISTINCT a.id AS articleId
