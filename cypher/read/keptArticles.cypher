// Which articles, some of them, keep what they say on themselves?
MATCH (a:Article)
WHERE a.writes IS NOT NULL
RETURN a.id AS id, a.url AS url, a.canonicalUrl AS canonicalUrl, a.title AS title, a.byline AS byline, a.language AS language, a.publishedAt AS publishedAt, a.publishedAtInferred AS publishedAtInferred, a.retrievedAt AS retrievedAt, a.contentHash AS contentHash, a.wordCount AS wordCount, a.text AS text, a.writes AS writes
LIMIT $limit
