// Take away these articles' mentions.
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[m:MENTIONS]->(n:Entity)
DELETE m
