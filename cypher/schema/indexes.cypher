// By what is the graph searched? The ids stand here too, since the embedded engine makes no index for a constraint.
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX statement_id_index IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX evidence_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.id);
CREATE INDEX decision_id_index IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX article_canonical_url_index IF NOT EXISTS FOR (n:Article) ON (n.canonicalUrl);
CREATE INDEX entity_wikidata_id_index IF NOT EXISTS FOR (n:Entity) ON (n.wikidataId);
CREATE INDEX entity_name_key IF NOT EXISTS FOR (n:Entity) ON (n.nameKey);
CREATE INDEX article_content_hash IF NOT EXISTS FOR (n:Article) ON (n.contentHash);
CREATE INDEX article_published_at IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE INDEX event_relation IF NOT EXISTS FOR (n:Event) ON (n.relation);
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.start);
CREATE INDEX event_type_start IF NOT EXISTS FOR (n:Event) ON (n.type, n.start);
CREATE INDEX evidence_block IF NOT EXISTS FOR (n:Evidence) ON (n.block);
CREATE INDEX event_block IF NOT EXISTS FOR (n:Event) ON (n.block);
CREATE INDEX statement_block IF NOT EXISTS FOR (n:Statement) ON (n.block);
