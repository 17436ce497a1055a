// Untie this evidence from the facts that it supported or contradicted.
UNWIND $ids AS evidenceId
MATCH (v:Evidence {id: evidenceId})-[s]->(f:FACT_LABEL)
DELETE s
