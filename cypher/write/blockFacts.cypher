// Which facts stand in these blocks, from which kinds of claim, and who says so?
UNWIND $blocks AS block
MATCH (f:FACT_LABEL {block: block})
RETURN f.id AS id, f.block AS block, f.kinds AS kinds, f.articleCount AS articleCount, f.publishers AS publishers
