// What do these articles, or statements, say?
UNWIND $ids AS textId
MATCH (n:NODE_LABEL {id: textId})
RETURN n.id AS id, n.text AS text
