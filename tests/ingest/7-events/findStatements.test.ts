import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../ingest/7-events/findStatements.ts';
import type { Statement } from '../../../model/statement.ts';
import { type Dated, type Known, resolveByHand } from './resolveByHand.ts';

const show = (text: string, statements: readonly Statement[]) =>
  statements.map((s) => {
    const of = (span?: { start: number; end: number }) => (span ? text.slice(span.start, span.end) : '');
    return [of(s.speakerSpan), of(s.cue), s.content.map(of).join(' … '), s.direct ? 'direct' : 'indirect'];
  });

type Row = [what: string, text: string, statements: string[][]];

describe('who said what, as written', () => {
  const direct: Row[] = [
    [
      'attribution after',
      '“The harbour will stay open,” the mayor said.',
      [['the mayor', 'said', '“The harbour will stay open,”', 'direct']],
    ],
    [
      'inverted, with an apposition',
      '"The harbour will stay open," said Lena Holt, mayor of the town.',
      [['Lena Holt, mayor of the town', 'said', '"The harbour will stay open,"', 'direct']],
    ],
    [
      'attribution before, with a colon',
      'The mayor told reporters: “The harbour will stay open.”',
      [['The mayor', 'told', '“The harbour will stay open.”', 'direct']],
    ],
    [
      'attribution in the middle',
      '“The harbour,” Holt said, “will stay open.”',
      [['Holt', 'said', '“The harbour,” … “will stay open.”', 'direct']],
    ],
    [
      'several sentences, and the quotation goes on after its attribution',
      '“We waited. Nobody came,” Holt said. “Then it rained.”',
      [['Holt', 'said', '“We waited. Nobody came,” … “Then it rained.”', 'direct']],
    ],
    [
      'colon at the end of the paragraph',
      'The union answered in a letter:\n\n“We will not work on Sundays.”',
      [['The union', 'answered in a letter', '“We will not work on Sundays.”', 'direct']],
    ],
    [
      'quotation-only paragraph',
      '“The harbour will stay open,” Holt said on the quay.\n\n“But the old bridge has to be closed for the winter.”',
      [
        ['Holt', 'said', '“The harbour will stay open,”', 'direct'],
        ['Holt', '', '“But the old bridge has to be closed for the winter.”', 'direct'],
      ],
    ],
    [
      'over two paragraphs',
      '“The harbour will stay open.\n\n“The bridge will not,” Holt said.',
      [
        ['Holt', '', '“The harbour will stay open.', 'direct'],
        ['Holt', 'said', '“The bridge will not,”', 'direct'],
      ],
    ],
    [
      'single marks',
      '‘The harbour will stay open,’ Holt wrote.',
      [['Holt', 'wrote', '‘The harbour will stay open,’', 'direct']],
    ],
    ['one word with its comma', '“Never,” Holt replied.', [['Holt', 'replied', '“Never,”', 'direct']]],
    [
      'that before a quotation',
      'Holt warned that “the bridge is a danger.”',
      [['Holt', 'warned', 'that “the bridge is a danger.”', 'direct']],
    ],
    [
      'signed',
      '“The bridge is a danger to us all.” — Lena Holt',
      [['Lena Holt', '', '“The bridge is a danger to us all.”', 'direct']],
    ],
    [
      'brought by a colon, without a verb of saying',
      'The king issued a short letter: “The bridge is a danger to us all.”',
      [['The king', 'issued', '“The bridge is a danger to us all.”', 'direct']],
    ],
    [
      'a manner is no second cue',
      '“The bridge is safe,” Holt said, smiling.',
      [['Holt', 'said', '“The bridge is safe,”', 'direct']],
    ],
    [
      'quoted by a paper',
      'Holt was quoted by the Gazette as saying that the bridge was safe.',
      [['Holt', 'was quoted by the Gazette as saying', 'that the bridge was safe', 'indirect']],
    ],
  ];
  const indirect: Row[] = [
    ['that', 'Holt said that the bridge was old.', [['Holt', 'said', 'that the bridge was old', 'indirect']]],
    ['without that', 'Holt has said the bridge is old.', [['Holt', 'has said', 'the bridge is old', 'indirect']]],
    [
      'partly quoted',
      'Holt said the bridge was “a danger to everyone.”',
      [['Holt', 'said', 'the bridge was “a danger to everyone.”', 'indirect']],
    ],
    ['at the end', 'The bridge is old, Holt said.', [['Holt', 'said', 'The bridge is old', 'indirect']]],
    [
      'in the middle',
      'The bridge, Holt said on Monday, is old.',
      [['Holt', 'said on Monday', 'The bridge … is old', 'indirect']],
    ],
    [
      'inverted in the middle',
      'The old bridges, said Holt, are required to carry trams.',
      [['Holt', 'said', 'The old bridges … are required to carry trams', 'indirect']],
    ],
    [
      'participle after a quotation',
      '“The bridge is old,” she said, noting that it was built by soldiers.',
      [
        ['she', 'said', '“The bridge is old,”', 'direct'],
        ['she', 'noting', 'that it was built by soldiers', 'indirect'],
      ],
    ],
    [
      'two clauses of one speaker',
      'Holt said that trams were late and added that buses were full.',
      [
        ['Holt', 'said', 'that trams were late', 'indirect'],
        ['Holt', 'added', 'that buses were full', 'indirect'],
      ],
    ],
    [
      'another speaker in the adverbial clause',
      'Holt said the trams were late, while the company said that buses were full.',
      [
        ['Holt', 'said', 'the trams were late', 'indirect'],
        ['the company', 'said', 'that buses were full', 'indirect'],
      ],
    ],
    [
      'a participle tied to the clause',
      'Holt said the vote would be unfair, adding that nobody trusted the count.',
      [
        ['Holt', 'said', 'the vote would be unfair', 'indirect'],
        ['Holt', 'adding', 'that nobody trusted the count', 'indirect'],
      ],
    ],
    [
      'in a statement that',
      'Holt said in a statement that trams would return.',
      [['Holt', 'said in a statement', 'that trams would return', 'indirect']],
    ],
    [
      'according to',
      'According to the harbour office, nine ships were lost.',
      [['the harbour office', 'According to', 'nine ships were lost', 'indirect']],
    ],
    [
      'according to, at the end',
      'Nine ships were lost, according to the harbour office.',
      [['the harbour office', 'according to', 'Nine ships were lost', 'indirect']],
    ],
    [
      'this points back',
      'The bridge will be closed in winter. Holt stated this at a meeting with the union.',
      [['Holt', 'stated', 'The bridge will be closed in winter', 'indirect']],
    ],
    [
      'glued by a typing error',
      'Holt announcedthat the ferry supports the town.',
      [['Holt', 'announced', 'that the ferry supports the town', 'indirect']],
    ],
    [
      'called it something',
      'Norland has repeatedly called the blockade unacceptable.',
      [['Norland', 'has repeatedly called', 'the blockade unacceptable', 'indirect']],
    ],
    [
      'described it as something',
      'Holt described the report as a fairy tale.',
      [['Holt', 'described', 'the report as a fairy tale', 'indirect']],
    ],
    ['vowed to', 'Holt vowed to rebuild the bridge.', [['Holt', 'vowed', 'to rebuild the bridge', 'indirect']]],
    [
      'urged somebody to',
      'Holt urged drivers to stay at home.',
      [['Holt', 'urged', 'drivers to stay at home', 'indirect']],
    ],
    [
      'accused somebody of',
      'Holt accused the company of hiding the letters.',
      [['Holt', 'accused', 'the company of hiding the letters', 'indirect']],
    ],
    [
      'asked whether',
      'Holt asked whether the bridge was safe.',
      [['Holt', 'asked', 'whether the bridge was safe', 'indirect']],
    ],
    [
      'believes',
      'Holt believes that the bridge is safe.',
      [['Holt', 'believes', 'that the bridge is safe', 'indirect']],
    ],
    [
      'a noun of saying',
      'Holt’s claim that the bridge was safe was doubted.',
      [['Holt', 'claim', 'that the bridge was safe', 'indirect']],
    ],
  ];
  const unsaid: Row[] = [
    [
      'did not say',
      'Holt did not say whether the bridge was safe.',
      [['Holt', 'did not say', 'whether the bridge was safe', 'indirect']],
    ],
    [
      'in the middle, with a second half that has no subject',
      'The bridge is not safe, inspectors have said, and should be closed.',
      [['inspectors', 'have said', 'The bridge is not safe … and should be closed', 'indirect']],
    ],
    [
      'in the middle of the second of two sentences',
      'Two lorries met on the bridge; some thirty crates of fish, officials said, fell and froze.',
      [['officials', 'said', 'some thirty crates of fish … fell and froze', 'indirect']],
    ],
    [
      'a source with its own clause',
      'Trams are never late, according to the Gazette, who reported that nobody had complained.',
      [
        ['the Gazette, who reported that nobody had complained', 'according to', 'Trams are never late', 'indirect'],
        ['the Gazette', 'reported', 'that nobody had complained', 'indirect'],
      ],
    ],
    [
      'the day behind the source is none of it',
      'According to the mayor on Saturday, the bridge was closed.',
      [['the mayor', 'According to', 'the bridge was closed', 'indirect']],
    ],
    [
      'another speaks behind',
      'According to the mayor, the bridge is safe, but the union says that it is not.',
      [
        ['the mayor', 'According to', 'the bridge is safe', 'indirect'],
        ['the union', 'says', 'that it is not', 'indirect'],
      ],
    ],
    [
      'a co-author',
      'Another co-author, Professor Lena Holt, said that crops fail.',
      [['Another co-author, Professor Lena Holt', 'said', 'that crops fail', 'indirect']],
    ],
    [
      'what was reported, and where',
      'On Sunday, the clinic reported twelve cases of measles at a school in the north.',
      [['the clinic', 'reported', 'twelve cases of measles at a school in the north', 'indirect']],
    ],
    [
      'closing a sentence, the speaker taken for a part of what was said',
      'The town is opposed to a new harbour near Norland, a close aide to the mayor said Wednesday.',
      [
        [
          'a close aide to the mayor',
          'said Wednesday',
          'The town is opposed to a new harbour near Norland',
          'indirect',
        ],
      ],
    ],
    [
      'the day between the cue and a clause without "that"',
      'The ferry line said Wednesday it would sue the port.',
      [['The ferry line', 'said Wednesday', 'it would sue the port', 'indirect']],
    ],
    [
      'a day that is a part of what was said',
      'The ferry line said Wednesday was too late.',
      [['The ferry line', 'said', 'Wednesday was too late', 'indirect']],
    ],
    [
      'a report, whose sources are none of it',
      'The paper reported that the mayor would resign, citing two aides.',
      [['The paper', 'reported', 'that the mayor would resign', 'indirect']],
    ],
    [
      'in the view of somebody',
      'In Holt’s view, the bridge is safe.',
      [['Holt', 'view', 'the bridge is safe', 'indirect']],
    ],
    [
      'whether to do something',
      'The council is weighing whether to close the bridge.',
      [['The council', 'is weighing', 'whether to close the bridge', 'indirect']],
    ],
    [
      'a question raised',
      'Engineers questioned whether the bridge was safe.',
      [['Engineers', 'questioned', 'whether the bridge was safe', 'indirect']],
    ],
    [
      'an accusation tied to the accused',
      'The union accused the mayor of lying.',
      [['The union', 'accused', 'the mayor of lying', 'indirect']],
    ],
    [
      'what somebody was described as',
      'Neighbours described him as quiet.',
      [['Neighbours', 'described', 'him as quiet', 'indirect']],
    ],
    [
      'closing a sentence that has agreed to something',
      'The town has agreed to build a new harbour, officials said Thursday.',
      [['officials', 'said Thursday', 'The town has agreed to build a new harbour', 'indirect']],
    ],
    [
      'a claim by its maker',
      'The paper printed a claim by the union that wages had fallen.',
      [['the union', 'claim', 'that wages had fallen', 'indirect']],
    ],
    [
      'a promise made again',
      'Holt repeated her promise that no jobs would be lost.',
      [['Holt', 'repeated her promise', 'that no jobs would be lost', 'indirect']],
    ],
    [
      'warnings by nobody in particular',
      'Drivers ignored warnings that tolls would rise.',
      [['', 'warnings', 'that tolls would rise', 'indirect']],
    ],
    [
      'a label of one word',
      'Two ministers answered.\n\nHolt: “We will not close the harbour.”',
      [['Holt', ':', '“We will not close the harbour.”', 'direct']],
    ],
    [
      'nobody in particular says it',
      'It was said that the bridge was safe.',
      [['', 'was said', 'that the bridge was safe', 'indirect']],
    ],
  ];
  const none: Row[] = [
    ['a title', 'The film “The Old Bridge” opened on Monday.', []],
    ['a borrowed word', 'The “experts” of the harbour office were late.', []],
    ['declined to say', 'Holt declined to say that the bridge was safe.', []],
    ['would say', 'Holt would say that the bridge is safe.', []],
    ['felt like', 'The hall felt like it was moving.', []],
    ['shown, not said', 'Both tests were showing “mild signs of rust”.', []],
    ['if she says', 'If Holt says that the bridge is safe, trams will return.', []],
    ['a question', 'Do you think that the bridge is safe?', []],
    ['the writer’s own view', 'I think that the bridge is safe.', []],
    ['no utterance: called the police', 'Holt called the police.', []],
  ];
  test.each([...direct, ...indirect, ...unsaid, ...none])('%s', (_what, text, statements) => {
    expect(show(text, findStatements(resolveByHand(text)))).toEqual(statements);
  });

  test.each([...direct, ...indirect])('evidence is whole sentences with cue and content: %s', (_what, text) => {
    const resolved = resolveByHand(text);
    for (const s of findStatements(resolved)) {
      const inside = [...s.content, ...(s.cue ? [s.cue] : [])];
      expect(inside.every((span) => s.evidence.start <= span.start && span.end <= s.evidence.end)).toBe(true);
      expect(resolved.doc.sentences.some(({ start }) => start === s.evidence.start)).toBe(true);
    }
  });
});

describe('who speaks, to whom, about whom and when', () => {
  const HOLT: Known = ['Holt', 'person/lena-holt'];
  const NORLAND: Known = ['Norland', 'state/NOR'];
  const day = (date: string): Dated[2] => ({ start: date, end: date, precision: 'day' });
  const only = (text: string, known: readonly Known[], dated: readonly Dated[] = []) =>
    findStatements(resolveByHand(text, known, dated));

  const speakers: [what: string, text: string, known: Known[], speaker: string | null][] = [
    ['a name', 'Holt said that trams were late.', [HOLT], 'person/lena-holt'],
    [
      'a pronoun',
      'Holt left. She said that trams were late.',
      [HOLT, ['She', 'person/lena-holt', 'pronoun']],
      'person/lena-holt',
    ],
    [
      'a nominal',
      '“Trams are late,” the head of state added.',
      [['the head of state', 'person/lena-holt', 'nominal']],
      'person/lena-holt',
    ],
    [
      'the name in the apposition',
      'The Gazette’s editor, Lena Holt, said that trams were late.',
      [
        ['Gazette', 'organisation/gazette'],
        ['Lena Holt', 'person/lena-holt'],
      ],
      'person/lena-holt',
    ],
    [
      'a spokesman speaks for his house',
      'A spokesman for the Harbour Office said that trams were late.',
      [['Harbour Office', 'organisation/harbour-office']],
      'organisation/harbour-office',
    ],
    [
      'the head of a college, by name',
      '“Trams are late,” said College of Norland, East Bay’s president, Lena Holt.',
      [
        ['College of Norland, East Bay', 'organisation/college'],
        ['Lena Holt', 'person/lena-holt'],
      ],
      'person/lena-holt',
    ],
    ['not the owner of who speaks', 'Holt’s brother said that trams were late.', [HOLT], null],
    ['unknown stays unknown', 'A passenger said that trams were late.', [HOLT], null],
  ];
  test.each(speakers)('speaker: %s', (_what, text, known, speaker) => {
    expect(only(text, known).map((s) => s.speaker)).toEqual([speaker]);
  });

  test('an unresolved pronoun goes on with whoever spoke just before, at low confidence', () => {
    const statements = only('Holt said that trams were late. She added that buses were full.', [HOLT]);
    expect(statements.map((s) => s.speaker)).toEqual(['person/lena-holt', 'person/lena-holt']);
    expect(statements[1]!.confidence).toBeLessThan(0.6);
    const state = only('Norland said that trams were late. She added that buses were full.', [NORLAND]);
    expect(state[1]!.speaker).toBeNull();
  });

  test('an unresolved speaker is still shown as written, and trusted less', () => {
    const [statement] = only('A passenger said that trams were late.', []);
    expect(statement).toMatchObject({ speaker: null, speakerSpan: { start: 0, end: 11 } });
    expect(statement!.confidence).toBeLessThan(0.5);
  });

  test('about is who is mentioned in the content, the speaker only by name', () => {
    const known: Known[] = [HOLT, NORLAND, ['she', 'person/lena-holt', 'pronoun'], ['Ostland', 'state/OST']];
    expect(only('Holt said that she would visit Norland.', known)[0]!.about).toEqual(['state/NOR']);
    expect(only('Holt said in Ostland that trams were late.', known)[0]!.about).toEqual([]);
  });

  const addressees: [what: string, text: string, heard: string[][]][] = [
    ['told', 'Holt told the Gazette that trams were late.', [['organisation/gazette']]],
    ['interview', 'Holt said in an interview with the Gazette that trams were late.', [['organisation/gazette']]],
    ['meeting', 'At a meeting with Norland, Holt said that trams were late.', [['state/NOR']]],
    ['named in the content only', 'Holt said that the Gazette was late.', [[]]],
    [
      'what follows in the interview',
      'Holt said in an interview with the Gazette that trams were late. “Nobody knows why,” Holt said.',
      [['organisation/gazette'], ['organisation/gazette']],
    ],
    [
      'until another occasion',
      'Holt said in an interview with the Gazette that trams were late. At a meeting with Norland, Holt said that buses were full. “Nobody knows why,” Holt said.',
      [['organisation/gazette'], ['state/NOR'], []],
    ],
  ];
  test.each(addressees)('addressee: %s', (_what, text, heard) => {
    const known: Known[] = [HOLT, NORLAND, ['Gazette', 'organisation/gazette']];
    expect(only(text, known).map((s) => s.addressees)).toEqual(heard);
  });

  const dates: [what: string, text: string, dated: Dated[], date: string | null][] = [
    [
      'in front',
      'On 3 May, Holt said that trams were late.',
      [['3 May', '2021-05-03', day('2021-05-03')]],
      '2021-05-03',
    ],
    [
      'behind the verb',
      'Holt said on Monday that trams were late.',
      [['Monday', '2021-05-03', day('2021-05-03')]],
      '2021-05-03',
    ],
    [
      'a month',
      'In May 2021, Holt reported that trams were late.',
      [['May 2021', '2021-05', { start: '2021-05-01', end: '2021-05-31', precision: 'month' }]],
      '2021-05',
    ],
    [
      'of what was said',
      'Holt said that trams were late on Monday.',
      [['Monday', '2021-05-03', day('2021-05-03')]],
      null,
    ],
    [
      'a stretch of days is not the day of a saying',
      'On May 3-5, Holt said that trams were late.',
      [['May 3-5', '2021-05-03/2021-05-05', { start: '2021-05-03', end: '2021-05-05', precision: 'day' }]],
      null,
    ],
    [
      'behind the source',
      'According to Holt on Monday, trams were late.',
      [['Monday', '2021-05-03', day('2021-05-03')]],
      '2021-05-03',
    ],
    ['none', 'Holt said that trams were late.', [], null],
  ];
  test.each(dates)('date: %s', (_what, text, dated, date) => {
    expect(only(text, [HOLT], dated).map((s) => s.date)).toEqual([date]);
  });
});

test.each([
  '',
  '“',
  '””“',
  "''\"",
  'said',
  'said said said.',
  '“a\n\n“b\n\n“c',
  ': “x”',
  'according to',
  'That that that said that.',
  // a participle of saying that heads its own sentence
  'So, telling them that we are late.',
])('odd text gives spans inside the text, and never fails: %j', (text) => {
  const spans = findStatements(resolveByHand(text)).flatMap((s) => [
    ...s.content,
    s.evidence,
    ...(s.cue ? [s.cue] : []),
  ]);
  expect(spans.every((span) => 0 <= span.start && span.start < span.end && span.end <= text.length)).toBe(true);
});
