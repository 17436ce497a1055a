// Which schema was this store written with?
MATCH (meta:Meta {id: 'meta/schema'})
RETURN meta.version AS version
