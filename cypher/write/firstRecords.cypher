// Which is the smallest record of each of these signatures?
UNWIND $ids AS signatureId
MATCH (s:Signature {id: signatureId})<-[r:RECORDS]-(a:Article)
RETURN s.id AS id, min(r.place) AS first
