// Keep which entities may be one.
UNWIND $rows AS row
CREATE (g:Suggestion {id: row.id, block: row.block, a: row.a, b: row.b, score: toFloat(row.score), reasons: row.reasons})
