// Who took part in these events, and as what?
UNWIND $ids AS eventId
MATCH (e:Event {id: eventId})<-[p:PARTICIPATED]-(n:Entity)
RETURN e.id AS factId, p.role AS role, n.id AS id, n.name AS name
ORDER BY factId, role, id
