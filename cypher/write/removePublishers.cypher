// Take away who published these articles.
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[p:PUBLISHED_BY]->(s:Source)
DELETE p
