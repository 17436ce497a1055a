// In which articles are these entities mentioned?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})<-[:MENTIONS]-(a:Article)
RETURN n.id AS factId, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.canonicalUrl AS url
ORDER BY factId, publishedAt, articleId
