// Which articles have one of these as their id or address?
MATCH (a:Article)
WHERE a.id IN $ids OR a.canonicalUrl IN $ids OR a.url IN $ids
RETURN a.id AS id, a.canonicalUrl AS canonicalUrl, a.url AS url
