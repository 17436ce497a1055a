import type { Token } from '../../model/doc.ts';
import { type Act, bareAct, COOPERATIVE, type Refused } from './act.ts';
import { type Actor, type ActorFinder, isStrong } from './actors.ts';
import { actOfNoun, actsOfVerb } from './acts.ts';
import { sidesOf } from './arguments.ts';
import { compose, type Reading, type Teller } from './compose.ts';
import { confidenceOf, impliedConfidence, SUBORDINATE } from './confidence.ts';
import { type Context, contextOf } from './context.ts';
import type { Draft, Drafted, Dropped } from './draft.ts';
import { actOfStance } from './judgements.ts';
import { ANSWERING_VERBS, FEELING_NOUNS, GIVING_UP_VERBS, OBJECT_CONTROL } from './lexicon/classes.ts';
import { AUDIENCE_NOUNS, CONTACT_VERBS } from './lexicon/media.ts';
import { MEDIA_NOUNS } from './lexicon/roleNouns.ts';
import { isMedium } from './medium.ts';
import { relatedDraft } from './relatedDraft.ts';
import type { Sides } from './side.ts';
import { ancestorsOf, childrenOf, depthOf, isPassive, lemmaOf, prepositionsOf, subjectsOf, wordSet } from './syntax.ts';

const CONTROL = wordSet(OBJECT_CONTROL);
const MEDIA = wordSet(MEDIA_NOUNS);

/** Types that are told of one side alone: "the premier resigned", "students protested". */
const ONE_SIDED: ReadonlySet<string | null> = new Set(['PROTEST', 'CONCEDE', 'RETREAT', 'COERCE', 'ASSAULT']);

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

function tellerOf(trigger: Token, context: Context, actors: ActorFinder): Teller | null {
  const { sayer } = context;
  const clause = [trigger, ...ancestorsOf(trigger)];
  // "according to a spokesman"
  for (const token of clause) {
    const according = token.children.find((child) => child.text.toLowerCase() === 'according');
    const named =
      according && [...childrenOf(according, 'prep'), according].flatMap((prep) => childrenOf(prep, 'pobj'))[0];
    if (named) return { actors: actors(named), media: MEDIA.has(lemmaOf(named)) };
    if (token === sayer) break;
  }
  if (!sayer) return null;
  const subjects = isPassive(sayer) ? [] : subjectsOf(sayer, CONTROL);
  const media =
    subjects.some((subject) => MEDIA.has(lemmaOf(subject))) ||
    (lemmaOf(sayer) === 'report' && subjects.some((subject) => actors(subject)[0]?.kind === 'organisation'));
  const told = subjects.flatMap((subject) => actors(subject));
  return { actors: told, media };
}

const isAudience = ({ ids, token }: Actor): boolean => ids.length === 0 && AUDIENCE.has(lemmaOf(token));

/** What the sides lack to tell of a happening; null where they are enough: one entity at least, and both sides but for what is told of one. */
function lacking(act: Act, { sources, targets, targetBy, deep }: Sides): string | null {
  const ids = new Set([...idsOf(sources), ...idsOf(targets)]);
  if (ids.size === 0) return 'neither side is anybody known';
  const both = sources.length > 0 && targets.length > 0;
  // "crowds trashed its embassy" beside another happening: neither who nor whom is named
  const named = [...sources, ...targets].some((actor) => actor.strength !== 'owner' && actor.ids.length > 0);
  const nameless = sources.length > 0 && idsOf(sources).length === 0;
  if ((!named || (nameless && deep)) && SUBORDINATE.has(act.trigger.dep))
    return 'a side clause, and neither side is named in its place';
  const owned = (actors: readonly Actor[]) => actors.length > 0 && actors.every(({ strength }) => strength === 'owner');
  const aside = act.trigger.dep === 'advcl' && childrenOf(act.trigger, 'mark').length > 0;
  if (aside && (owned(sources) || (owned(targets) && !sources.every(({ kind }) => kind === 'state'))))
    return 'a side clause, and a side known only by what it owns';
  // "was twice interviewed by police": heard by whoever inquires, not by the press
  if (
    act.relation === 'INTERVIEWED' &&
    act.voice !== 'nominal' &&
    idsOf(sources).length === 0 &&
    !sources.some(isMedium)
  )
    return 'no medium is named that interviews';
  // "left for meetings of a committee with the envoy"
  if (act.apart && nameless) return 'in a phrase of its own, and without a source';
  if (TALKING.has(act.relation) && targets.length > 0 && targets.every(isAudience))
    return 'the hearers are an audience';
  // "the Oslo Times reached out to the premier": an interview that is asked for
  if (
    TALKING.has(act.relation) &&
    CONTACT.has(lemmaOf(act.trigger)) &&
    [sources, targets].some((side) => side.some(isMedium))
  )
    return 'a medium that only got in touch';
  if (act.relation === 'INTERVIEWED' && sources.every(({ kind }) => kind === 'state'))
    return 'a state interviews nobody';
  // "voiced concern over the fighting in Libya", "affirmed an interest in Peruvian trade": felt about a thing, said of nobody
  if (act.noun && isFeelingAboutThing(act.noun) && !targets.some((actor) => isStrong(actor) && !below(targetBy)))
    return 'a feeling about a thing';
  // "thank you for the plan of the fund": whoever is spoken to is thanked, not who stands further down
  if (act.slots.includes('object') && isSpokenTo(act, targets)) return 'done to whoever is spoken to';
  if (both) return null;
  // "declared a state of emergency"
  if (act.relation === 'SANCTIONED' && act.noun && isEmergency(act.noun)) return 'nobody is sanctioned';
  // "waived a hearing": nobody is yielded to. "cancelled the curbs", "met the demands" are said of what others want.
  const plain = act.noun === null && act.row !== null && !('object' in act.row);
  if (act.relation === 'CONCEDED_TO' && plain && !GIVING_UP.has(lemmaOf(act.trigger))) return 'nobody is yielded to';
  if ((act.reciprocal || act.undone?.reciprocal) && (idsOf(sources).length > 1 || sources.length > 1)) return null;
  // "the candidate withdrew", "released a document": nothing between two
  if (
    act.relation === 'RELEASED' ||
    (act.relation === 'WITHDREW_FROM' && sources.every(({ kind }) => kind === 'person'))
  )
    return 'one side of what takes two';
  const missing = sources.length === 0 ? 'no source' : 'no target';
  if (act.voice === 'nominal' || (!ONE_SIDED.has(act.type) && act.needs !== 'none')) return missing;
  if (sources.length === 0)
    return act.type === 'ASSAULT' && targets.some(isStrong) ? null : `${missing}, and the target is not enough alone`;
  if (act.type === 'ASSAULT') return missing;
  return sources.some(isStrong) && !SUBORDINATE.has(act.trigger.dep)
    ? null
    : `${missing}, and the source is not enough alone`;
}

const NOMINAL = new Set(['nsubj', 'nsubjpass', 'pobj', 'dobj']);
const AUDIENCE = wordSet(AUDIENCE_NOUNS);
const FEELINGS = wordSet(FEELING_NOUNS);
const GIVING_UP = wordSet(GIVING_UP_VERBS);
/** "satisfaction toward Chad" is felt for somebody. */
const isFeelingAboutThing = (noun: Token): boolean =>
  FEELINGS.has(lemmaOf(noun)) && !prepositionsOf(noun).some(({ prep }) => prep.startsWith('toward'));
const isEmergency = (noun: Token): boolean =>
  [noun, ...prepositionsOf(noun).map(({ object }) => object)].some((word) => lemmaOf(word).startsWith('emergency'));
const isSpokenTo = ({ trigger, voice }: Act, targets: readonly Actor[]): boolean =>
  voice === 'active' &&
  targets.length > 0 &&
  childrenOf(trigger, 'dobj', 'dative').some(
    (object) =>
      object.tag === 'PRP' &&
      /^(?:you|i|me|we|us)$/i.test(object.text) &&
      !targets.some(({ token }) => token === object),
  );
const below = (by: string): boolean => /^(?:below|deep)/.test(by);
const CONTACT = wordSet(CONTACT_VERBS);
const TALKING: ReadonlySet<string> = new Set(['MET', 'CALLED', 'NEGOTIATED_WITH']);

/** "discussed the plan with the Oslo Times": who brings news is no party to talks, but interviews. */
function asInterview(act: Act, sides: Sides): { act: Act; sides: Sides } {
  const { sources, targets, sourceBy, targetBy } = sides;
  if (!TALKING.has(act.relation) || sources.length === 0 || targets.length === 0) return { act, sides };
  const told: Act = { ...act, type: null, relation: 'INTERVIEWED', reciprocal: false };
  if (sources.every(isMedium)) return { act: told, sides };
  if (!targets.every(isMedium)) return { act, sides };
  return { act: told, sides: { ...sides, sources: targets, targets: sources, sourceBy: targetBy, targetBy: sourceBy } };
}

/** What a word tells: its first candidate whose sides are enough; and those that were passed over. */
interface Told {
  readonly found: { readonly act: Act; readonly sides: Sides } | null;
  readonly dropped: readonly Dropped[];
  readonly refused: readonly Refused[];
}

/** "accused each other", "fired at one another". */
const isMutual = ({ trigger, noun }: Act): boolean =>
  [
    ...childrenOf(trigger, 'dobj'),
    ...[trigger, ...(noun ? [noun] : []), ...childrenOf(trigger, 'dobj')]
      .flatMap(prepositionsOf)
      .map(({ object }) => object),
  ].some(
    (token) =>
      /^(?:other|another)$/.test(lemmaOf(token)) && token.children.some((word) => /^(?:each|one)$/i.test(word.text)),
  );

function toldBy(token: Token, actors: ActorFinder, used: ReadonlySet<number>): Told {
  const verbal = token.pos === 'VERB' || token.tag === 'VBG' || (token.pos === 'AUX' && lemmaOf(token) === 'be');
  // "evacuated the wounded"
  if (verbal && childrenOf(token, 'det').length > 0 && token.tag === 'VBN')
    return { found: obligation(token, actors), dropped: [], refused: [] };
  const candidates: Act[] = [];
  let refused: readonly Refused[] = [];
  if (verbal) {
    const read = actsOfVerb(token, actors);
    candidates.push(...read.acts);
    refused = read.refused;
    // "Fighting between the two went on", "their shelling of the port"
    const act = token.tag === 'VBG' && NOMINAL.has(token.dep) && !used.has(token.i) ? actOfNoun(token, actors) : null;
    if (act) candidates.push(act);
  } else if (token.pos === 'NOUN' && !used.has(token.i)) {
    const act = actOfNoun(token, actors);
    if (act) candidates.push(act);
  }
  if (token.pos === 'ADJ' || token.pos === 'ADP' || token.tag === 'VBN') {
    const act = actOfStance(token);
    if (act) candidates.unshift(act);
  }
  const dropped: Dropped[] = [];
  for (const candidate of candidates) {
    const act = isMutual(candidate) ? { ...candidate, reciprocal: true } : candidate;
    const sides = sidesOf(act, actors);
    const because = lacking(act, sides);
    if (because === null) return { found: asInterview(act, sides), dropped, refused };
    dropped.push({ act, sides, context: null, because });
  }
  return { found: obligation(token, actors), dropped, refused };
}

/** "said that Oslo must pay": whatever must be done, the speaker asks it of Oslo. */
function obligation(token: Token, actors: ActorFinder): { act: Act; sides: Sides } | null {
  if (token.dep !== 'ccomp' || (token.pos !== 'VERB' && token.pos !== 'AUX')) return null;
  const context = contextOf(token);
  if (!context.obliged || !context.sayer || context.negated) return null;
  // "must make sure that they use": what is asked is the word that "must" stands before
  if (!context.because.some(({ by, makes }) => makes === 'obliged' && by.head === token)) return null;
  const subjects = childrenOf(token, 'nsubj', 'nsubjpass');
  const named = subjects.flatMap((subject) => actors(subject)).filter(isStrong);
  // "told Oslo it must pay"
  const pronoun = subjects.some(({ pos }) => pos === 'PRON');
  const hearers = pronoun ? childrenOf(context.sayer, 'dobj', 'dative').flatMap((hearer) => actors(hearer)) : [];
  const sources = named.length > 0 ? named : hearers.filter(isStrong);
  if (sources.length === 0) return null;
  const because = 'a speaker says what somebody must do';
  const act: Act = { ...bareAct(token, 'CALLED_ON'), type: 'REQUEST', because };
  return { act, sides: { sources, targets: [], sourceBy: 'who must do it', targetBy: 'nobody was looked for' } };
}

/** Words in the order in which they are read: verbs before nouns, the deepest clause first. */
const readingOrder = (tokens: readonly Token[]): Token[] =>
  tokens
    .map((token) => ({ token, noun: Number(token.pos === 'NOUN'), depth: depthOf(token) }))
    .sort((a, b) => a.noun - b.noun || b.depth - a.depth || a.token.i - b.token.i)
    .map(({ token }) => token);

const ANSWERING = wordSet(ANSWERING_VERBS);
const TOPIC_WORDS = wordSet('on about for into toward towards over without');

/** "talks on a withdrawal from Chad", "called for a meeting with": what is talked of need not happen. */
const isTopic = ({ voice, trigger, type }: Act): boolean =>
  voice === 'nominal' &&
  COOPERATIVE.has(type) &&
  trigger.dep === 'pobj' &&
  TOPIC_WORDS.has(trigger.head.text.toLowerCase()) &&
  !(trigger.head.text.toLowerCase() === 'for' && ANSWERING.has(lemmaOf(trigger.head.head)));

/** Verbs that only carry the act below them: "agreed to meet" tells of the meeting. */
const carries = (governor: Token): boolean =>
  /^(?:agree|offer|pledge|promise|vow|volunteer|commit|accept|decide|refuse|decline|threaten|propose|arrange|deny|ask|order|allow|permit|help|prevent|force|want|expect)$/.test(
    lemmaOf(governor),
  );

function sentenceDrafts(tokens: readonly Token[], actors: ActorFinder): Drafted {
  const drafts: Draft[] = [];
  const dropped: Dropped[] = [];
  const refused: Refused[] = [];
  const used = new Set<number>();
  const accepted = new Set<number>();
  const acting = new Map<number, Draft[]>();
  const keep = (token: Token, found: Draft[]) => {
    acting.set(token.i, found);
    drafts.push(...found);
  };
  const drop = (token: Token, because: string) => {
    for (const draft of acting.get(token.i) ?? []) {
      drafts.splice(drafts.indexOf(draft), 1);
      dropped.push({ ...draft, because });
    }
    acting.delete(token.i);
  };
  // Accepted invitations first: what one was invited to is then planned.
  for (const token of tokens) {
    if (
      token.pos === 'VERB' &&
      lemmaOf(token) === 'accept' &&
      childrenOf(token, 'dobj').some((object) => lemmaOf(object) === 'invitation')
    ) {
      for (const clause of [token, ...childrenOf(token, 'dobj')].flatMap((holder) =>
        childrenOf(holder, 'acl', 'advcl', 'xcomp'),
      ))
        accepted.add(clause.i);
    }
  }
  for (const token of readingOrder(tokens)) {
    const told = toldBy(token, actors, used);
    dropped.push(...told.dropped);
    refused.push(...told.refused);
    if (!told.found) continue;
    const { act, sides } = told.found;
    let context = contextOf(token);
    if (isTopic(act))
      context = { ...context, open: true, because: [...context.because, { by: token.head, makes: 'open' }] };
    if (accepted.has(token.i)) context = { ...context, open: false, intended: true };
    const teller = tellerOf(token, context, actors);
    const readings = compose(act, context, sides, teller).map((reading) => ({
      act,
      sides,
      context,
      reading,
      teller,
      confidence: confidenceOf(act, sides, { reading, length: tokens.length }),
    }));
    const leave = (because: string) => dropped.push({ act, sides, context, because });
    if (readings.length === 0) {
      leave('it ceased, and was neither friendly nor hostile');
      continue;
    }
    if (act.slots.length === 0 && readings.every((draft) => draft.reading.status === 'hypothetical')) {
      leave('it need not happen, and its frame has no target');
      continue;
    }
    const below = [...acting.keys()].filter((i) => {
      const draft = acting.get(i)![0]!;
      return ancestorsOf(draft.act.trigger).includes(token) && draft.act.trigger.dep !== 'relcl';
    });
    const inner = below.filter((i) => {
      const { context: at, act: told } = acting.get(i)![0]!;
      return at.governors.includes(token) || (act.noun && ancestorsOf(told.trigger).includes(act.noun));
    });
    if (inner.length > 0 && carries(token) && act.relation !== 'ACCEPTED') {
      const open = inner.every((i) => acting.get(i)!.every((draft) => draft.reading.status === 'hypothetical'));
      // "asked Oslo to mediate": the asking is the event; "agreed to meet": the meeting
      if (!open) {
        leave('it only carries the act below it');
        continue;
      }
    }
    // "opened fire to disperse the crowd": a mere aim adds nothing to what was done for it
    for (const i of below) {
      if (acting.get(i)!.every((draft) => draft.reading.status === 'hypothetical'))
        drop(tokens.find((at) => at.i === i)!, `a mere aim of "${token.text}"`);
    }
    if (act.noun) used.add(act.noun.i);
    for (const word of act.words) used.add(word.i);
    keep(token, readings);
  }
  return { drafts, dropped, refused };
}

/** Somebody accepted somebody's invitation: who invited whom is told with it. */
const impliedInvitation = (draft: Draft): Draft[] => {
  const { reading } = draft;
  const invitation = draft.act.noun && lemmaOf(draft.act.noun) === 'invitation';
  if (reading.relation !== 'ACCEPTED' || !invitation || reading.targets.length === 0) return [];
  const invited: Reading = {
    ...reading,
    type: 'REQUEST',
    relation: 'INVITED',
    reciprocal: false,
    status: reading.status === 'alleged' ? 'alleged' : 'asserted',
    sources: reading.targets,
    targets: reading.sources,
    because: 'an invitation that is accepted was made',
  };
  if (['hypothetical', 'negated'].includes(reading.status)) return [];
  return [{ ...draft, reading: invited, confidence: impliedConfidence() }];
};

/** All acts that a sentence tells, in text order, and what was left out. @param tokens the sentence's */
export function draftsOfSentence(tokens: readonly Token[], actors: ActorFinder): Drafted {
  const told = sentenceDrafts(tokens, actors);
  const drafts = told.drafts.flatMap((draft) => [draft, ...impliedInvitation(draft)]);
  const complete = drafts.some(
    ({ reading }) => idsOf(reading.sources).length > 0 && (idsOf(reading.targets).length > 0 || reading.reciprocal),
  );
  if (!complete) drafts.push(...relatedDraft(tokens, actors, new Set(drafts.map(({ act }) => act.trigger))));
  return { ...told, drafts: drafts.sort((a, b) => a.act.trigger.i - b.act.trigger.i) };
}
