// Take away what is suggested in these blocks.
UNWIND $blocks AS block
MATCH (g:Suggestion {block: block})
DETACH DELETE g
