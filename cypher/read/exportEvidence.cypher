// Which sentences are the evidence, a page at a time, and where do they stand?
MATCH (v:Evidence)-[:`IN`]->(a:Article)-[:PUBLISHED_BY]->(p:Source)
WHERE v.id > $after
RETURN v.id AS id, v.sentence AS sentence, v.start AS start, v.end AS end, v.confidence AS confidence, v.extractor AS extractor, v.recordedAt AS recordedAt, a.id AS articleId, a.title AS title, a.publishedAt AS publishedAt, a.canonicalUrl AS url, p.name AS publisher
ORDER BY id
LIMIT $limit
