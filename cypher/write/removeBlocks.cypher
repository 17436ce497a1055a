// Take away the facts of these blocks, to be made anew.
UNWIND $blocks AS block
MATCH (f:FACT_LABEL {block: block})
DETACH DELETE f
