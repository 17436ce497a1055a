// Which signatures are linked in these blocks, and what do they stand for so far?
UNWIND $blocks AS block
MATCH (s:Signature {block: block})
RETURN s.id AS id, s.block AS block, s.features AS features, s.tally AS tally, s.first AS first, s.entityId AS entityId
