import { bodyKey, initialsOf, isShortAcronym, joinInitials, nameWords } from './bodyName.ts';
import type { Linked, LinkedPair, Linking } from './linkPersons.ts';
import type { Counted, Signature } from './signature.ts';
import { LINK, LONG_ACRONYM, SUGGEST } from './thresholds.ts';

/**
 * Organisations, places, named events and states of one block: one name is one entity, but for what tells two apart (a
 * Wikidata id, the state of a body or place, the year of an event). One that does not tell joins the only one there is.
 */
export function linkNamed(counted: readonly Counted[]): Linking {
  const sorted = [...counted].sort((a, b) => (a.signature.id < b.signature.id ? -1 : 1));
  const alone = sorted.filter(({ signature }) => signature.alone);
  const groups = new Map<string, Counted[]>();
  for (const one of sorted.filter(({ signature }) => !signature.alone)) {
    const key = nameKey(one.signature);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const bodies = joinSameWikidata([...groups.values()].flatMap(splitByWhat));
  const { joined, pairs } = joinAcronyms(bodies);
  return { linked: [...joined, ...alone.map((one) => ({ members: [one], apart: true }))], pairs };
}

const nameKey = ({ kind, localId }: Signature): string =>
  kind === 'organisation' ? `${kind} ${bodyKey(nameWords(localId.slice(kind.length + 1)))}` : joinInitials(localId);

const distinction = (signature: Signature): string => {
  const { wikidataId, countryCode, year, near } = signature;
  return wikidataId ?? countryCode ?? year ?? (isShortAcronym(slugOf(signature)) ? `near ${near[0] ?? ''}` : '');
};

/** "House of Commons" in an article about Canada is not the British one that is known. */
const mayBe = (what: string, { near }: Signature): boolean =>
  near.length === 0 || !/^[A-Z]{3}$/.test(what) || near.includes(what);

function splitByWhat(same: readonly Counted[]): Counted[][] {
  const byWhat = new Map<string, Counted[]>();
  for (const one of same) {
    const key = distinction(one.signature);
    byWhat.set(key, [...(byWhat.get(key) ?? []), one]);
  }
  const untold = byWhat.get('');
  if (untold && byWhat.size === 2) {
    byWhat.delete('');
    const [[only, members]] = [...byWhat] as [[string, Counted[]]];
    byWhat.set(only, [...members, ...untold.filter(({ signature }) => mayBe(only, signature))]);
    const others = untold.filter(({ signature }) => !mayBe(only, signature));
    if (others.length > 0) byWhat.set('', others);
  }
  return [...byWhat.values()];
}

function joinSameWikidata(groups: readonly Counted[][]): Linked[] {
  const byId = new Map<string, Counted[]>();
  const others: Counted[][] = [];
  for (const group of groups) {
    const id = group.flatMap(({ signature }) => signature.wikidataId ?? [])[0];
    if (id === undefined) others.push(group);
    else byId.set(id, [...(byId.get(id) ?? []), ...group]);
  }
  return [...byId.values(), ...others].map((members) => ({ members, apart: false }));
}

/** What speaks for an acronym being a name's. */
const INITIALS = 0.4;
const SAID_SO = 0.4;
const LONG = 0.2;
const SAME_STATE = 0.2;
/** Two or three letters are many bodies' initials: an article has to say so, and the state has to be the same. */
const SHORT = -0.4;

/** "NATO" joins the one body that its letters spell, or that an article calls so. */
function joinAcronyms(bodies: readonly Linked[]): { joined: Linked[]; pairs: LinkedPair[] } {
  const isAcronym = ({ members }: Linked) => members.some(({ signature }) => isBareAcronym(signature));
  const spelled = bodies.filter((body) => !isAcronym(body));
  const grown = new Map<Linked, Counted[]>(spelled.map((body) => [body, [...body.members]]));
  const kept: Linked[] = [];
  const doubtful: { acronym: Linked; body: Linked; score: number; reasons: string[] }[] = [];
  for (const acronym of bodies.filter(isAcronym)) {
    const scored = spelled
      .map((body) => ({ acronym, body, ...compareAcronym(acronym, body) }))
      .filter(({ score }) => score >= SUGGEST)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best && best.score >= LINK && (!second || second.score < best.score))
      grown.get(best.body)?.push(...acronym.members);
    else {
      kept.push(acronym);
      doubtful.push(...scored);
    }
  }
  const bodyAs = new Map(spelled.map((body) => [body, { members: grown.get(body) ?? [], apart: false }]));
  return {
    joined: [...bodyAs.values(), ...kept],
    pairs: doubtful.map(({ acronym, body, score, reasons }) => ({
      a: acronym,
      b: bodyAs.get(body) as Linked,
      score,
      reasons,
    })),
  };
}

const slugOf = ({ kind, localId }: Signature): string => localId.slice(kind.length + 1);

const isBareAcronym = (signature: Signature): boolean =>
  signature.kind === 'organisation' && signature.acronyms.includes(slugOf(signature));

function compareAcronym(acronym: Linked, body: Linked): { score: number; reasons: string[] } {
  const letters = slugOf((acronym.members[0] as Counted).signature);
  const reasons = ['the letters are the initials of the name'];
  let score = INITIALS;
  const theirs = body.members.map(({ signature }) => signature);
  if (!theirs.some((signature) => initialsOf(slugOf(signature)) === letters)) return { score: 0, reasons };
  const [idA, idB] = [acronym.members, body.members].map(
    (members) => members.flatMap(({ signature }) => signature.wikidataId ?? [])[0],
  );
  if (idA !== undefined && idB !== undefined && idA !== idB) return { score: 0, reasons };
  if (theirs.some(({ acronyms }) => acronyms.includes(letters))) {
    score += SAID_SO;
    reasons.push('an article gives both');
  }
  score += letters.length >= LONG_ACRONYM ? LONG : SHORT;
  const isShort = isShortAcronym(letters);
  const state = (members: readonly Counted[], of: (signature: Signature) => readonly string[]) =>
    members.flatMap(({ signature }) => signature.countryCode ?? of(signature))[0];
  const stateA = state(acronym.members, ({ near }) => (isShort ? near : []));
  const stateB = state(body.members, () => []);
  if (stateA !== undefined && stateA === stateB) {
    score += SAME_STATE;
    reasons.push(`both of ${stateA}`);
  }
  if (stateA !== undefined && stateB !== undefined && stateA !== stateB) return { score: 0, reasons };
  return { score: Math.round(score * 100) / 100, reasons };
}
