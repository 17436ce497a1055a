// Take away that these articles mention these entities.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})-[m:MENTIONS]->(n:Entity {id: row.entityId})
DELETE m
