import type {
  ExplainedFact,
  ExplainedFrame,
  ExplainedSentence,
  ExplainedStep,
  Explanation,
  LeftOut,
} from '../model/explanation.ts';
import type { Span } from '../model/span.ts';

/** An explanation as text to read in a terminal. */

/** The sentences that are asked for: the one of a number, or those that hold the words, whatever their case. */
export function chooseSentences(explanation: Explanation, wanted: string): Explanation {
  const number = /^\d+$/.test(wanted.trim()) ? Number(wanted) : null;
  const words = wanted.toLowerCase();
  const chosen = explanation.sentences.filter((sentence) =>
    number === null ? sentence.text.toLowerCase().includes(words) : sentence.number === number,
  );
  return { ...explanation, sentences: chosen };
}

/** Everything that an explanation holds, a block for each sentence. */
export function formatExplanation(explanation: Explanation): string {
  const { id, publishedAt, publishedAtInferred, skipped, sentences } = explanation;
  const published = publishedAt ? `, ${publishedAtInferred ? 'by its text of' : 'published'} ${publishedAt}` : '';
  const head = `article ${id}${published}`;
  if (skipped) return `${head}\n\n${skipped.message} (${skipped.code})`;
  if (sentences.length === 0) return `${head}\n\nNo such sentence.`;
  const names = new Map(explanation.entities.map((entity) => [entity.id, entity.name]));
  return [head, ...sentences.map((sentence) => formatSentence(sentence, names))].join('\n\n');
}

type Names = ReadonlyMap<string, string>;

function formatSentence(sentence: ExplainedSentence, names: Names): string {
  const at = ({ start, end }: Span) => oneLine(sentence.text.slice(start - sentence.start, end - sentence.start));
  const acts = sentence.leftOut.filter(({ sort }) => sort !== 'frame');
  const frames = sentence.leftOut.filter(({ sort }) => sort === 'frame');
  return [
    `[${sentence.number}] ${oneLine(sentence.text)}`,
    ...section('parse', treeLines(sentence, at)),
    ...section(
      'mentions',
      columns(
        sentence.mentions.map((mention) => [
          at(mention),
          mention.form,
          mention.kind,
          mention.entityId ?? '-',
          mention.because,
        ]),
      ),
    ),
    ...section('times', columns(sentence.times.map((time) => [at(time), time.value, time.because]))),
    ...sentence.facts.flatMap((fact) => section(factHead(fact, { names, at }), factLines(fact))),
    ...acts.flatMap((left) =>
      section(`left out: ${left.sort} "${at(left)}": ${left.because}`, [
        ...frameLines(left.frame),
        ...left.steps.map(stepLine),
      ]),
    ),
    ...section(
      'frames that do not hold here',
      columns(frames.map((left) => [`"${at(left)}"`, frameWords(left), left.because])),
    ),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${head}`, ...lines.map((line) => `    ${line}`)];

/** Rows in columns that are as wide as their widest cell, up to a limit; the last runs on. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const MOST = 36;
  const widths = (rows[0] ?? []).map((_, i) => Math.min(MOST, Math.max(...rows.map((row) => row[i]?.length ?? 0))));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** The parse, each word below its head. */
function treeLines({ tokens }: ExplainedSentence, at: (span: Span) => string): string[] {
  const lines: string[] = [];
  const add = (i: number, depth: number): void => {
    const token = tokens[i];
    if (!token || depth > tokens.length) return;
    lines.push(`${'  '.repeat(depth)}${at(token)}  ${token.tag} ${token.dep}`);
    tokens.forEach((child, j) => {
      if (j !== i && child.head === i) add(j, depth + 1);
    });
  };
  tokens.forEach((token, i) => {
    if (token.head === i) add(i, 0);
  });
  return lines;
}

function factHead(fact: ExplainedFact, { names, at }: { names: Names; at: (span: Span) => string }): string {
  const name = (id: string | null) => (id === null ? 'somebody' : (names.get(id) ?? id));
  const list = (ids: readonly string[]) => ids.map(name).join(', ') || '-';
  switch (fact.fact) {
    case 'event': {
      const { id, type, relation, status, source, target, reciprocal, confidence } = fact.told;
      const arrow = reciprocal ? '<->' : '->';
      return `event ${id}: ${list(source)} ${arrow} ${list(target)}, ${type ?? '-'} ${relation} ${status}${when(fact.told)}, ${confidence}`;
    }
    case 'statement': {
      const { id, speaker, content, direct, confidence } = fact.told;
      return `${id}: ${name(speaker)}: ${content.map(at).join(' … ')} (${direct ? 'verbatim' : 'indirect'}), ${confidence}`;
    }
    case 'office': {
      const { person, title, of, confidence } = fact.told;
      return `office: ${name(person)}, ${title} of ${name(of)}, ${confidence}`;
    }
  }
}

const when = ({
  start,
  end,
  notBefore,
  notAfter,
}: {
  start: string | null;
  end: string | null;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
}): string => {
  if (start) return end && end !== start ? `, ${start} to ${end}` : `, ${start}`;
  return `${notBefore ? `, from ${notBefore}` : ''}${notAfter ? `, until ${notAfter}` : ''}`;
};

const factLines = (fact: ExplainedFact): string[] => [
  ...frameLines(fact.fact === 'event' ? fact.frame : null),
  ...fact.steps.map(stepLine),
];

const ABOUT_WIDTH = 12;
const stepLine = ({ about, says }: ExplainedStep): string => `${about.padEnd(ABOUT_WIDTH)}${says}`;

const frameLines = (frame: ExplainedFrame | null): string[] =>
  frame ? [`${'row'.padEnd(ABOUT_WIDTH)}${rowWords(frame)}`] : [];

const MOST_WORDS = 60;
const rowWords = ({ table, words, type, relation, example }: ExplainedFrame): string =>
  `${table} "${shorten(words)}": ${type ?? '-'} ${relation}, as in "${example}"`;
const frameWords = ({ frame }: LeftOut): string =>
  frame ? `${frame.table} "${frame.entry}" ${frame.type ?? '-'} ${frame.relation}` : '-';
const shorten = (words: string): string => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words);
