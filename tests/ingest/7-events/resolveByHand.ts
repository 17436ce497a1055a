import { loadLanguage } from '../../../ingest/3-language/language.ts';
import type { Entity } from '../../../model/entity.ts';
import type { ResolvedMention } from '../../../model/mention.ts';
import type { ResolvedDoc } from '../../../model/resolvedDoc.ts';
import type { TimeExpression, When } from '../../../model/time.ts';

const language = await loadLanguage();

/** A mention as a table row gives it: its surface (every occurrence), and whom it stands for. */
export type Known = readonly [surface: string, entityId: string, form?: ResolvedMention['form']];
export type Dated = readonly [surface: string, value: string, when: When];

/** Parses a text and resolves its mentions as a table says, so that a later stage is tested without those before it. */
export function resolveByHand(text: string, known: readonly Known[] = [], dated: readonly Dated[] = []): ResolvedDoc {
  const doc = language.parse(
    text,
    [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  const mentions = known.flatMap(([surface, entityId, form = 'name']): ResolvedMention[] =>
    occurrences(text, surface).map((start) => {
      const end = start + surface.length;
      const first = doc.tokenAt(start);
      const last = doc.tokenAt(end - 1) + 1;
      const tokens = doc.tokens.slice(first, last);
      const head = tokens.find((token) => token.head === token || !tokens.includes(token.head)) ?? tokens[0]!;
      const kind = entityId.split('/')[0] as Entity['kind'];
      return { start, end, first, last, head: head.i, form, kind, name: surface, entityId, because: 'given' };
    }),
  );
  const times = dated.flatMap(([surface, value, when]): TimeExpression[] =>
    occurrences(text, surface).map((start) => ({ start, end: start + surface.length, value, when })),
  );
  const ids = [...new Set(known.map(([, id]) => id))];
  return {
    doc,
    entities: ids.map((id) => ({
      id,
      kind: id.split('/')[0] as Entity['kind'],
      name: id.slice(id.indexOf('/') + 1),
      aliases: [],
    })),
    mentions: mentions.sort((a, b) => a.start - b.start),
    times,
    published: { value: null, inferred: false },
  };
}

function occurrences(text: string, surface: string): number[] {
  const escaped = surface.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, 'gu'))].map((m) => m.index);
}
