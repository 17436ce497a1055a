// Take the Wikidata id from these entities: another is to have it.
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})
SET n.wikidataId = null
