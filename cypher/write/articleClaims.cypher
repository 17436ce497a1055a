// What do these articles claim, of whom, and in which block does it stand?
UNWIND $ids AS articleId
MATCH (v:Evidence)-[:`IN`]->(a:Article {id: articleId})
RETURN v.id AS id, v.block AS block, v.claim AS claim, v.links AS links, a.id AS articleId
