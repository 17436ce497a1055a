import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { FoundMention, ResolvedMention } from '../../model/mention.ts';

export function resolveEntities(
  _doc: Doc,
  _found: FoundMention[],
): { entities: Entity[]; mentions: ResolvedMention[] } {
  return { entities: [], mentions: [] };
}
