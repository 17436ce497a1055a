import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../ingest/3-language/language.ts';
import { findMentions } from '../../../ingest/4-mentions/findMentions.ts';
import { toGazetteer } from '../../../ingest/4-mentions/gazetteer.ts';
import type { GazetteerEntry } from '../../../model/extraction.ts';
import type { FoundMention } from '../../../model/mention.ts';

const language = await loadLanguage();

function mentionsOf(text: string, entries: readonly GazetteerEntry[] = []): FoundMention[] {
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  return findMentions(language.parse(text, paragraphs), toGazetteer(entries));
}

/** "Ghana|demonym|state|GHA" for each mention but pronouns. */
const outline = (text: string, entries?: readonly GazetteerEntry[]): string[] =>
  mentionsOf(text, entries)
    .filter(({ form }) => form !== 'pronoun')
    .map(({ start, end, form, kind, countryCode }) =>
      [text.slice(start, end), form, kind, ...(countryCode ? [countryCode] : [])].join('|'),
    );

describe('names of persons', () => {
  it.each([
    ['Ursula von der Leyen arrived in Lisbon.', 'Ursula von der Leyen|name|person'],
    ['The envoy praised Kim Jong-un on Friday.', 'Kim Jong-un|name|person'],
    ['Yesterday Mayor Bill de Blasio resigned.', 'Bill de Blasio|name|person'],
    ["Nigerian Foreign Minister Geoffrey Onyeama's visit ended.", 'Geoffrey Onyeama|name|person'],
    ['Singer Valeska Paris said that she was tired.', 'Valeska Paris|name|person'],
    ['First Minister of Scotland Nicola Sturgeon spoke first.', 'Nicola Sturgeon|name|person'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toContain(expected);
  });

  it('takes a bare family name for the person named in full elsewhere', () => {
    const text = 'Narendra Modi opened the dam on Monday. Modi thanked the workers. In the evening Modi flew home.';
    const names = mentionsOf(text).filter(({ name }) => name === 'Modi');
    expect(names.map(({ kind }) => kind)).toEqual(['person', 'person']);
  });

  it('takes a family name that is a country for the person, where the article has one', () => {
    const text = 'Michael Jordan met the pupils. Jordan said that he would come again.';
    expect(outline(text)).toEqual(['Michael Jordan|name|person', 'Jordan|name|person']);
  });

  it.each([
    ['Foreign Secretary and other offices are no names.', 'person'],
    ['The Polaroid was on the table.', 'person'],
  ])('finds nobody in: %s', (text, kind) => {
    expect(mentionsOf(text).filter((mention) => mention.kind === kind && mention.form === 'name')).toEqual([]);
  });
});

describe('titles', () => {
  const titlesOf = (text: string, name: string): string[] => {
    const found = mentionsOf(text);
    const person = found.find((mention) => mention.name === name);
    return (person?.titles ?? []).map(({ text: title, of, qualifier, office }) =>
      [qualifier, title, of === undefined ? undefined : `of ${found[of]?.name}`, office ? undefined : 'no office']
        .filter(Boolean)
        .join(' '),
    );
  };

  it.each([
    ['Kenyan Foreign Minister Amina Mohamed left.', 'Amina Mohamed', ['Foreign Minister of Kenya']],
    ['Former Finnish president Tarja Halonen spoke.', 'Tarja Halonen', ['former president of Finland']],
    ['President of Brazil Dilma Rousseff signed it.', 'Dilma Rousseff', ['President of Brazil']],
    ['US Secretary of State John Kerry phoned.', 'John Kerry', ['Secretary of State of United States']],
    ['US envoy for Syria John Doe phoned.', 'John Doe', ['envoy for Syria of United States']],
    ['NATO Secretary General Jens Stoltenberg agreed.', 'Jens Stoltenberg', ['Secretary General of NATO']],
    ['Helen Clark, the prime minister of New Zealand, agreed.', 'Helen Clark', ['prime minister of New Zealand']],
    ['Mr Peter Brown disagreed.', 'Peter Brown', ['Mr no office']],
  ])('%s', (text, name, expected) => {
    expect(titlesOf(text, name)).toEqual(expected);
  });

  it('gives the state of a title as a demonym of its own', () => {
    expect(outline('Kenyan Foreign Minister Amina Mohamed left.')).toEqual([
      'Kenyan|demonym|state|KEN',
      'Amina Mohamed|name|person',
    ]);
  });

  it.each([
    ['Latin American states agreed.', []],
    ['An African-American voter agreed.', []],
    [
      'Peru thanked Serzh Petrosyan Petrosyan Serzh for his help.',
      ['Peru|name|state|PER', 'Serzh Petrosyan|name|person', 'Serzh|name|person'],
    ],
    ['American voters agreed.', ['American|demonym|state|USA']],
  ])('%s', (text, expected) => expect(outline(text)).toEqual(expected));

  it('points the title at the state in the list of mentions', () => {
    const found = mentionsOf('In Oslo, Chilean President Michelle Bachelet spoke.');
    const title = found.find(({ name }) => name === 'Michelle Bachelet')?.titles?.[0];
    expect(found[title?.of ?? -1]).toMatchObject({ name: 'Chile', countryCode: 'CHL' });
  });
});

describe('states and places', () => {
  it.each([
    ['Moscow rejected the offer.', 'Moscow|name|state|RUS'],
    ['Relations with Moscow are poor.', 'Moscow|name|state|RUS'],
    ['The delegation arrived in Moscow.', 'Moscow|name|place|RUS'],
    ['She flew to Moscow on Sunday.', 'Moscow|name|place|RUS'],
    ['The streets of Moscow were empty.', 'Moscow|name|place|RUS'],
    ['The Kremlin denied this.', 'Kremlin|name|state|RUS'],
    ['Mr. Jordan was late.', 'Jordan|name|person'],
    ['The EU is divided. Brussels threatened to act.', 'Brussels|name|organisation'],
    ['RIVALS REJECT ISRAELI OFFER AGAIN', 'ISRAELI|demonym|state|ISR'],
    ['They met in the Kremlin.', 'Kremlin|name|place|RUS'],
    ['The White House welcomed the vote.', 'White House|name|state|USA'],
    ['The UK and the U.S. agreed.', 'U.S.|name|state|USA'],
    ['Two Swedes were injured.', 'Swedes|demonym|state|SWE'],
    ["The People's Republic of China protested.", "People's Republic of China|name|state|CHN"],
    ['Police in Atlanta, Georgia, arrested him.', 'Georgia|name|place'],
    ['Tbilisi is the capital of Georgia.', 'Georgia|name|state|GEO'],
    ['Western Australia voted later.', 'Western Australia|name|place'],
    ['Crimea was quiet.', 'Crimea|name|place|UKR'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toContain(expected);
  });

  it.each(['They told us to wait.', 'He speaks Russian.', 'It costs US$5.', 'The turkey was cold.'])(
    'finds no state in: %s',
    (text) => {
      expect(mentionsOf(text).filter(({ kind }) => kind === 'state')).toEqual([]);
    },
  );
});

describe('organisations and events', () => {
  it.each([
    ['Officials of the European Union (EU) met.', 'EU|name|organisation'],
    ['Central Kazakh Television (ORTA) reported it. ORTA is new.', 'ORTA|name|organisation'],
    ['He studied at the University of Lagos.', 'University of Lagos|name|organisation'],
    ['A sensitive Environment Canada report was lost.', 'Environment Canada|name|organisation'],
    ['The Saudi Interior Ministry said so.', 'Saudi Interior Ministry|name|organisation|SAU'],
    ['The Chinese Belt and Road Initiative is ten years old.', 'Belt and Road Initiative|name|event'],
    ['The G20 summit in Bali ended.', 'G20 summit|name|event'],
    ['They will attend the fourth annual forum in May.', 'fourth annual forum|name|event'],
    ['Hurricane Irma reached the coast.', 'Hurricane Irma|name|event'],
    ['They remembered World War II.', 'World War II|name|event'],
    ['The Freedom Bridge was closed.', 'Freedom Bridge|name|place'],
    ['The EU-China summit began.', 'EU-China summit|name|event'],
    ['The minister travelled to the COP28 climate conference.', 'COP28|name|event'],
    ['MAR DEL PLATA, March 3 – The port is closed.', 'MAR DEL PLATA|name|place'],
    ['The lorry broke down near the village of Kosice Bela.', 'Kosice Bela|name|place'],
    ['From Lima Humala flew to Quito. Ollanta Humala had come on Monday.', 'Humala|name|person'],
    ['The guests were received by President of Peru Ollanta Humala.', 'Ollanta Humala|name|person'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toContain(expected);
  });

  it('keeps a people before an initiative apart from its name', () => {
    expect(outline('The Chinese Belt and Road Initiative is ten years old.')[0]).toBe('Chinese|demonym|state|CHN');
  });

  it('takes a body whose name states share for a state’s own only where the article speaks of that state', () => {
    const [abroad] = mentionsOf('Congress rejected the budget.');
    const [, american] = mentionsOf('The United States waits: Congress rejected the budget.');
    expect(abroad?.countryCode).toBeUndefined();
    expect(american).toMatchObject({ name: 'United States Congress', countryCode: 'USA' });
  });
});

describe('bodies that every state has', () => {
  it.each([
    ['The Foreign Ministry in Ankara summoned the envoy.', 'Foreign Ministry of Turkey', 'TUR'],
    ['The Kenyan Ministry of Foreign Affairs published it.', 'Foreign Ministry of Kenya', 'KEN'],
    ['The Philippines’ Ministry of Defence agreed.', 'Defence Ministry of the Philippines', 'PHL'],
    ['The Supreme Court of Ghana rejected it.', 'Supreme Court of Ghana', 'GHA'],
    ['Peru waits: the Finance Ministry has no money.', 'Finance Ministry of Peru', 'PER'],
  ])('%s', (text, name, countryCode) => {
    expect(mentionsOf(text).find(({ kind, form }) => kind === 'organisation' && form === 'name')).toMatchObject({
      name,
      countryCode,
    });
  });

  it('leaves a bare one open between two states', () => {
    const ministry = mentionsOf('Peru and Ghana wait: the Finance Ministry has no money.').at(-1);
    expect(ministry?.countryCode).toBeUndefined();
  });
});

describe('things and fragments that are nobody', () => {
  it.each([
    ['They sold Stinger missiles to the army.'],
    ['He was given the Order of St Andrew.'],
    ['She listened to the State of the Union address.'],
    ['He said that the West was divided.'],
  ])('%s', (text) => {
    expect(mentionsOf(text).filter(({ form }) => form === 'name')).toEqual([]);
  });
});

describe('nominals and pronouns', () => {
  it.each([
    ['Hungarian officials refused.', 'Hungarian officials|nominal|state|HUN'],
    ['The Finnish government fell.', 'The Finnish government|nominal|state|FIN'],
    ['Troops from Chad arrived.', 'Troops from Chad|nominal|state|TCD'],
    ['The head of state agreed.', 'The head of state|nominal|person'],
    ['The alliance agreed.', 'The alliance|nominal|organisation'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toContain(expected);
  });

  it('gives a mention to each holder of a plural office, all with the same head', () => {
    const found = mentionsOf('The leaders of Chile and Peru met.').filter(({ form }) => form === 'nominal');
    expect(found.map(({ countryCode }) => countryCode)).toEqual(['CHL', 'PER']);
    expect(new Set(found.map(({ head }) => head)).size).toBe(1);
  });

  it.each([
    ['She said that they would come.', ['she', 'they']],
    ['It is clear that nobody came.', []],
    ['NATO said that it had agreed.', ['it']],
  ])('%s', (text, expected) => {
    expect(
      mentionsOf(text)
        .filter(({ form }) => form === 'pronoun')
        .map(({ name }) => name),
    ).toEqual(expected);
  });
});

describe('user gazetteers', () => {
  const entries: readonly GazetteerEntry[] = [
    { name: 'Zubrowka', kind: 'state', aliases: ['Lutz', 'Zubrowkan'], code: 'ZUB' },
    { name: 'Order_of_the_Keys', kind: 'organisation', code: 'KEY' },
    { name: 'Paris', kind: 'person', code: 'PAR' },
    { name: 'Target', kind: 'organisation' },
    { name: 'Fiordland Fisheries Board', kind: 'organisation', of: 'Norway' },
    { name: 'Board of Nets', kind: 'organisation', of: 'Fiordland Fisheries Board' },
    { name: 'Washington', kind: 'person', code: 'WAS' },
    { name: 'Müller Werke', kind: 'organisation' },
    { name: 'Maria Novák', kind: 'person' },
  ];

  it.each([
    ['Zubrowka attacked.', 'Zubrowka|name|state'],
    ['ZUBROWKAN troops left.', 'ZUBROWKAN|name|state'],
    ['The Zubrowkans left.', 'Zubrowkans|name|state'],
    ["Zubrowka's army left.", 'Zubrowka|name|state'],
    ['He owed the fiordland fisheries board money.', 'fiordland fisheries board|name|organisation|NOR'],
    ['The Board of Nets met.', 'Board of Nets|name|organisation|NOR'],
    ['The Order of the Keys refused.', 'Order of the Keys|name|organisation'],
    ['Paris refused.', 'Paris|name|person'],
    ['He read the Washington Post.', 'Washington Post|name|organisation|USA'],
    ['They left the Bank of Zubrowka.', 'Bank of Zubrowka|name|organisation'],
    ['Muller Werke refused.', 'Muller Werke|name|organisation'],
    ['Yesterday envoy Ana Maria Novak resigned.', 'Ana Maria Novak|name|person'],
  ])('%s', (text, expected) => {
    expect(outline(text, entries)).toContain(expected);
  });

  it('finds a short alias only as it is written', () => {
    expect(outline('We heard lutz in the hall. They did not hit the target.', entries)).toEqual([]);
  });

  it('keeps the user’s code', () => {
    expect(mentionsOf('Lutz was quiet.', entries)[0]).toMatchObject({ name: 'Zubrowka', code: 'ZUB' });
  });
});

describe('kinds that the words beside a name tell', () => {
  it.each([
    ['Voters in the district of Warrego go to the polls.', 'Warrego|name|place'],
    ["They met in Nepal's Maidan Sindhuli province.", 'Maidan Sindhuli|name|place'],
    ['The dance troupe Tribal Rivers performed twice.', 'Tribal Rivers|name|organisation'],
    ['The rights group Lantern Watch objected.', 'Lantern Watch|name|organisation'],
    ['The first victim was 40-year-old Skandar Navarat.', 'Skandar Navarat|name|person'],
    ['She wrote to the Harry and Ruth Falk Foundation.', 'Harry and Ruth Falk Foundation|name|organisation'],
    ['Jan dela Cruz of the army said so.', 'Jan dela Cruz|name|person'],
    ['They walked over Nikolai Orlov Square.', 'Nikolai Orlov Square|name|place'],
    ['Governors of the Ural Region and the Perm Region met.', 'Perm Region|name|place'],
    ['The medal went to Ethiopians Tadele Worku and Abel Tola.', 'Tadele Worku|name|person'],
    ['The chief was honoured by Queen Victoria in 1894.', 'Victoria|name|person'],
    ['The session of the State Duma and Federation Council began.', 'Federation Council|name|organisation|RUS'],
    ['The UK Home Office refused.', 'UK Home Office|name|organisation|GBR'],
    ['The US Department of Energy refused.', 'US Department of Energy|name|organisation|USA'],
    ['The Parliament of Ghana refused.', 'Parliament of Ghana|name|organisation|GHA'],
    ['The St. Louis Herons won the match.', 'St. Louis Herons|name|organisation'],
    ['She spoke for the Meadow, Orchard and Harbour parties.', 'Meadow|name|organisation'],
  ])('%s', (text, expected) => {
    expect(outline(text)).toContain(expected);
  });

  it.each([
    ['He starred in the film Silent Harbour.'],
    ['They took a drug called Zenova.'],
    ['Many fell ill with COVID-19.'],
    ['It is a Pentecostal church.'],
    ['The orbit of Venus is shorter.'],
    ['The Electoral college met.'],
    ['They used Formica rufa, an ant.'],
  ])('names nobody in: %s', (text) => {
    expect(outline(text)).toEqual([]);
  });

  it('takes an office with what it is for not for a body', () => {
    expect(outline('It was signed by the Minister of Economic Development.')).toEqual(['the Minister|nominal|person']);
  });

  it('takes a passenger jet for no state', () => {
    expect(outline('A Ukrainian passenger jet crashed.')).toEqual(['Ukrainian|demonym|state|UKR']);
  });
});

describe('Wikidata’s items', () => {
  it.each([
    ['Norway agreed.', 'Norway', 'Q20'],
    ['Danish fishermen objected.', 'Denmark', 'Q35'],
    ['They flew to Greenland.', 'Greenland', 'Q223'],
    ['The Soviet Union collapsed.', 'Soviet Union', 'Q15180'],
    ['Interpol agreed.', 'Interpol', 'Q8475'],
    ['They met in Oslo.', 'Oslo', undefined],
  ])('%s', (text, name, expected) => {
    expect(mentionsOf(text).find((mention) => mention.name === name)?.wikidataId).toBe(expected);
  });
});

describe('names within names', () => {
  const nestedIn = (text: string): string[] =>
    mentionsOf(text)
      .filter(({ nested }) => nested)
      .map(({ name, kind }) => `${name}|${kind}`);

  it.each([
    ['She taught at the University of Tartu.', ['Tartu|place']],
    ['She taught at the University of Technology.', []],
    ['The US Coast Guard searched on.', ['United States|state']],
    ['Jan Novak retired. The Jan Novak Foundation goes on.', ['Jan Novak|person']],
    ['The Toronto Herald wrote about it.', ['Toronto|place']],
    ['They read the South China Morning Post.', []],
    ['Transport Canada grounded the aircraft.', []],
    ['Crowds filled Mexico City.', []],
  ])('%s', (text, expected) => {
    expect(nestedIn(text)).toEqual(expected);
  });
});

describe('headlines in capitals', () => {
  it('knows the names that the article gives elsewhere, and no others', () => {
    const text = 'NOVAK TELLS CHINA TO STOP TRADING\n\nJan Novak told China’s leaders to stop.';
    expect(outline(text)).toEqual([
      'NOVAK|name|person',
      'CHINA|name|state|CHN',
      'Jan Novak|name|person',
      'China’s leaders|nominal|person|CHN',
      'China|name|state|CHN',
    ]);
  });
});

describe('whatever the text', () => {
  const texts = [
    'Former President Jimmy Carter and Egypt’s Anwar Sadat met Menachem Begin at Camp David; they agreed.',
    'TRUMP TELLS CHINA TO STOP\n\nDonald Trump told China’s leaders to stop, Mr Trump’s spokeswoman said.',
    'Ângela d’Ávila (born O’Neil) — “La Reina” — of São Tomé’s MLSTP-PSD ([sic]) said: “No!”',
    'Van der\nMerwe of the Anglo-Irish Bank met Jean-Claude Juncker\u00a0in Brussels.',
    'ä½ â€œUkraine’s” ????? 12 34 — … [I]t’s',
    '',
    ' \n\n ',
  ];

  it.each(texts)('spans lie in the text, in order, and none overlaps another of its form: %j', (text) => {
    const found = mentionsOf(text);
    const ends: Record<string, number> = {};
    for (const mention of found.filter(({ nested }) => !nested)) {
      expect(mention.start).toBeGreaterThanOrEqual(ends[mention.form] ?? 0);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      expect(mention.head).toBeGreaterThanOrEqual(0);
      for (const title of mention.titles ?? []) if (title.of !== undefined) expect(found[title.of]).toBeDefined();
      ends[mention.form] = mention.end;
    }
  });
});
