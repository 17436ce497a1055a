// What do these articles claim, in which words, and since when is it known?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})<-[:`IN`]-(v:Evidence)
RETURN a.id AS articleId, v.id AS id, v.claim AS claim, v.sentence AS sentence, v.start AS start, v.end AS end, v.extractor AS extractor, v.recordedAt AS recordedAt
