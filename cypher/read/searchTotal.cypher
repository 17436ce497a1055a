// How many entities have these words in a name or an alias?
MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND n.searchText CONTAINS $w0 AND n.searchText CONTAINS $w1 AND n.searchText CONTAINS $w2 AND n.searchText CONTAINS $w3 AND n.searchText CONTAINS $w4 AND n.searchText CONTAINS $w5 AND n.searchText CONTAINS $w6 AND n.searchText CONTAINS $w7
RETURN count(n) AS total
