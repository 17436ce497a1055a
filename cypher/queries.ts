import { readFileSync } from 'node:fs';
import { EdgeRelation } from '../model/api.ts';

const texts = new Map<string, string>();
/** By their text, as it went to a store. */
const names = new Map<string, string>();

/** Names that a `.cypher` file leaves open, since Cypher takes no parameter for a label or a relationship type. */
export type OpenNames = Readonly<Partial<Record<Placeholder, string>>>;
const PLACEHOLDERS = ['RELATION_TYPE', 'KIND_LABEL', 'FACT_LABEL', 'NODE_LABEL', 'FROM_LABEL', 'TO_LABEL'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** All that may stand in an open place: the names of the graph model, never a word from an article. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    'Entity',
    'Person',
    'State',
    'Organisation',
    'Place',
    'Event',
    'Statement',
    'Article',
    'Source',
    'Evidence',
    'Signature',
    'Suggestion',
  ],
  ...['PARTICIPATED', 'HELD_IN', 'ABOUT', 'SAID', 'ADDRESSED_TO', 'SUPPORTS', 'CONTRADICTS', 'CLAIMED'],
  ...EdgeRelation.options,
]);

/**
 * The text of one `.cypher` file of this folder.
 * @param name path without extension, such as `read/overview`
 * @param open what stands in the file's open places
 * @throws Error when there is no such file, or a name is none of the graph model: a fault of the program, not of its input
 */
export function query(name: string, open: OpenNames = {}): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`./${name}.cypher`, import.meta.url), 'utf8');
    texts.set(name, text);
  }
  for (const placeholder of PLACEHOLDERS) {
    const value = open[placeholder];
    if (value === undefined) continue;
    if (!NAMES.has(value)) throw new Error(`${value} is no name of the graph model`);
    text = text.replaceAll(placeholder, value);
  }
  names.set(text, name);
  return text;
}

/** Which file a text came from; `other` where from none. */
export const nameOf = (text: string): string => names.get(text) ?? 'other';
