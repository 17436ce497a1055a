// Take away these nodes.
UNWIND $ids AS nodeId
MATCH (n:NODE_LABEL {id: nodeId})
DETACH DELETE n
