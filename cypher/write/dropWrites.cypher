// Take from these articles what was kept on them.
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})
SET a.writes = null
