// Whom do articles mean that gave this id to an entity of theirs?
MATCH (s:Signature {localId: $id})<-[r:RECORDS]-(a:Article)
RETURN DISTINCT r.entityId AS id
LIMIT 2
