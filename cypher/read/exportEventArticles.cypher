// Which articles say so, of these events?
UNWIND $ids AS eventId
MATCH (e:Event {id: eventId})<-[s]-(v:Evidence)
MATCH (v)-[:`IN`]->(a:Article)
RETURN DISTINCT e.id AS factId, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.canonicalUrl AS url
ORDER BY factId, publishedAt, articleId
