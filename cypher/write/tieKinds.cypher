// Tie all claims of these kinds to their facts.
UNWIND $rows AS row
MATCH (f:TO_LABEL {id: row.to})
MATCH (v:FROM_LABEL {kind: row.key})
CREATE (v)-[:RELATION_TYPE]->(f)
