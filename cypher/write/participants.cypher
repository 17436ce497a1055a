// Keep who took part in these events, and as what.
UNWIND $rows AS row
MATCH (n:Entity {id: row.from})
MATCH (e:Event {id: row.to})
CREATE (n)-[:PARTICIPATED {role: row.role}]->(e)
