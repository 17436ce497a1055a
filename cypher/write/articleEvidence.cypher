// Which evidence do these articles hold, and in which blocks?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})<-[:`IN`]-(v:Evidence)
RETURN v.id AS id, v.block AS block, v.kind AS key, v.recordedAt AS recordedAt, a.id AS articleId, a.publishedAt AS publishedAt
