// How many articles mention these entities?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})
RETURN n.id AS id, n.articleCount AS articleCount
