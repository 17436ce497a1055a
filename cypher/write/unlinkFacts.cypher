// Take away that these facts have to do with these entities.
UNWIND $rows AS row
MATCH (f:FACT_LABEL {id: row.fact})-[r:RELATION_TYPE]-(n:Entity {id: row.entity})
DELETE r
