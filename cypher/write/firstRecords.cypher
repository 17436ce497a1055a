// Which is the smallest record of each of these signatures?
UNWIND $ids AS signatureId
MATCH (a:Article)-[r:RECORDS]->(s:Signature {id: signatureId})
RETURN s.id AS id, min(r.place) AS first
