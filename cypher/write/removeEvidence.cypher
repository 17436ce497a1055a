// Take away all evidence of these articles.
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})<-[:`IN`]-(v:Evidence)
DETACH DELETE v
