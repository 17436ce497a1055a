// Take away these articles' own records of entities, and their mentions.
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[r:RECORDS]->(s:Signature)
DELETE r
