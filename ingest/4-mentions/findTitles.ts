import type { Doc } from '../../model/doc.ts';
import { isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { isModifier, isQualifier, officeStartingAt, type TitlePhrase, titleEndingAt } from './titleWords.ts';

/** A title found beside a name, with the token of the state or body it belongs to. */
export interface RawTitle {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly qualifier?: string;
  readonly ofAt?: number;
  readonly office: boolean;
}

/** Which state, place or organisation covers a token. */
export type ActorAt = (token: number) => NameSpan | undefined;

/** Departments before which any capitalised word may stand: "Pensions Minister". */
const PORTFOLIO = new Set([
  'minister',
  'secretary',
  'commissioner',
  'ministry',
  'spokesman',
  'spokeswoman',
  'director',
  'chief',
  'editor',
  'manager',
  'coordinator',
  'officer',
  'leader',
  'ceo',
  'president',
  'chairman',
  'captain',
  'coach',
]);
/** As far back as a title with "of" reaches: "Minister of Foreign Affairs and European Integration". */
const LONGEST_COMPLEMENT = 14;

/** All titles before and after a person's name: "Russian Foreign Minister Sergei Lavrov", "Ursula von der Leyen, president of the European Commission". */
export function findTitles(doc: Doc, name: NameSpan, actorAt: ActorAt): RawTitle[] {
  const titles: RawTitle[] = [];
  let at = name.first;
  for (let i = 0; i < 3; i++) {
    const title = titleBefore(doc, at, actorAt);
    if (!title) break;
    titles.push(title);
    at = title.left;
  }
  const after = titleAfter(doc, name.last, actorAt);
  if (after) titles.push(after);
  return titles;
}

function titleBefore(doc: Doc, at: number, actorAt: ActorAt): (RawTitle & { left: number }) | undefined {
  const sentence = doc.sentences[doc.tokens[at]?.sent ?? 0];
  const from = sentence?.first ?? 0;
  // "the foreign minister, Sergei Lavrov, said": only with an article or owner before it.
  const comma = doc.tokens[at - 1]?.text === ',';
  const end = comma ? at - 1 : at;
  const direct = titleEndingAt(doc, end, from);
  const title =
    direct && !actorAt(direct.first)
      ? leftOf(doc, direct, { from, actorAt })
      : titleOfComplement(doc, end, { from, actorAt });
  if (!title) return undefined;
  if (comma && !/^(?:the|its|their|his|her)$/i.test(doc.tokens[title.left - 1]?.text ?? '') && title.ofAt === undefined)
    return undefined;
  if (comma && doc.tokens[at]?.dep !== 'appos' && doc.tokens[at]?.head.dep !== 'appos') return undefined;
  return title;
}

interface Walk {
  readonly from: number;
  readonly actorAt: ActorAt;
}

/** Goes left from an office over its modifiers, standing and owner: "former Deputy Prime Minister", "France's new". */
function leftOf(doc: Doc, phrase: TitlePhrase, { from, actorAt }: Walk): RawTitle & { left: number } {
  const text = (i: number): string => doc.tokens[i]?.text ?? '';
  let first = phrase.first;
  const office = text(phrase.last - 1).toLowerCase();
  while (first > from && !actorAt(first - 1)) {
    const word = text(first - 1);
    const isPart =
      isModifier(word) ||
      (PORTFOLIO.has(office) &&
        isCapitalised(doc.tokens[first - 1]) &&
        /^(?:NNPS?|JJ)$/.test(doc.tokens[first - 1]?.tag ?? '') &&
        ['compound', 'amod', 'nmod'].includes(doc.tokens[first - 1]?.dep ?? '') &&
        !isQualifier(word));
    const isLink =
      ['and', '-', '&'].includes(word) && first - 2 >= from && isModifier(text(first - 2)) && isModifier(text(first));
    if (isPart) first--;
    else if (isLink) first -= 2;
    else break;
  }
  const standing: string[] = [];
  let left = first;
  const takeStanding = (): void => {
    while (left > from && (isQualifier(text(left - 1)) || (text(left - 1) === '-' && isQualifier(text(left - 2))))) {
      if (text(left - 1) !== '-') standing.unshift(text(left - 1).toLowerCase());
      left--;
    }
  };
  takeStanding();
  let ofAt: number | undefined;
  const owned = /^['’]s?$/.test(text(left - 1)) ? left - 2 : left - 1;
  const owner = owned >= from ? actorAt(owned) : undefined;
  if (owner) {
    ofAt = owned;
    left = owner.first;
    takeStanding();
  }
  return {
    first,
    last: phrase.last,
    left,
    ...offsets(doc, first, phrase.last),
    text: surfaceOf(doc, { first, last: phrase.last }),
    office: phrase.office,
    ...(standing.length > 0 && { qualifier: standing.join(' ') }),
    ...(ofAt !== undefined && { ofAt }),
  };
}

/** "President of Russia Vladimir Putin", "Minister of Foreign Affairs Sergei Lavrov". */
function titleOfComplement(doc: Doc, end: number, { from, actorAt }: Walk): (RawTitle & { left: number }) | undefined {
  for (let i = end - 1; i >= Math.max(from + 1, end - LONGEST_COMPLEMENT); i--) {
    const word = doc.tokens[i]?.text ?? '';
    const actor = actorAt(i);
    // A body's own name may hold "of" and "for": over it in one step.
    if (actor && actor.first > from) {
      i = actor.first;
      continue;
    }
    // "Director Jan Berg, and Envoy for Trade Ada Ito": what stands before is another's.
    if (word === ',' && doc.tokens[i + 1]?.text === 'and') return undefined;
    if (!['of', 'for', 'to'].includes(word)) {
      if (isCapitalised(doc.tokens[i]) || ['the', 'and', '&', "'s", '’s', ','].includes(word)) continue;
      return undefined;
    }
    const phrase = titleEndingAt(doc, i, from);
    const ofAt = [i + 1, i + 2].find((k) => k < end && actorAt(k));
    // "the mayor of London, Sadiq Khan": in lower case only with a body that we know.
    if (!phrase?.office || (!isCapitalised(doc.tokens[phrase.last - 1]) && ofAt === undefined)) continue;
    const title = leftOf(doc, phrase, { from, actorAt });
    // "US Ambassador to Germany Richard Grenell" is of the US, and so is "US envoy for Syria".
    if (word === 'to' || (word === 'for' && title.ofAt !== undefined))
      return {
        ...title,
        last: end,
        ...offsets(doc, title.first, end),
        text: surfaceOf(doc, { first: title.first, last: end }),
      };
    return ofAt !== undefined
      ? { ...title, ofAt }
      : {
          ...title,
          last: end,
          ...offsets(doc, title.first, end),
          text: surfaceOf(doc, { first: title.first, last: end }),
        };
  }
  return undefined;
}

/** ", the former prime minister of Finland," after a name. */
function titleAfter(doc: Doc, at: number, actorAt: ActorAt): RawTitle | undefined {
  const text = (i: number): string => doc.tokens[i]?.text ?? '';
  const sent = doc.tokens[at - 1]?.sent;
  if (![',', '(', '–', '—'].includes(text(at)) || doc.tokens[at + 1]?.sent !== sent) return undefined;
  let i = at + 1;
  const standing: string[] = [];
  let ofAt: number | undefined;
  if (/^(?:the|a|an)$/i.test(text(i))) i++;
  const takeStanding = (): void => {
    while (isQualifier(text(i)) || (text(i) === '-' && standing.length > 0)) {
      if (text(i) !== '-') standing.push(text(i).toLowerCase());
      i++;
    }
  };
  takeStanding();
  const owner = actorAt(i);
  if (owner) {
    ofAt = i;
    i = owner.last;
    if (/^['’]s?$/.test(text(i))) i++;
  }
  takeStanding();
  const first = i;
  let phrase = officeStartingAt(doc, i);
  while (!phrase && isModifier(text(i)) && i < first + 4) phrase = officeStartingAt(doc, ++i);
  if (!phrase) return undefined;
  // "After the doctor Jan Berg, the President spoke": who acts in the next clause.
  if (/^nsubj/.test(doc.tokens[phrase.last - 1]?.dep ?? '')) return undefined;
  let last = phrase.last;
  // A title of the next name: "Putin, President Xi and others".
  if (isCapitalised(doc.tokens[last]) && text(last) !== '' && doc.tokens[last]?.tag === 'NNP') return undefined;
  if (['of', 'for', 'at', 'in', 'to'].includes(text(last))) {
    const k = text(last + 1) === 'the' ? last + 2 : last + 1;
    const body = actorAt(k);
    if (body) ofAt ??= k;
    else if (text(last) === 'of' && isCapitalised(doc.tokens[k])) {
      last = k;
      while (isCapitalised(doc.tokens[last]) || (text(last) === 'and' && isCapitalised(doc.tokens[last + 1]))) last++;
    }
  }
  return {
    first,
    last,
    ...offsets(doc, first, last),
    text: surfaceOf(doc, { first, last }),
    office: true,
    ...(standing.length > 0 && { qualifier: standing.join(' ') }),
    ...(ofAt !== undefined && { ofAt }),
  };
}

const offsets = (doc: Doc, first: number, last: number): { start: number; end: number } => ({
  start: doc.tokens[first]?.start ?? 0,
  end: doc.tokens[last - 1]?.end ?? 0,
});
