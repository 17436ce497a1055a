import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../ingest/3-language/language.ts';
import { findMentions } from '../../../ingest/4-mentions/findMentions.ts';
import { toGazetteer } from '../../../ingest/4-mentions/gazetteer.ts';
import { type Resolved, resolveEntities } from '../../../ingest/5-entities/resolveEntities.ts';
import type { GazetteerEntry } from '../../../model/extraction.ts';

const language = await loadLanguage();

function resolve(text: string, entries: readonly GazetteerEntry[] = []): Resolved {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const doc = language.parse(text, paragraphs);
  return resolveEntities(doc, findMentions(doc, toGazetteer(entries)));
}

/** Whom the n-th occurrence of a word stands for. */
function referent(text: string, word: string, nth = 1): string | undefined {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(word, at + 1);
  const mentions = resolve(text).mentions.filter(({ start, end }) => start <= at && at + word.length <= end);
  return mentions.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.entityId;
}

describe('persons', () => {
  it.each([
    ['a family name', 'Angela Merkel left. Merkel was tired.'],
    ['an address', 'Angela Merkel left. Mrs Merkel was tired.'],
    ['a middle name', 'Angela Dorothea Merkel left. Angela Merkel was tired.'],
    ['another spelling', 'Volodymyr Zelensky left. Volodymyr Zelenskyy was tired.'],
    ['a slip of the pen', 'Kristin Wilkins left. Kristen Wilkins was tired.'],
  ])('one person under %s is one', (_, text) => {
    expect(resolve(text).entities.filter(({ kind }) => kind === 'person')).toHaveLength(1);
  });

  it('two people of one family name are two, and the bare name between them is nobody', () => {
    const text = 'Boris Johnson and Ron Johnson met. Johnson was late.';
    const { entities, mentions } = resolve(text);
    expect(entities.map(({ id }) => id)).toEqual(['person/boris-johnson', 'person/ron-johnson']);
    expect(mentions.filter(({ name }) => name === 'Johnson')).toEqual([]);
  });

  it('takes the fullest name, and describes by the title', () => {
    const text = 'Merkel spoke. German Chancellor Angela Merkel then left.';
    expect(resolve(text).entities.find(({ kind }) => kind === 'person')).toMatchObject({
      id: 'person/angela-merkel',
      name: 'Angela Merkel',
      aliases: ['Merkel'],
      countryCode: 'DEU',
      description: 'Chancellor of Germany',
    });
  });
});

describe('descriptions', () => {
  it.each([
    ['US Secretary of State John Kerry phoned.', 'Secretary of State of the United States'],
    ['Former Finnish prime minister Sanna Marin spoke.', 'former Prime Minister of Finland'],
    ['The new Kenyan Foreign Minister Amina Mohamed left.', 'Foreign Minister of Kenya'],
    ['Kremlin spokesman Dmitry Peskov agreed.', 'Spokesman of the Kremlin'],
    ['Foreign Minister Prince Faisal bin Farhan spoke.', 'Foreign Minister'],
    ['Kenyan Foreign Ministry spokesman Paul Muli spoke.', 'Spokesman of the Foreign Ministry of Kenya'],
    ['The vote was won by Petteri Orpo, the leader of the conservatives.', undefined],
  ])('%s', (text, description) => {
    expect(resolve(text).entities.find(({ kind }) => kind === 'person')?.description).toBe(description);
  });
});

describe('bodies and states', () => {
  it('gives a body that every state has one entity under all its wordings', () => {
    const text = "Kenya's Foreign Ministry spoke. The Kenyan Ministry of Foreign Affairs added nothing.";
    const bodies = resolve(text).entities.filter(({ kind }) => kind === 'organisation');
    expect(bodies.map(({ id }) => id)).toEqual(['organisation/foreign-ministry-of-kenya']);
  });

  it('a bare head noun is no body', () => {
    const text = 'Belgium holds the presidency of the Council this year.';
    expect(resolve(text).entities.filter(({ kind }) => kind === 'organisation')).toEqual([]);
  });

  it('joins a long form and its acronym', () => {
    const text = 'The Lagos Harbour Workers Union (LHWU) called a strike. The LHWU wants more pay.';
    expect(resolve(text).entities.filter(({ kind }) => kind === 'organisation')).toHaveLength(1);
  });

  it('gives a name within a name apart, as the place that it is elsewhere', () => {
    const text = 'The University of Tartu is closed. They met in Tartu.';
    const { mentions, nested } = resolve(text);
    expect(mentions.map(({ entityId }) => entityId)).toEqual(['organisation/university-of-tartu', 'place/tartu']);
    expect(nested.map(({ entityId, start }) => [entityId, start])).toEqual([['place/tartu', 18]]);
  });

  it('joins name, people and capital of a state, and keeps the city apart', () => {
    const text = 'Iran refused. Iranian officials were angry. Tehran protested. The talks in Tehran ended.';
    const ids = resolve(text).mentions.map(({ entityId }) => entityId);
    expect(new Set(ids)).toEqual(new Set(['state/IRN', 'place/tehran']));
  });
});

describe('nominals', () => {
  it.each([
    ['Kenyan President William Ruto spoke. The head of state was calm.', 'head of state', 'person/william-ruto'],
    ['Kenyan President William Ruto spoke. The Kenyan leader was calm.', 'Kenyan leader', 'person/william-ruto'],
    ['NATO met in June. The alliance was calm.', 'alliance', 'organisation/nato'],
    ['Norway met Sweden. The Danish foreign minister was calm.', 'foreign minister', 'state/DNK'],
  ])('%s (%s)', (text, word, expected) => {
    expect(referent(text, word)).toBe(expected);
  });

  it('finds the holders of a plural office, each by his state', () => {
    const text =
      'Chilean President Gabriel Boric met Peruvian President Dina Boluarte. The leaders of Chile and Peru will meet again.';
    const holders = resolve(text).mentions.filter(({ form }) => form === 'nominal');
    expect(holders.map(({ entityId }) => entityId)).toEqual(['person/gabriel-boric', 'person/dina-boluarte']);
  });

  it('leaves a minister open where two would do and neither acted', () => {
    const text = 'We met Finance Minister Anna Berg and Finance Minister Karl Lund. They praised the finance minister.';
    expect(referent(text, 'the finance minister')).toBeUndefined();
  });
});

describe('pronouns', () => {
  it.each([
    ['Emmanuel Macron met Angela Merkel. She was tired.', 'She', 'person/angela-merkel'],
    ['Emmanuel Macron met Angela Merkel. He was tired.', 'He', 'person/emmanuel-macron'],
    ['Ukraine said that it would apply.', 'it', 'state/UKR'],
    ['Emmanuel Macron hurt himself.', 'himself', 'person/emmanuel-macron'],
    [
      'While Angela Merkel and Xi Jinping were away, Fumio Kishida came to Kyiv, where Boris Johnson met him.',
      'him',
      'person/fumio-kishida',
    ],
  ])('%s (%s)', (text, word, expected) => {
    expect(referent(text, word)).toBe(expected);
  });

  it('does not take a verb’s subject for its object', () => {
    expect(referent('Emmanuel Macron praised Boris Johnson. Johnson thanked him.', 'him')).toBe(
      'person/emmanuel-macron',
    );
  });

  it('leaves a pronoun open where nobody fits', () => {
    expect(referent('The rain stopped. She was tired.', 'She')).toBeUndefined();
  });

  it('says why', () => {
    const { mentions } = resolve('Emmanuel Macron met Angela Merkel. She was tired.');
    expect(mentions.find(({ form }) => form === 'pronoun')?.because).toMatch(/^only: nobody else fits "she"$/);
  });
});

describe('whatever the text', () => {
  it.each([
    '',
    'Rain.',
    'Russian President Vladimir Putin said he met Xi Jinping, the leader of China; they agreed. His visit ended.',
    'Mr Smith of the Smith Foundation met Smith. Smith left.',
  ])('ids are unique, every entity has a mention and every mention an entity: %j', (text) => {
    const { entities, mentions } = resolve(text);
    const ids = entities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(mentions.map(({ entityId }) => entityId))).toEqual(new Set(ids));
    for (const { titles } of mentions) {
      for (const { of } of titles ?? []) if (of !== undefined) expect(mentions[of]).toBeDefined();
    }
  });
});

describe('the user’s own persons', () => {
  const entries: readonly GazetteerEntry[] = [
    { name: 'Jane Ashdown', kind: 'person', code: 'ONE' },
    { name: 'Jana Ashdown', kind: 'person', code: 'TWO' },
  ];

  it('have their family name alone, too', () => {
    const { entities } = resolve('Jane Ashdown left. Later Ashdown was tired.', entries);
    expect(entities.map(({ name, code }) => [name, code])).toEqual([['Jane Ashdown', 'ONE']]);
  });

  it('stay apart where their codes do, however alike their names', () => {
    const { entities } = resolve('Jane Ashdown left. Jana Ashdown was tired.', entries);
    expect(entities.map(({ code }) => code)).toEqual(['ONE', 'TWO']);
  });
});

describe('bodies', () => {
  it.each([
    ['the Church of one church', 'The Church of Harmony spoke. Then the Church was silent.', ['Church of Harmony']],
    [
      'no church of two',
      'The Church of Harmony and the Church of Light met. The Church was silent.',
      ['Church of Harmony', 'Church of Light', 'Church'],
    ],
    [
      'the whole and its council',
      'The United Nations spoke. The UN Security Council was silent.',
      ['United Nations', 'United Nations Security Council'],
    ],
    [
      'a title and its house',
      'Representatives Ada Ito and Jan Berg left the House of Representatives.',
      ['House of Representatives'],
    ],
  ])('%s', (_, text, expected) => {
    expect(resolve(text).entities.flatMap(({ kind, name }) => (kind === 'organisation' ? [name] : []))).toEqual(
      expected,
    );
  });

  it('takes the country for nobody where a body of another is named beside it', () => {
    expect(
      referent('The Parliament of Ghana asked Danish troops to leave the country.', 'the country'),
    ).toBeUndefined();
  });
});

describe('somebody whom the article does not name', () => {
  const text = 'Jan Berg opened the session. The mayor said he was tired.';
  it('may be meant by a pronoun, and then no other is', () => {
    expect(referent(text, 'he was')).toBeUndefined();
    expect(resolve(text).entities.map(({ name }) => name)).toEqual(['Jan Berg']);
  });
  it('is not who is only called so', () => {
    expect(referent('Peter Berg, a professor, left. Maria Ito, the mayor, said his work was good.', 'his')).toBe(
      'person/peter-berg',
    );
  });
});
