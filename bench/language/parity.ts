/**
 * Compares the language engine with Python spaCy on any texts, and prints how many tokens differ in what.
 *
 *     npx tsx bench/language/parity.ts [--python PYTHON] [--words COUNT] FILE.jsonl[.gz]...
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { loadLanguage } from '../../ingest/3-language/language.ts';
import { compare, type Reference } from './compare.ts';
import { readArguments, readParagraphs } from './corpus.ts';

/** Differences of a kind that are printed in full. */
const SHOWN = 5;

const args = readArguments('parity.ts', process.argv.slice(2));
const paragraphs = await readParagraphs(args);
const language = await loadLanguage();

const python = spawn(args.python, [new URL('reference.py', import.meta.url).pathname, 'parity'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
python.stdin.end(paragraphs.map((paragraph) => `${JSON.stringify(paragraph)}\n`).join(''));

let tokens = 0;
let entities = 0;
const differences = new Map<string, number>();
for await (const line of createInterface({ input: python.stdout })) {
  const reference = JSON.parse(line) as Reference;
  tokens += reference.tokens.length;
  entities += reference.entities.length;
  for (const { kind, expected, actual, context } of compare(reference, language.parse(reference.text))) {
    const count = (differences.get(kind) ?? 0) + 1;
    differences.set(kind, count);
    if (count <= SHOWN) console.log(`${kind}: spaCy ${expected}, here ${actual}, in ${JSON.stringify(context)}`);
  }
}
console.log(`${paragraphs.length} paragraphs, ${tokens} tokens, ${entities} entities, kernels: ${language.kernels}`);
console.log(differences.size === 0 ? 'no differences' : Object.fromEntries(differences));
process.exitCode = differences.size === 0 && tokens > 0 ? 0 : 1;
