// Which entities have a name that may hold this word, misspelt?
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND (n.searchText CONTAINS $first OR n.searchText CONTAINS $later OR n.searchText CONTAINS $middle OR n.searchText CONTAINS $end OR (n.searchText CONTAINS $shortFirst AND n.searchText CONTAINS $shortEnd) OR (n.searchText CONTAINS $shortLater AND n.searchText CONTAINS $shortEnd))
RETURN n.id AS id, n.name AS name, n.description AS description, n.countryCode AS countryCode, n.mentionCount AS mentionCount, n.articleCount AS articleCount, n.aliases AS aliases
ORDER BY articleCount DESC, mentionCount DESC, id
LIMIT $limit
