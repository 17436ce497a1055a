// Take away those of these sources that no article is published by.
UNWIND $ids AS sourceId
MATCH (s:Source {id: sourceId})
WHERE NOT EXISTS { MATCH (a:Article)-[:PUBLISHED_BY]->(s) }
DETACH DELETE s
