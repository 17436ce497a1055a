// Keep each sentence that says something, in its article.
UNWIND $rows AS row
MATCH (a:Article {id: row.articleId})
CREATE (v:Evidence {id: row.id, block: row.block, kind: row.kind, start: row.start, end: row.end, sentence: row.sentence, confidence: toFloat(row.confidence), extractor: row.extractor, recordedAt: row.recordedAt, claim: row.claim, links: row.links})
CREATE (v)-[:`IN`]->(a)
