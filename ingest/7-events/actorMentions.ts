import type { Office } from '../../model/event.ts';
import type { ResolvedMention } from '../../model/mention.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import { inDateline } from './dateline.ts';
import { isNounLike } from './syntax.ts';

/** Mentions by the noun phrase that they head. */
export function mentionsByHead(resolved: ResolvedDoc): ReadonlyMap<number, readonly ResolvedMention[]> {
  const byHead = new Map<number, ResolvedMention[]>();
  const dateline = inDateline(resolved.doc);
  const add = (i: number, mention: ResolvedMention) => {
    const at = byHead.get(i) ?? [];
    at.push(mention);
    byHead.set(i, at);
  };
  for (const mention of resolved.mentions) {
    if (dateline(mention.start)) continue;
    add(mention.head, mention);
    // A parse may split a name: any of its words whose head lies outside heads it too.
    for (let i = mention.first; i < mention.last; i++) {
      const token = resolved.doc.tokens[i];
      if (!token || i === mention.head) continue;
      if ((token.head.i < mention.first || token.head.i >= mention.last) && isNounLike(token)) add(i, mention);
    }
  }
  const rank = (mention: ResolvedMention) => (mention.form === 'name' ? 0 : mention.form === 'nominal' ? 1 : 2);
  for (const at of byHead.values()) at.sort((a, b) => rank(a) - rank(b) || b.last - b.first - (a.last - a.first));
  return byHead;
}

/** Who holds the highest office of each state or organisation, where the article says so once and for all. */
export function headsOf(offices: readonly Office[]): ReadonlyMap<string, string> {
  const holders = new Map<string, Set<string>>();
  for (const office of offices) {
    const title = office.title.toLowerCase();
    if (!office.of || office.end || /vice|deputy|former/.test(title)) continue;
    if (!/^(?:president|king|queen|emir|sultan|chairman|supreme leader|leader)\b/.test(title)) continue;
    holders.set(office.of, (holders.get(office.of) ?? new Set()).add(office.person));
  }
  const known = new Map<string, string>();
  for (const [of, persons] of holders) if (persons.size === 1) known.set(of, [...persons][0]!);
  return known;
}
