// Keep which article mentions which entity, and where.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})
MATCH (n:Entity {id: row.entityId})
CREATE (a)-[m:MENTIONS {count: row.count, spans: row.spans}]->(n)
