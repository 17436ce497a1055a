// What do these articles claim, of whom, and in which block does it stand?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})<-[:`IN`]-(v:Evidence)
RETURN v.id AS id, v.block AS block, v.kind AS key, v.claim AS claim, v.links AS links, a.id AS articleId, a.publishedAt AS publishedAt
