// What is known of this entity?
MATCH (n:Entity {id: $id})
RETURN n.id AS id, n.name AS name, n.description AS description, n.countryCode AS countryCode, n.mentionCount AS mentionCount, n.articleCount AS articleCount, n.aliases AS aliases, n.wikidataId AS wikidataId, n.firstSeen AS firstSeen, n.lastSeen AS lastSeen, n.start AS start, n.end AS end
