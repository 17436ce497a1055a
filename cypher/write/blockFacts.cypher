// Which facts stand in these blocks, and which edges do they draw?
UNWIND $blocks AS block
MATCH (f:FACT_LABEL {block: block})
RETURN f.id AS id, f.edgeIds AS edgeIds
