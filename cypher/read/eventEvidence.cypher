// Which sentences support or contradict these events, and where do they stand?
UNWIND $ids AS eventId
MATCH (e:Event {id: eventId})<-[s]-(v:Evidence)
MATCH (v)-[:`IN`]->(a:Article)-[:PUBLISHED_BY]->(p:Source)
RETURN v.id AS id, type(s) AS stance, v.sentence AS sentence, v.start AS start, v.end AS end, v.confidence AS confidence, v.recordedAt AS recordedAt, v.claim AS claim, e.id AS factId, e.relation AS relation, e.status AS status, e.start AS factStart, e.end AS factEnd, e.precision AS precision, e.title AS title, a.id AS articleId, a.title AS articleTitle, a.canonicalUrl AS url, a.publishedAt AS publishedAt, a.contentHash AS contentHash, p.id AS sourceId, p.name AS publisher
ORDER BY publishedAt, articleId, start, id
LIMIT $limit
