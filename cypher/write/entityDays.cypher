// When were the first and the last article published that mention each of these entities?
UNWIND $ids AS entityId
MATCH (n:Entity {id: entityId})<-[:MENTIONS]-(a:Article)
RETURN n.id AS id, min(a.publishedAt) AS first, max(a.publishedAt) AS last
