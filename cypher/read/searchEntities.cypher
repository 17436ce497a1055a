// Which entities have these words in a name or an alias? Eight, the empty one for none: the embedded engine is ten times slower with a list.
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND n.searchText CONTAINS $w0 AND n.searchText CONTAINS $w1 AND n.searchText CONTAINS $w2 AND n.searchText CONTAINS $w3 AND n.searchText CONTAINS $w4 AND n.searchText CONTAINS $w5 AND n.searchText CONTAINS $w6 AND n.searchText CONTAINS $w7
RETURN n.id AS id, n.name AS name, n.description AS description, n.countryCode AS countryCode, n.mentionCount AS mentionCount, n.articleCount AS articleCount, n.aliases AS aliases
ORDER BY articleCount DESC, mentionCount DESC, id
LIMIT $limit
