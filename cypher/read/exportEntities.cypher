// Which entities are there, a page at a time?
MATCH (n:Entity)
WHERE n.id > $after
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.description AS description, n.countryCode AS countryCode, n.wikidataId AS wikidataId, n.mentionCount AS mentionCount, n.articleCount AS articleCount, n.firstSeen AS firstSeen, n.lastSeen AS lastSeen
ORDER BY id
LIMIT $limit
