// Keep the words by which these articles, or statements, are found.
UNWIND $rows AS row
MATCH (n:NODE_LABEL {id: row.id})
SET n.searchText = row.searchText
