// For which statements does this evidence speak?
UNWIND $ids AS evidenceId
MATCH (v:Evidence {id: evidenceId})-[s]->(t:Statement)
RETURN v.id AS evidenceId, type(s) AS stance, t.id AS factId
ORDER BY evidenceId, factId
