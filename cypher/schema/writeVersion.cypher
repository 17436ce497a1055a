// Stamp the store with the schema that it has now.
MERGE (meta:Meta {id: 'meta/schema'})
SET meta.version = $version
