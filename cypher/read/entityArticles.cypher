// Which articles mention this entity, the latest first?
MATCH (n:Entity {id: $id})<-[m:MENTIONS]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN a.id AS id, a.title AS title, s.name AS publisher, a.publishedAt AS publishedAt, a.canonicalUrl AS url
ORDER BY publishedAt DESC, id
LIMIT $limit
