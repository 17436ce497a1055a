// Keep which article mentions which entity, where, and what it says of it.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})
MATCH (n:Entity {id: row.entityId})
CREATE (a)-[m:MENTIONS {count: row.count, spans: row.spans, record: row.record}]->(n)
