// Keep these articles and who published them, as each of them says it.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row.properties
WITH a, row
MATCH (s:Source {id: row.sourceId})
CREATE (a)-[:PUBLISHED_BY {name: row.sourceName, domain: row.domain}]->(s)
