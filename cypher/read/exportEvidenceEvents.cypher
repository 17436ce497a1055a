// For or against which events does this evidence speak?
UNWIND $ids AS evidenceId
MATCH (v:Evidence {id: evidenceId})-[s]->(e:Event)
RETURN v.id AS evidenceId, type(s) AS stance, e.id AS factId
ORDER BY evidenceId, factId
