import type { Token } from '../../model/doc.ts';
import {
  CUE_VERBS,
  type CueTakes,
  DECLINING_VERBS,
  IRREGULAR_FORMS,
  LEADING_VERBS,
  MISREAD_LEMMAS,
  NAMING_VERBS,
  NEVER_INVERTED,
  PREPOSITION_CUES,
  QUOTING_VERBS,
  TARGETED_CUES,
} from './cues.ts';
import { childrenWith, childWith } from './statementSyntax.ts';

const WORDS = (text: string): string[] => text.split(/\s+/);

const TAKES = new Map<string, Set<CueTakes>>();
for (const row of CUE_VERBS)
  for (const lemma of WORDS(row.lemmas)) {
    const known = TAKES.get(lemma) ?? new Set<CueTakes>();
    for (const takes of row.takes) known.add(takes);
    TAKES.set(lemma, known);
  }

for (const lemma of [
  ...NAMING_VERBS.flatMap((row) => WORDS(row.lemmas)),
  ...[...PREPOSITION_CUES, ...TARGETED_CUES].map((row) => row.lemma),
])
  if (!TAKES.has(lemma)) TAKES.set(lemma, new Set());

/** Verbs that are never turned round: see `NEVER_INVERTED`. */
export const UPRIGHT = new Set(WORDS(NEVER_INVERTED));
/** Verbs of quoting somebody else. */
export const QUOTING = new Set(WORDS(QUOTING_VERBS));
for (const lemma of QUOTING) if (!TAKES.has(lemma)) TAKES.set(lemma, new Set(['quote']));

/** Is this verb one of saying? */
export const isCueVerb = (token: Token): boolean => token.pos === 'VERB' && TAKES.has(token.lemma);

const IRREGULAR = new Map(Object.entries(IRREGULAR_FORMS));

/** Verbs that only lead to the next. */
export const LEADING = new Set(WORDS(LEADING_VERBS));
/** Verbs that leave the next unsaid: "declined to say". */
export const DECLINING = new Set(WORDS(DECLINING_VERBS));

/** Does this verb only bring or forbid the one of saying that follows? */
export const isLeader = (token: Token): boolean =>
  token.pos === 'VERB' && (LEADING.has(token.lemma) || DECLINING.has(token.lemma));

/** What this verb takes as a cue, and whether "that" is glued to it; null where it is none. */
export function findCueFrame(token: Token): { takes: ReadonlySet<CueTakes>; glued: boolean } | null {
  const particle = token.pos === 'VERB' ? childWith(token, 'prt') : undefined;
  const takes = (particle && TAKES.get(`${token.lemma}_${particle.text.toLowerCase()}`)) ?? TAKES.get(lemmaOf(token));
  if (takes && (token.pos === 'VERB' || isMistagged(token))) return { takes, glued: false };
  const glued = token.text.endsWith('that') ? token.text.slice(0, -'that'.length).toLowerCase() : '';
  if (glued) {
    const lemma = lemmaOfForm(glued);
    const found = lemma === null ? undefined : TAKES.get(lemma);
    if (found?.has('clause')) return { takes: found, glued: true };
  }
  return null;
}

/** The tagger reads some verb forms as nouns: `The agency notes, “Ozone harms crops.”` */
function isMistagged(token: Token): boolean {
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return false;
  if (IRREGULAR.get(token.norm) !== undefined) return true;
  return token.tag === 'NNS' && token.dep === 'ROOT' && childrenWith(token, 'nsubj').some((s) => s.i < token.i);
}

const lemmaOf = (token: Token): string =>
  token.pos === 'VERB' ? (MISREAD_LEMMAS[token.lemma] ?? token.lemma) : (IRREGULAR.get(token.norm) ?? token.lemma);

/** "reported" -> "report", by the endings of regular verbs; null for what is no form of a cue. */
function lemmaOfForm(form: string): string | null {
  const candidates = [
    IRREGULAR.get(form),
    form,
    form.replace(/s$/, ''),
    form.replace(/ed$/, ''),
    form.replace(/d$/, ''),
    form.replace(/ied$/, 'y'),
    form.replace(/(.)\1ed$/, '$1'),
  ];
  return candidates.find((lemma) => lemma !== undefined && TAKES.has(lemma)) ?? null;
}

/** What a verb takes, by its lemma. */
export const takesOf = (lemma: string): ReadonlySet<CueTakes> | undefined => TAKES.get(lemma);
