// What is known of these entities so far?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})
RETURN n.id AS id, n.tally AS tally
