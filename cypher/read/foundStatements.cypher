// By which words were these statements found, and who made them?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})
OPTIONAL MATCH (n:Entity)-[:SAID]->(t)
RETURN t.id AS id, t.searchText AS searchText, t.date AS date, t.confidence AS confidence, t.articleCount AS articleCount, t.speakerText AS speakerText, n.id AS speakerId, n.name AS speakerName
