// Who are these entities?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})
RETURN n.id AS id, n.name AS name, n.description AS description, n.countryCode AS countryCode, n.mentionCount AS mentionCount, n.articleCount AS articleCount
