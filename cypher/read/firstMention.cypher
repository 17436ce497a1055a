// Where is each of these entities named, in the first of its articles by id?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})<-[m:MENTIONS]-(a:Article)
WITH n, min(a.id) AS articleId
MATCH (n)<-[m:MENTIONS]-(a:Article {id: articleId})
RETURN n.id AS id, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.text AS text, m.spans AS spans
