// Take away all evidence of these articles.
UNWIND $ids AS articleId
MATCH (v:Evidence)-[:`IN`]->(a:Article {id: articleId})
DETACH DELETE v
