// By which words were these articles found, and who published them?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS id, a.title AS title, a.publishedAt AS publishedAt, s.name AS publisher, a.searchText AS searchText
