const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What a reading query, or a subquery in it, may begin with. */
export const STARTS = words('MATCH OPTIONAL UNWIND WITH RETURN CALL');

/** Every keyword of reading Cypher. */
export const KEYWORDS = words(`
  MATCH OPTIONAL UNWIND WITH RETURN CALL YIELD WHERE UNION ALL DISTINCT AS ORDER BY ASC ASCENDING DESC DESCENDING
  SKIP LIMIT AND OR XOR NOT IN IS NULL TRUE FALSE STARTS ENDS CONTAINS CASE WHEN THEN ELSE END
`);

/** Keywords that end a value, so that no name may follow. */
export const OPERAND_KEYWORDS = words('NULL TRUE FALSE END ASC ASCENDING DESC DESCENDING');

/** Words of clauses that write, define, administer, load or hand over: as a bare word they are always refused. */
export const WRITING_WORDS = words(`
  CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT DROP ALTER LOAD GRANT DENY REVOKE RENAME
  SHOW TERMINATE ENABLE USE EXPLAIN PROFILE SESSION COMMIT ROLLBACK SAVEPOINT TRANSACTION TRANSACTIONS FINISH NEXT CYPHER
  PERIODIC
`);

/** Functions that both stores have and that only compute. */
export const FUNCTIONS = words(`
  COUNT SUM AVG MIN MAX COLLECT STDEV STDEVP PERCENTILECONT PERCENTILEDISC
  ID ELEMENTID TYPE LABELS PROPERTIES KEYS STARTNODE ENDNODE NODES RELATIONSHIPS LENGTH SIZE EXISTS
  HEAD LAST TAIL RANGE REVERSE REDUCE ANY ALL NONE SINGLE COALESCE NULLIF ISEMPTY
  SHORTESTPATH ALLSHORTESTPATHS
  TOINTEGER TOFLOAT TOSTRING TOBOOLEAN TOINTEGERORNULL TOFLOATORNULL TOSTRINGORNULL TOBOOLEANORNULL
  TOLOWER TOUPPER LOWER UPPER TRIM LTRIM RTRIM BTRIM REPLACE SPLIT SUBSTRING LEFT RIGHT CHAR_LENGTH CHARACTER_LENGTH
  ABS CEIL FLOOR ROUND SIGN SQRT EXP LOG LOG10 PI E RAND SIN COS TAN COT ASIN ACOS ATAN ATAN2 DEGREES RADIANS
  DATE DATETIME LOCALDATETIME TIME LOCALTIME DURATION TIMESTAMP
`);

/** Procedures that read the graph's own shape, or search it; the same on both stores where both have them. */
export const PROCEDURES = words(`
  db.labels db.relationshipTypes db.propertyKeys
  db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties
  db.index.fulltext.queryNodes db.index.fulltext.queryRelationships
  grafeo.labels grafeo.relationshipTypes grafeo.propertyKeys grafeo.search.text
`);

/** Operators of the embedded engine's plans that only read. */
export const OPERATORS = words(`
  Return Project Filter NodeScan EdgeScan Expand ShortestPath Limit Skip Sort TopK Distinct Union Aggregate Join
  HashJoin MultiWayJoin LeftJoin AntiJoin SemiJoin CrossJoin Unwind Empty Apply CallProcedure Discriminant
  ParameterScan
`);
