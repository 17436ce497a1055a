// For which facts does this edge stand?
MATCH (a:Entity {id: $source})-[r:RELATION_TYPE]->(b:Entity {id: $target})
WHERE r.id = $id
RETURN a.name AS sourceName, b.name AS targetName, r.count AS count, r.eventIds AS eventIds, r.statementIds AS statementIds
