// What do edges say of these events?
UNWIND $ids AS eventId
MATCH (e:Event {id: eventId})
RETURN e.id AS id, e.start AS start, e.end AS end, e.title AS title, e.confidence AS confidence, e.origins AS origins
