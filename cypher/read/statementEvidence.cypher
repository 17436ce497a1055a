// Which sentences say so, and where do they stand?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})<-[s]-(v:Evidence)
MATCH (v)-[:`IN`]->(a:Article)-[:PUBLISHED_BY]->(p:Source)
RETURN v.id AS id, type(s) AS stance, v.sentence AS sentence, v.start AS start, v.end AS end, v.confidence AS confidence, v.recordedAt AS recordedAt, v.claim AS claim, t.id AS factId, t.text AS text, t.date AS factStart, t.date AS factEnd, t.precision AS precision, a.id AS articleId, a.title AS articleTitle, a.canonicalUrl AS url, a.publishedAt AS publishedAt, a.contentHash AS contentHash, p.id AS sourceId, p.name AS publisher
ORDER BY publishedAt, articleId, start, id
LIMIT $limit
