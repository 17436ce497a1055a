// Which articles support one of these facts?
UNWIND $ids AS factId
MATCH (f:FACT_LABEL {id: factId})<-[:SUPPORTS]-(v:Evidence)
MATCH (v)-[:`IN`]->(a:Article)
RETURN DISTINCT a.id AS articleId
