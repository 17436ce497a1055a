// What do all articles claim in these blocks?
UNWIND $blocks AS block
MATCH (v:Evidence {block: block})-[:`IN`]->(a:Article)-[:PUBLISHED_BY]->(s:Source)
RETURN v.block AS block, v.claim AS claim, v.links AS links, a.id AS articleId, a.publishedAt AS publishedAt, a.contentHash AS contentHash, s.id AS sourceId
