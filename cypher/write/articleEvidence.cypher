// Which evidence do these articles hold, and in which blocks?
UNWIND $ids AS articleId
MATCH (v:Evidence)-[:`IN`]->(a:Article {id: articleId})
RETURN v.id AS id, v.block AS block, v.recordedAt AS recordedAt
