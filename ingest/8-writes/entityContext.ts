import type { Entity } from '../../model/entity.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { EntityContext } from '../../model/graphWrites.ts';
import { callings } from './tables/callings.ts';

/** So many of the states that an article speaks of are told with its people. */
const STATES_NEAR = 2;
/** So far after a name may its calling stand: "Ana Lima, a retired Brazilian midfielder,". */
const APPOSITIVE_WORDS = 5;

const known: ReadonlySet<string> = new Set(callings);

/** What the article says of each of its entities, by which other articles' can be told from them. */
export function toContexts(extraction: Extraction, text: string): Map<string, EntityContext> {
  const near = statesOf(extraction);
  const wordSets = extraction.entities.filter(({ kind }) => kind === 'person').map(toNamed);
  return new Map(
    extraction.entities.map((entity) => {
      const gender = genderOf(extraction, text, entity.id);
      const context = {
        roles: entity.kind === 'person' ? rolesOf(entity, extraction, text) : [],
        ...(gender && { gender }),
        near,
        contested: entity.kind === 'person' && isContested(toNamed(entity), wordSets),
      };
      return [entity.id, context];
    }),
  );
}

function statesOf({ entities, mentions }: Extraction): string[] {
  const codes = new Map(
    entities.flatMap(({ id, kind, countryCode }) => (kind === 'state' && countryCode ? [[id, countryCode]] : [])),
  );
  const counts = new Map<string, number>();
  for (const { entityId } of mentions) {
    const code = codes.get(entityId);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most.slice(0, STATES_NEAR).map(([code]) => code);
}

function rolesOf(entity: Entity, { offices, mentions }: Extraction, text: string): EntityContext['roles'] {
  const roles = new Map<string, EntityContext['roles'][number]>();
  const add = (title: string, of?: string) => {
    const role = { title: title.toLowerCase(), ...(of !== undefined && { of }) };
    roles.set(`${role.title} ${of ?? ''}`, role);
  };
  for (const { person, title, of, status } of offices) {
    if (person !== entity.id || status === 'negated') continue;
    add(title, of?.startsWith('state/') ? of.slice('state/'.length) : entity.countryCode);
  }
  const { description } = entity;
  if (description !== undefined) {
    // "Secretary of State of the United States": what follows the last "of" is whose it is, where that is known.
    const title = entity.countryCode ? description.replace(/ of (?:the )?(?:(?! of ).)+$/, '') : description;
    add(title, entity.countryCode);
  }
  for (const { entityId, form, start, end } of mentions) {
    if (entityId !== entity.id || form !== 'name') continue;
    for (const calling of callingsBeside(text, start, end)) add(calling);
  }
  return [...roles.values()].sort((a, b) => (`${a.title} ${a.of}` < `${b.title} ${b.of}` ? -1 : 1));
}

/** "midfielder Ana Lima", "Ana Lima, a Brazilian midfielder". */
function callingsBeside(text: string, start: number, end: number): string[] {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]?.toLowerCase();
  const after = /^,\s(?:an?|the)\s([^,.;:\n]{3,60})/.exec(text.slice(end, end + 70))?.[1] ?? '';
  const words = after.toLowerCase().split(/\s+/).slice(0, APPOSITIVE_WORDS);
  return [before ?? '', ...words].filter((word) => known.has(word));
}

const MASCULINE = /^(?:he|him|his|himself)$/i;
const FEMININE = /^(?:she|her|hers|herself)$/i;

/** What most of the pronouns that stand for somebody are. */
function genderOf({ mentions }: Extraction, text: string, id: string): EntityContext['gender'] {
  let balance = 0;
  for (const { entityId, form, start, end } of mentions) {
    if (entityId !== id || form !== 'pronoun') continue;
    const word = text.slice(start, end);
    if (MASCULINE.test(word)) balance += 1;
    if (FEMININE.test(word)) balance -= 1;
  }
  return balance > 0 ? 'masculine' : balance < 0 ? 'feminine' : undefined;
}

interface Named {
  readonly id: string;
  readonly words: readonly string[];
}

const toNamed = ({ id }: Entity): Named => ({ id, words: id.slice(id.indexOf('/') + 1).split('-') });

/** "Holm", beside Bo Holm and Ida Holm; a second "Bo Holm" that the article keeps apart from the first. */
function isContested({ id, words }: Named, all: readonly Named[]): boolean {
  const isNumbered = /^\d+$/.test(words.at(-1) ?? '') && words.length > 1;
  if (isNumbered) return true;
  const [word, ...more] = words;
  return (
    all.some((other) => other.id === `${id}-2`) ||
    (more.length === 0 && all.some((other) => other.words.length > 1 && other.words.includes(word as string)))
  );
}
