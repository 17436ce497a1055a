// Keep what each article says of its own entities, unmerged.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})
MATCH (s:Signature {id: row.signatureId})
CREATE (a)-[:RECORDS {localId: row.localId, place: row.place, entityId: row.entityId, record: row.record}]->(s)
