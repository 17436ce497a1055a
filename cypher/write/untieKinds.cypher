// Untie all claims of these kinds from the facts that they supported or contradicted.
UNWIND $keys AS key
MATCH (v:Evidence {kind: key})-[s]->(f:FACT_LABEL)
DELETE s
