// Which articles, or statements, hold these words? Those with the whole words first, then the newest. Eight, the empty one for none.
MATCH (n:NODE_LABEL)
WHERE n.searchText CONTAINS $w0 AND n.searchText CONTAINS $w1 AND n.searchText CONTAINS $w2 AND n.searchText CONTAINS $w3 AND n.searchText CONTAINS $w4 AND n.searchText CONTAINS $w5 AND n.searchText CONTAINS $w6 AND n.searchText CONTAINS $w7
RETURN n.id AS id, n.searchText CONTAINS $whole0 AND n.searchText CONTAINS $whole1 AND n.searchText CONTAINS $whole2 AS whole, coalesce(n.publishedAt, n.date, '') AS day
ORDER BY whole DESC, day DESC, id
LIMIT $limit
