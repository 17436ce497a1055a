// Say anew whom these claims speak of, and so in which block they stand, and as what.
UNWIND $rows AS row
MATCH (v:Evidence {id: row.id})
SET v.block = row.block, v.kind = row.kind, v.links = row.links
