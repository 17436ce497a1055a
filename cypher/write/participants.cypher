// Keep who took part in these events, and as what.
UNWIND $rows AS row
MATCH (n:Entity {id: row.to})
MATCH (e:Event {id: row.from})
CREATE (n)-[:PARTICIPATED {role: row.role}]->(e)
