import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../ingest/7-events/findStatements.ts';
import { resolveByHand } from './resolveByHand.ts';

/**
 * Rows are sentences with their statement marked: {who says it} <the cue> [what was said], as the quotation corpora
 * mark them. What is not marked belongs to none.
 */
const MARKS = /[{}<>[\]]/g;

interface Spans {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string[];
}

function readMarks(marked: string): Spans {
  return {
    source: /\{([^}]*)\}/.exec(marked)?.[1] ?? null,
    cue: /<([^>]*)>/.exec(marked)?.[1] ?? null,
    content: [...marked.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1]!),
  };
}

function statementsOf(text: string): Spans[] {
  const of = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return findStatements(resolveByHand(text)).map(({ speakerSpan, cue, content }) => ({
    source: speakerSpan ? of(speakerSpan) : null,
    cue: cue ? of(cue) : null,
    content: content.map(of),
  }));
}

const TABLES: readonly (readonly [construction: string, sentences: readonly string[]])[] = [
  [
    'quotation, speaker, verb',
    [
      '[“The harbour will stay open,”] {the mayor} <said>.',
      '[“The harbour will stay open,”] {Holt} <wrote>.',
      '[“Will the harbour stay open?”] {the mayor} <asked>.',
      '[“Never!”] {Holt} <shouted>.',
      '[“We waited. Nobody came,”] {she} <recalled>.',
      '[“The roads are closed,”] {a driver from the coast} <complained>.',
      '["The harbour will stay open,"] {the mayor} <said>.',
      '[‘The harbour will stay open,’] {Holt} <told> the council.',
    ],
  ],
  [
    'inverted',
    [
      '[“The harbour will stay open,”] <said> {Lena Holt, mayor of the town}.',
      '[“The harbour will stay open,”] <said> {Anna Berg, who runs the ferry}.',
      '[“It is a disgrace,”] <added> {the leader of the opposition}.',
      '[“This is how towns die,”] <wrote> {the editor of the Gazette}.',
      '[The bridge is unsafe], <warned> {the engineers}.',
      '[The old bridges], <said> {Holt}, [are required to carry trams].',
    ],
  ],
  [
    'before a quotation',
    [
      '{Holt} <said>: [“The harbour will stay open.”]',
      '{Holt} <said>, [“The harbour will stay open.”]',
      '{The mayor} <told> reporters: [“The harbour will stay open.”]',
      '{Holt} <insisted> [that “the bridge is a danger.”]',
      'In a letter to the council, {Holt} <wrote>: [“We will not pay.”]',
      '{Holt} <replied> [“No.”]',
    ],
  ],
  [
    'broken quotation',
    [
      '[“The harbour,”] {Holt} <said>, [“will stay open.”]',
      '[“We waited,”] {Holt} <said>. [“Nobody came.”]',
      '[“The bridge is old,”] <said> {Holt}, [“but it will hold.”]',
    ],
  ],
  [
    'colon after a name',
    ['{Lena Holt}<:> [“The harbour will stay open.”]', '{Mayor Lena Holt}<:> [“We will not pay.”]'],
  ],
  [
    'indirect speech',
    [
      '{Holt} <said> [that the bridge was old].',
      '{Holt} <said> [the bridge was old].',
      '{The ministry} <announced> [that tolls would rise in May].',
      '{The company} <confirmed> [it had sold the ferry].',
      '{Holt} <argued> [that if trams return, cars must go].',
      '{Holt} <denied> [that he had met the lender].',
      '{Holt} <said> [the bridge was “a danger to everyone.”]',
      '{Officials in the capital} <said> [that nobody had been hurt].',
      '{Two people who saw the letter} <said> [it was unsigned].',
      '{Maria Lopez, a spokeswoman for the ministry}, <said> [the road would open].',
      '{Holt} <told> the council [that the bridge was old].',
      '{Holt} <wrote> [that the bridge was old].',
      '{The report} <says> [the bridge was never inspected].',
      '{The letter} <states> [that the town owes nothing].',
      '{Holt} <said> [that trams were late and that buses were full].',
      '{Holt} <said> [trams were late but would return in May].',
      '{He} <admitted> [he had lied].',
      '{The judge} <ruled> [that the sale was void].',
    ],
  ],
  [
    'clause first',
    [
      '[The bridge is old], {Holt} <said>.',
      '[The bridge], {Holt} <said>, [is old].',
      '[Trams will return in May], {the company} <announced>.',
      '[If trams return], {Holt} <said>, [cars must go].',
      '[The ferry was late because of fog], {he} <explained>.',
      '[But the bridge is old], {Holt} <said>.',
    ],
  ],
  [
    'verb group',
    [
      '{Holt} <has said> [that the bridge is old].',
      '{Holt} <had repeatedly warned> [that the bridge was old].',
      '{Holt} <also noted> [that the bridge was old].',
      '{Holt} <has long argued> [that the bridge is old].',
      '{Holt} <is saying> [that the bridge is old].',
      '{Holt} <later claimed> [that the bridge was old].',
      '{Holt} <went on to say> [that the bridge was old].',
      '{Holt} <pointed out> [that the bridge was old].',
      '{Holt} <said again> [that the bridge was old].',
    ],
  ],
  [
    'date within the verb group',
    [
      '{Holt} <said on Friday> [that the bridge was old].',
      '{Holt} <said Friday> [that the bridge was old].',
      '{Holt} <said yesterday> [the bridge was old].',
      '{The ministry} <announced on Monday> [that tolls would rise].',
      '[The bridge is old], {Holt} <said on Monday>.',
      '[“The bridge is old,”] {Holt} <said Tuesday>.',
      '{Holt} <said last week> [that the bridge was old].',
    ],
  ],
  [
    'written or spoken where',
    [
      '{Holt} <said in a statement> [that trams would return].',
      '[“Trams will return,”] {the company} <said in a statement>.',
      '[“What a day!”] {Holt} <wrote on Twitter>.',
      '[“What a day!”] {Holt} <wrote in a tweet>.',
      '{Holt} <said in an interview> [that trams would return].',
    ],
  ],
  [
    'what was not said',
    [
      '{Holt} <did not say> [whether the bridge was safe].',
      '{Holt} <would not say> [whether the bridge was safe].',
      '{Holt} <declined to say> [whether the bridge was safe].',
      '{Holt} <refused to say> [who had paid for the bridge].',
      '{Holt} <would not comment on> [whether the bridge was safe].',
      '{Holt} <does not believe> [that the bridge is safe].',
      '{Holt} <did not think> [the bridge was safe].',
    ],
  ],
  [
    'quoted by others, told by others',
    [
      '{Holt} <was quoted as saying> [that the bridge was safe].',
      '{Holt} <is quoted as saying> [the bridge is safe].',
      'Passengers <were told> [that the ferry was full].',
      'Passengers <were told> by {the crew} [that the ferry was full].',
    ],
  ],
  [
    'nobody in particular',
    [
      'It <is believed> [that the bridge is safe].',
      'It <was reported> [that the ferry had sunk].',
      'It <has been alleged> [that the mayor took money].',
      '[The mayor] <is said> [to be ill].',
      '[The thieves] <are believed> [to have left the country].',
      '[Holt] <reportedly> [left the town in May].',
      '[The clerk] <allegedly> [took the letters].',
    ],
  ],
  [
    'according to',
    [
      '<According to> {the harbour office}, [nine ships were lost].',
      '[Nine ships were lost], <according to> {the harbour office}.',
      '[Nine ships], <according to> {the harbour office}, [were lost].',
      '[Nine ships were lost], <according to> {a report by the harbour office}.',
      '<According to> {Lena Holt, mayor of the town}, [the bridge is old].',
      '[The ferry sank after it hit a rock], <according to> {the police, who arrived at noon}.',
    ],
  ],
  [
    'held rather than said',
    [
      '{Holt} <believes> [that the bridge is safe].',
      '{Holt} <thinks> [the bridge is safe].',
      '{Residents} <fear> [that the bridge will fall].',
      '{The company} <hopes> [that trams will return].',
      '{Analysts} <expect> [that prices will rise].',
      '{Holt} <doubts> [that the bridge is safe].',
      '{Holt} <knows> [that the bridge is old].',
      '{He} <realised> [that the door was open].',
      '{Many voters} <feel> [that nobody listens].',
      '{Holt} <wants> [to rebuild the bridge].',
      '{Holt} <hopes> [to rebuild the bridge].',
      '{The company} <intends> [to sell the ferry].',
      '{Holt} <wants> [the council to pay for the bridge].',
    ],
  ],
  [
    'sure, afraid, aware',
    [
      '{Holt} <is confident> [that the bridge will hold].',
      '{Residents} <are worried> [that the bridge will fall].',
      '{Holt} <was sure> [the bridge would hold].',
      '{The mayor} <is aware> [that the bridge is old].',
      '{Holt} <was adamant> [that the bridge would open].',
    ],
  ],
  [
    'orders, promises, demands',
    [
      '{Holt} <vowed> [to rebuild the bridge].',
      '{Holt} <promised> [that the bridge would open].',
      '{Holt} <urged> [drivers to stay at home].',
      '{Holt} <called on> [drivers to stay at home].',
      '{Holt} <asked> [the council to pay].',
      '{The union} <threatened> [to stop all trams].',
      '{The union} <demanded> [that trams stop].',
      '{Holt} <warned> [drivers to stay at home].',
      '{Holt} <called for> [a new bridge].',
      '{Holt} <warned of> [a hard winter].',
      '{The union} <pledged> [to go on with the strike].',
    ],
  ],
  [
    'questions',
    [
      '{Holt} <asked> [whether the bridge was safe].',
      '{Holt} <asked> [who had paid for the bridge].',
      '{Holt} <wondered> [whether the bridge was safe].',
      '{Holt} <explained> [why the bridge was closed].',
      '{The letter} <describes> [how the bridge was built].',
    ],
  ],
  [
    'blame and praise',
    [
      '{Holt} <accused> [the company of hiding the letters].',
      '{Holt} <blamed> [the company for the delay].',
      '{Holt} <praised> [the crew for their calm].',
      '{Holt} <criticised> [the council for wasting money].',
      '{Holt} <thanked> [the crew for their calm].',
    ],
  ],
  [
    'called it something',
    [
      '{Holt} <called> [the plan a disgrace].',
      '{Holt} <described> [the report as a fairy tale].',
      '{Holt} <dismissed> [the report as a fairy tale].',
      '{Norland} <has repeatedly called> [the blockade unacceptable].',
      '{Holt} <considers> [the plan a mistake].',
      '{Holt} <sees> [the plan as a mistake].',
    ],
  ],
  [
    'nouns of saying',
    [
      '{Holt}’s <claim> [that the bridge was safe] was doubted.',
      '{His> <view> [that the bridge was safe] is rare.',
      '{Her} <promise> [to rebuild the bridge] was popular.',
      '{The company}’s <claim> [that tolls would rise] was wrong.',
      'A <claim> by {the bank} [that the bridge was safe] was doubted.',
      '{Holt} <expressed> [hope that the bridge would open].',
      '{Some members} <privately voiced> [doubts about the plan].',
      '{His} <belief> [that the bridge was safe] was wrong.',
    ].map((row) => row.replace('{His>', '{His}')),
  ],
  [
    'documents and polls',
    [
      '{A new poll} <found> [that voters want the bridge].',
      '{The study} <suggests> [that fish are leaving the bay].',
      '{The figures} <show> [that prices fell in May].',
      '{Researchers at the institute} <concluded> [that fish are leaving the bay].',
      '{A statement from the ministry} <said> [that tolls would rise].',
    ],
  ],
];

describe.each(TABLES)('%s', (_construction, sentences) => {
  test.each(sentences)('%s', (marked) => {
    const text = marked.replace(MARKS, '');
    expect(statementsOf(text)).toEqual([readMarks(marked)]);
  });
});
