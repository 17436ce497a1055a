// Which of these entities does no article mention any more?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})
WHERE NOT EXISTS { MATCH (a:Article)-[:MENTIONS]->(n) }
RETURN n.id AS id
