// In which blocks are signatures with these Wikidata ids?
UNWIND $ids AS wikidataId
MATCH (s:Signature {wikidataId: wikidataId})
RETURN DISTINCT s.block AS block
