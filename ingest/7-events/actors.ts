import type { Token } from '../../model/doc.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Office } from '../../model/event.ts';
import type { ResolvedMention } from '../../model/mention.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Span } from '../../model/span.ts';
import { headsOf, mentionsByHead } from './actorMentions.ts';
import { joined, prefixOf } from './hyphens.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { FOLLOWER_NOUNS, HEAD_OF_STATE_NOUNS } from './lexicon/roleNouns.ts';
import { isPrivate, isRoleNoun, isTitle } from './roles.ts';
import {
  ancestorsOf,
  childrenOf,
  conjunctsOf,
  isNounLike,
  lemmaOf,
  nounPhrase,
  prepositionsOf,
  relativeAntecedent,
  spanOfTokens,
  wordSet,
} from './syntax.ts';

/**
 * How surely a noun phrase stands for its entity, best first: its own name or a resolved pronoun; people of a state
 * ("Hungarian officials"); a thing of a state ("Hungarian homes"); an owner ("its troops"); a bare role noun ("police").
 */
export const STRENGTHS = ['name', 'people', 'thing', 'owner', 'role'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A noun phrase read as somebody (or something) that takes part. A bare role noun has no ids. */
export interface Actor {
  readonly token: Token;
  readonly ids: readonly string[];
  readonly kind: EntityKind | null;
  readonly strength: Strength;
  /** Is it known which state it belongs to? So a capital may stand for its state. */
  readonly placed: boolean;
  /** The words as written. */
  readonly span: Span;
  /** Does the article say who the person is: "Ana Berg, the mayor"? */
  readonly described?: boolean;
  /** Is it named this once in the article? */
  readonly once?: boolean;
}

export type ActorFinder = (token: Token) => readonly Actor[];

const HEADS_OF_STATE = wordSet(HEAD_OF_STATE_NOUNS);
const WHOLES = wordSet('country state nation government capital republic people homeland city party army');
/** What these say of people makes them somebody's: "militiamen affiliated with the party". */
const FOLLOWING = wordSet('loyal affiliated affiliate belong');
const FOLLOWERS = wordSet(FOLLOWER_NOUNS);
const MODIFIERS = ['amod', 'compound', 'nmod', 'poss'];
const ACTING_KINDS: readonly EntityKind[] = ['person', 'state', 'organisation'];
const MOST_PRONOUN_STEPS = 3;

/** Is the actor known by name, or as people of a named state? */
export const isStrong = (actor: Actor): boolean => actor.strength === 'name' || actor.strength === 'people';

/**
 * Reads noun phrases as actors.
 * @returns a function from the head of a noun phrase to the actors in it and in what is coordinated with it, in text order
 */
export function actorFinder(resolved: ResolvedDoc, offices: readonly Office[] = []): ActorFinder {
  const byHead = mentionsByHead(resolved);
  const heads = headsOf(offices);
  const placed = new Set(
    resolved.entities.filter(({ countryCode, code }) => countryCode ?? code).map((entity) => entity.id),
  );
  const kinds = new Map(resolved.entities.map((entity) => [entity.id, entity.kind]));
  const described = new Set(resolved.entities.filter(({ description }) => description).map(({ id }) => id));
  const mentioned = new Set<string>();
  const again = new Set<string>();
  for (const { entityId } of resolved.mentions) (mentioned.has(entityId) ? again : mentioned).add(entityId);
  const cache = new Map<number, readonly Actor[]>();

  const ownMention = (token: Token): ResolvedMention | undefined => byHead.get(token.i)?.[0];

  /** States and organisations that modify a noun: "Hungarian and Romanian officials", "Israel's army". */
  const modifiersOf = (token: Token): ResolvedMention[] =>
    childrenOf(token, ...MODIFIERS)
      .flatMap(conjunctsOf)
      // "anti-Danish marchers" are not of Denmark, "a French-led force" is of France
      .filter((child) => prefixOf(child) === null)
      .flatMap(joined)
      .flatMap((child) => byHead.get(child.i)?.[0] ?? [])
      .filter((mention) => mention.form !== 'pronoun')
      // "a Trump supporter was hurt": somebody else than the person named
      .filter((mention) => mention.kind !== 'person' || !FOLLOWERS.has(lemmaOf(token)))
      // "Kabul police": people of a town
      .filter((mention) => ACTING_KINDS.includes(mention.kind) || (mention.kind === 'place' && isRoleNoun(token)));

  /** "the government of Kenya" is Kenya's, whoever else is spoken of. */
  const statesAfterOf = (token: Token): ResolvedMention[] =>
    prepositionsOf(token)
      .filter(({ prep }) => prep === 'of')
      .flatMap(({ object }) => conjunctsOf(object))
      .flatMap((object) => ownMention(object) ?? [])
      .filter(({ kind, form }) => kind === 'state' && form !== 'nominal' && form !== 'pronoun');

  const ownersOf = (token: Token): ResolvedMention[] =>
    childrenOf(token, 'poss').flatMap((child) => {
      const mention = byHead.get(child.i)?.[0];
      return mention?.form === 'pronoun' ? [mention] : [];
    });

  /** "leaders of China and Russia", "soldiers from Gondor", "rebels in Mali", "fighters loyal to the general". */
  const belongsTo = (token: Token): ResolvedMention[] => {
    if (isPrivate(token)) return [];
    const followed = childrenOf(token, 'amod', 'acl')
      .filter((child) => child.i > token.i && FOLLOWING.has(lemmaOf(child)))
      .flatMap(prepositionsOf)
      .flatMap(({ object }) => ownMention(object) ?? []);
    if (followed.length > 0) return followed;
    for (const wanted of [['of'], ['from'], ['in']]) {
      const found = prepositionsOf(token)
        .filter(({ prep }) => wanted.includes(prep))
        .flatMap(({ object }) => conjunctsOf(object))
        .flatMap((object) => {
          const own = ownMention(object);
          if (own && ['state', 'organisation', 'place'].includes(own.kind) && own.form !== 'pronoun') return [own];
          return own || wanted[0] !== 'of' ? [] : modifiersOf(object);
        });
      if (found.length > 0) return found;
    }
    return [];
  };

  /** "the Kenyan ambassador" may be used of a person and stand for the state. */
  const kindOf = (mention: ResolvedMention): EntityKind => kinds.get(mention.entityId) ?? mention.kind;

  const make = (token: Token, of: readonly ResolvedMention[], strength: Strength): Actor[] => {
    const ids = [...new Set(of.map((mention) => mention.entityId))];
    const span = spanOfTokens(nounPhrase(token, strength === 'people' || strength === 'role'));
    return span
      ? [
          {
            token,
            ids,
            kind: of[0] ? (of[0].form === 'name' ? of[0].kind : kindOf(of[0])) : null,
            strength,
            placed: ids.some((id) => placed.has(id)),
            span,
            described: ids.some((id) => described.has(id)),
            once: ids.length > 0 && !ids.some((id) => again.has(id)),
          },
        ]
      : [];
  };

  /** "the presidents of Egypt and Kenya": the persons who hold the office, where the article says who does. */
  const holders = (token: Token, of: readonly ResolvedMention[]): Actor[] | null => {
    if (!HEADS_OF_STATE.has(lemmaOf(token))) return null;
    const persons = of.map((mention) => heads.get(mention.entityId));
    if (persons.length === 0 || persons.some((person) => person === undefined)) return null;
    const span = spanOfTokens(nounPhrase(token, true));
    return span && [{ token, ids: persons as string[], kind: 'person', strength: 'name', placed: true, span }];
  };

  /** "the leaders of China and Russia": one mention a state, the second on the second state's name. */
  const fellows = (token: Token, own: ResolvedMention): ResolvedMention[] => {
    if (own.form !== 'nominal' || own.kind !== 'person' || token.tag !== 'NNS') return [own];
    const others = prepositionsOf(token)
      .filter(({ prep }) => prep === 'of')
      .flatMap(({ object }) => conjunctsOf(object))
      .flatMap(
        (object) =>
          byHead.get(object.i)?.find((mention) => mention.form === 'nominal' && mention.kind === 'person') ?? [],
      );
    return [own, ...others];
  };

  const pronounActors = (token: Token, steps: number): readonly Actor[] => {
    const relative = relativeAntecedent(token);
    if (relative) {
      const found = one(relative, steps + 1);
      if (
        !/^whom?$/.test(lemmaOf(token)) ||
        found.some((actor) => actor.kind === 'person' || actor.strength === 'people')
      )
        return found;
      // "by Ann Lee, the head of the Labour Party, who blamed …": a person further up is meant
      for (const above of ancestorsOf(relative)) {
        const person = isNounLike(above) ? one(above, steps + 1).filter((actor) => actor.kind === 'person') : [];
        if (person.length > 0) return person;
        if (above.pos === 'VERB') break;
      }
      return found;
    }
    if (!/^(?:it|they|he|she|them|him|her|themselves|itself|himself|herself)$/.test(lemmaOf(token))) return [];
    // "Hungary said it will …": who speaks is who acts
    for (const above of ancestorsOf(token)) {
      const subject = childrenOf(above, 'nsubj', 'nsubjpass').find((at) => at.i < token.i && isNounLike(at));
      if (!subject) continue;
      const several = /^NNP?S$/.test(subject.tag) || childrenOf(subject, 'conj').length > 0;
      return !several || /^them?/.test(lemmaOf(token))
        ? one(subject, steps + 1).map((actor) => ({ ...actor, token }))
        : [];
    }
    return [];
  };

  /** "The rebels said that their forces had left": where nothing else is known, the forces are the speaker's. */
  const tellerOwning = (token: Token, steps: number): readonly Actor[] => {
    if (!childrenOf(token, 'poss').some((child) => /^(?:its|their)$/.test(child.text.toLowerCase()))) return [];
    const told = [token, ...ancestorsOf(token)].find((above) => above.dep === 'ccomp');
    const sayers = told ? childrenOf(told.head, 'nsubj').filter((at) => at.i < token.i && isNounLike(at)) : [];
    const found = sayers.flatMap((sayer) => one(sayer, steps + 1)).filter(({ kind }) => kind !== 'person');
    const span = spanOfTokens(nounPhrase(token, true));
    return span ? found.map((actor): Actor => ({ ...actor, token, strength: 'owner', span })) : [];
  };

  /** "Senator from Maine Ann Lee": the parser may take the name for part of the place. */
  const bearerOf = (token: Token): ResolvedMention | null => {
    if (!isTitle(token)) return null;
    const [phrase] = prepositionsOf(token).filter(({ prep }) => prep === 'from' || prep === 'for');
    const mention = phrase && ownMention(phrase.object);
    if (mention?.kind !== 'person' || mention.form !== 'name') return null;
    return childrenOf(phrase!.object, 'compound').some(({ i }) => i < mention.first) ? mention : null;
  };

  const one = (token: Token, steps = 0): readonly Actor[] => {
    if (steps > MOST_PRONOUN_STEPS) return [];
    const own = ownMention(token);
    const titled = own?.form === 'name' ? null : bearerOf(token);
    if (titled) return make(token, [titled], 'name');
    if (own) {
      const several = fellows(token, own);
      const persons = new Set(several.map((mention) => mention.entityId)).size;
      const states = token.tag === 'NNS' && own.form === 'nominal' ? modifiersOf(token) : [];
      // "Kenyan and Ugandan leaders" are two, and can't be the one man named before
      if (states.length > persons) return make(token, states, 'people');
      if (persons > 1) return make(token, several, 'name');
      // "the foreign ministers of Iran and Iraq" are of both
      const shared = own.form === 'nominal' && token.tag === 'NNS' ? belongsTo(token) : [];
      if (shared.length > 1 && kindOf(own) !== 'person') return make(token, shared, 'people');
      // "Hungarian and Romanian officials" is one mention of two states; what a noun's own modifier says goes before a guess
      const acting = own.form === 'nominal' && kindOf(own) !== 'person' ? modifiersOf(token) : [];
      if (acting.length > 0) return make(token, acting, 'people');
      const of = own.form === 'nominal' && own.kind === 'state' ? statesAfterOf(token) : [];
      if (of.length > 0) return make(token, of, 'people');
      const people = own.form === 'demonym' || (own.form === 'nominal' && kindOf(own) !== 'person');
      return make(token, [own], people ? 'people' : 'name');
    }
    if (token.pos === 'PRON' && !/^[A-Z]{2,}$/.test(token.text)) return pronounActors(token, steps);
    // "the emir, Sheikh Hamad"
    for (const apposed of childrenOf(token, 'appos')) {
      const mention = ownMention(apposed);
      // "an extension of the mandate (UNIFIL)"
      const aside = childrenOf(token, 'punct').some(({ i, text }) => i < apposed.i && /^[([]$/.test(text));
      if (mention?.form === 'name' && mention.kind !== 'event' && isTitle(token) && (!aside || isRoleNoun(token)))
        return make(token, [mention], 'name');
    }
    const role = isRoleNoun(token);
    const modifiers = modifiersOf(token);
    if (modifiers.length > 0 && isPrivate(token) && modifiers.every(({ kind }) => kind === 'state' || kind === 'place'))
      return make(token, [], 'role');
    const held = modifiers.length > 0 ? holders(token, modifiers) : null;
    if (held) return held;
    if (modifiers.length > 0) return make(token, modifiers.slice(0, 3), role ? 'people' : 'thing');
    const lemma = lemmaOf(token);
    const counted = inNounClass('people', lemma) || token.tag === 'CD';
    if (role || counted) {
      const of = belongsTo(token);
      const leaders = of.length > 0 ? holders(token, of) : null;
      if (leaders) return leaders;
      if (of.length > 0 && (role || of.some((mention) => mention.form === 'demonym'))) return make(token, of, 'people');
    }
    if (counted) {
      const of = prepositionsOf(token).find(({ prep }) => prep === 'of');
      if (of) return all(of.object, steps + 1);
    }
    const owners = ownersOf(token);
    if (owners.length === 0 && role) {
      const teller = tellerOwning(token, steps);
      if (teller.length > 0) return teller;
    }
    // "his country" is not the man
    const whole = WHOLES.has(lemma) && owners.some((mention) => mention.kind === 'person');
    if (whole) return make(token, [], 'role');
    if (owners.length > 0) return make(token, owners.slice(0, 1), 'owner');
    return role ? make(token, [], 'role') : [];
  };

  /** "Chad, the Gambia and Mali signed": the parser may take the second of a list for an apposition of the first. */
  const listed = (token: Token): Token[] => {
    const first = ownMention(token);
    if (first?.form !== 'name' || !childrenOf(token, 'conj').some(({ i }) => i > token.i)) return [];
    return childrenOf(token, 'appos').filter((apposed) => {
      const mention = ownMention(apposed);
      const beside = mention?.form === 'name' && mention.kind === first.kind && mention.entityId !== first.entityId;
      return beside && first.kind !== 'place';
    });
  };

  /** "between Chad and Mali's Ann Lee": the parser may take both states for owners of the woman. */
  const besideOwner = (token: Token): Token[] => {
    const own = ownMention(token);
    if (own?.kind !== 'person' || own.form !== 'name') return [];
    return childrenOf(token, 'poss').filter(
      (owner) => childrenOf(owner, 'conj').length > 0 && childrenOf(owner, 'case').length === 0,
    );
  };

  const all = (token: Token, steps = 0): readonly Actor[] =>
    conjunctsOf(token)
      .flatMap((at) => [
        ...joined(at).filter((part) => part === at || ownMention(part)),
        ...listed(at),
        ...besideOwner(at),
      ])
      .sort((a, b) => a.i - b.i)
      .flatMap((at) => one(at, steps));

  return (token) => {
    const known = cache.get(token.i);
    if (known) return known;
    const found = all(token);
    cache.set(token.i, found);
    return found;
  };
}
