import type { Doc, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { isFirstName, kindByHead, organisationWords } from './nameKind.ts';
import { isCapitalised, type NameSpan } from './nameSpan.ts';
import { partyAdjectives, regionalAdjectives } from './tables/events.ts';
import { isModifier, isOfficeNoun } from './titleWords.ts';

const partyWords: ReadonlySet<string> = new Set([...partyAdjectives, ...regionalAdjectives]);

/** Lower-case words inside names: "Ursula von der Leyen", "Osama bin Laden", "Rio de Janeiro". */
const PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'ter',
  'ten',
  'zu',
  'af',
  'av',
  "d'",
  'd’',
  'bint',
  'e',
  'y',
  'dela',
  'delos',
  'das',
  'do',
  'ul',
  'ur',
  'zur',
  'zum',
  'ben',
  'abu',
]);

/** Particles that are no English words: they belong to the name after them wherever they stand. */
const STRONG_PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'von',
  'van',
  'bin',
  'ibn',
  'del',
  'di',
  'dos',
  'dela',
  'delos',
]);

export const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && PARTICLES.has(token.text.toLowerCase());
/** Takes in what the model cut off: "von der" + "Leyen", "University of" + "Helsinki", "Environment" + "Canada". */
export function extendName(doc: Doc, span: NameSpan): NameSpan {
  let { first, last, kind } = span;
  if (kind === 'person') {
    // "de Blasio" for one "Blasio", "Giscard d'Estaing" for one "Giscard".
    while (STRONG_PARTICLES.has(doc.tokens[first - 1]?.text.toLowerCase() ?? '') && first - 1 > 0) first--;
    // "Arnel" + "dela Vega".
    let given = doc.tokens[first - 1];
    // "Ethiopians Dejene" + "Debela", "World Economic Forum Klaus" + "Martin Schwab": the parse knows whose given name it is.
    if (isGivenName(given) && isOwnGivenName(doc, given as Token, { first, last })) {
      first--;
      given = doc.tokens[first - 1];
    }
    if (isParticle(doc.tokens[first]) && isGivenName(given) && given?.head === doc.tokens[first]?.head) first--;
    if (/^d['’]\p{Lu}/u.test(doc.tokens[last]?.text ?? '')) last++;
    while (isParticle(doc.tokens[last - 1]) && isCapitalised(doc.tokens[last])) last++;
    // "Bashar al" goes on "-Assad".
    if (isParticle(doc.tokens[last - 1]) && doc.tokens[last]?.text === '-' && isCapitalised(doc.tokens[last + 1]))
      last += 2;
    const next = doc.tokens[last];
    if (
      last - first === 1 &&
      next?.tag === 'NNP' &&
      isCapitalised(next) &&
      doc.tokens[first]?.head === next &&
      doc.tokens[first]?.dep === 'compound' &&
      isFirstName(doc.tokens[first]?.text ?? '')
    )
      last++;
    // "Kim Jong-un" comes in pieces; "Putin-led" is not longer a name.
    while (
      doc.tokens[last]?.text === '-' &&
      doc.tokens[last - 1]?.space === false &&
      doc.tokens[last]?.space === false &&
      isNameTail(doc.tokens[last + 1])
    )
      last += 2;
    if (isParticle(doc.tokens[last]) && isCapitalised(doc.tokens[last + 1]) && doc.tokens[last]?.tag === 'NNP')
      last += 2;
  }
  // "University of Helsinki", "Bank of England", "Ministry of Foreign Affairs".
  const before = doc.tokens[first - 1]?.text === 'the' ? first - 2 : first - 1;
  const link = doc.tokens[before];
  const owner = doc.tokens[before - 1];
  if (
    kind !== 'person' &&
    link &&
    ['of', 'for'].includes(link.text) &&
    owner &&
    isCapitalised(owner) &&
    (organisationWords.has(owner.text.toLowerCase()) || ['House', 'Bank', 'Church'].includes(owner.text))
  ) {
    first = before - 1;
    while (isJoined(doc, first)) first--;
    kind = 'organisation';
  }
  // "Bill and" + "Melinda Gates Foundation".
  const [and, giver] = [doc.tokens[first - 1], doc.tokens[first - 2]];
  if (
    kind === 'organisation' &&
    and &&
    ['and', '&'].includes(and.text) &&
    isFirstName(doc.tokens[first]?.text ?? '') &&
    isFirstName(giver?.text ?? '') &&
    kindByHead(doc, first, last) === 'organisation'
  )
    first -= 2;
  // "Veterans Against" goes on "the War".
  if (
    kind === 'organisation' &&
    last - first > 1 &&
    /^(?:Against|For|Without|Of)$/.test(doc.tokens[last - 1]?.text ?? '')
  ) {
    const from = doc.tokens[last]?.text.toLowerCase() === 'the' ? last + 1 : last;
    let end = from;
    while (isCapitalised(doc.tokens[end]) && /^N/.test(doc.tokens[end]?.tag ?? '')) end++;
    if (end > from) last = end;
  }
  // "Joint Council for the Welfare" goes on "of Immigrants".
  const tail = doc.tokens[last + 1];
  if (
    kind === 'organisation' &&
    kindByHead(doc, first, last) === 'organisation' &&
    doc.tokens[last]?.text === 'of' &&
    tail &&
    /^NNP/.test(tail.tag) &&
    isCapitalised(tail) &&
    !stateTerms.has(tail.text)
  ) {
    last += 2;
    while (/^NNP/.test(doc.tokens[last]?.tag ?? '') && isCapitalised(doc.tokens[last])) last++;
  }
  return { ...span, first, last, kind };
}

/** Of one word alone any name word of its phrase; of more words a given name that we know. */
function isOwnGivenName(doc: Doc, given: Token, { first, last }: { first: number; last: number }): boolean {
  if (given.head.i < first || given.head.i >= last || isParticle(doc.tokens[first])) return false;
  if (isFirstName(given.text)) return true;
  const isAlone = !doc.tokens[given.i - 1] || !isCapitalised(doc.tokens[given.i - 1]);
  const isSentenceStart = doc.sentences[given.sent]?.first === given.i;
  return (
    last - first === 1 &&
    isAlone &&
    !isSentenceStart &&
    /^\p{Lu}\p{Ll}+$/u.test(given.text) &&
    !isCommonHead(given.text)
  );
}

const isCommonHead = (text: string): boolean =>
  organisationWords.has(text.toLowerCase()) || isModifier(text) || partyWords.has(text);

const isGivenName = (token: Token | undefined): boolean =>
  token?.tag === 'NNP' &&
  token.dep === 'compound' &&
  isCapitalised(token) &&
  !isOfficeNoun(token.text) &&
  !stateTerms.has(token.text);

const NOT_A_TAIL = /^(?:\w*ed|led|era|like|style|type|run|born|made|based|free|ally|appointee|aligned)$/;
const isNameTail = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{L}{1,6}$/u.test(token.text) && !NOT_A_TAIL.test(token.text);

/** Is the token before a capitalised modifier of this one, in the middle of the sentence? */
function isJoined(doc: Doc, first: number): boolean {
  const before = doc.tokens[first - 1];
  const token = doc.tokens[first];
  return (
    before !== undefined &&
    token !== undefined &&
    before.tag === 'NNP' &&
    isCapitalised(before) &&
    before.head === token &&
    before.dep === 'compound' &&
    !stateTerms.has(before.text) &&
    !isOfficeNoun(before.text)
  );
}
