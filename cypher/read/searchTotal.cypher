// How many entities have these words in a name or an alias?
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND all(word IN $words WHERE n.searchText CONTAINS word)
RETURN count(n) AS total
