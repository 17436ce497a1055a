// Which of these articles are in the graph, and with what text?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})
RETURN a.id AS id, a.contentHash AS contentHash
