// Whom does this article mention, and where?
MATCH (a:Article {id: $id})-[m:MENTIONS]->(n:Entity)
RETURN n.id AS id, n.name AS name, m.spans AS spans
