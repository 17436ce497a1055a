import { nameWords } from './bodyName.ts';
import type { Linked, LinkedPair, Linking } from './linkPersons.ts';
import type { Counted, Signature } from './signature.ts';
import { LINK, LONG_ACRONYM } from './thresholds.ts';

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
  kind === 'organisation' ? `${kind} ${nameWords(localId.slice(kind.length + 1)).join(' ')}` : localId;

const distinction = ({ wikidataId, countryCode, year }: Signature): string => wikidataId ?? countryCode ?? year ?? '';

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
    byWhat.set(only, [...members, ...untold]);
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
      .filter(({ score }) => score > INITIALS)
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best && best.score >= LINK && (!second || second.score < best.score))
      grown.get(best.body)?.push(...acronym.members);
    else {
      kept.push(acronym);
      doubtful.push(...scored.filter(({ score }) => score >= LINK));
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
  const [idA, idB] = [acronym.members, body.members].map(
    (members) => members.flatMap(({ signature }) => signature.wikidataId ?? [])[0],
  );
  if (idA !== undefined && idB !== undefined && idA !== idB) return { score: 0, reasons };
  if (theirs.some(({ acronyms }) => acronyms.includes(letters))) {
    score += SAID_SO;
    reasons.push('an article gives both');
  }
  if (letters.length >= LONG_ACRONYM) score += LONG;
  const state = (members: readonly Counted[]) => members.flatMap(({ signature }) => signature.countryCode ?? [])[0];
  const [stateA, stateB] = [state(acronym.members), state(body.members)];
  if (stateA !== undefined && stateA === stateB) {
    score += SAME_STATE;
    reasons.push(`both of ${stateA}`);
  }
  if (stateA !== undefined && stateB !== undefined && stateA !== stateB) return { score: 0, reasons };
  return { score, reasons };
}
