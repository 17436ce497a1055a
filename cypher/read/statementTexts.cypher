// What was said in these statements, and by whom?
UNWIND $ids AS statementId
MATCH (t:Statement {id: statementId})
OPTIONAL MATCH (n:Entity)-[:SAID]->(t)
RETURN t.id AS id, t.text AS text, t.date AS date, t.confidence AS confidence, t.articleCount AS articleCount, t.speakerText AS speakerText, n.id AS speakerId, n.name AS speakerName
