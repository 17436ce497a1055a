// Link these pairs of nodes by one relationship.
UNWIND $rows AS row
MATCH (a:FROM_LABEL {id: row.from})
MATCH (b:TO_LABEL {id: row.to})
CREATE (a)-[:RELATION_TYPE]->(b)
