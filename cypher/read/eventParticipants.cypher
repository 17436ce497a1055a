// Who took part in these events, and as what?
UNWIND $ids AS eventId
MATCH (n:Entity)-[p:PARTICIPATED]->(e:Event {id: eventId})
RETURN e.id AS factId, p.role AS role, n.id AS id, n.name AS name
ORDER BY factId, role, id
