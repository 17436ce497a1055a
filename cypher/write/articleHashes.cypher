// Which text do these articles print?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})
RETURN a.contentHash AS contentHash
