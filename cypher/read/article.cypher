// What does this article say, and who published it?
MATCH (a:Article {id: $id})-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS id, a.title AS title, a.canonicalUrl AS url, a.byline AS byline, s.name AS publisher, a.publishedAt AS publishedAt, a.publishedAtInferred AS publishedAtInferred, a.text AS text
