// Which articles print one of these texts?
UNWIND $hashes AS hash
MATCH (a:Article {contentHash: hash})
RETURN a.id AS id
