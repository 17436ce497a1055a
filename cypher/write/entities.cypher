// Keep these entities of one kind.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n:KIND_LABEL
SET n += row.properties
