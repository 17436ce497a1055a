// Which entities have these words in a name or an alias?
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND all(word IN $words WHERE n.searchText CONTAINS word)
RETURN n.id AS id, n.name AS name, n.description AS description, n.countryCode AS countryCode, n.mentionCount AS mentionCount, n.articleCount AS articleCount, n.aliases AS aliases
ORDER BY articleCount DESC, mentionCount DESC, id
LIMIT $limit
