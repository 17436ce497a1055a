// Which facts do these articles support, and which edges through them?
UNWIND $ids AS articleId
MATCH (a:Article {id: articleId})<-[:`IN`]-(v:Evidence)
MATCH (v)-[:SUPPORTS]->(f:FACT_LABEL)
RETURN DISTINCT a.id AS articleId, f.id AS id, f.edgeIds AS edgeIds
