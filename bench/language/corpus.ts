import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A command line's files and settings. */
export interface Arguments {
  readonly files: readonly string[];
  /** The Python that has spaCy installed. */
  readonly python: string;
  /** Stop after so many words. */
  readonly words: number;
}

const USAGE = '[--python PYTHON] [--words COUNT] FILE.jsonl[.gz]...';

/** @throws Error with the usage when there is no file */
export function readArguments(name: string, argv: readonly string[]): Arguments {
  const files: string[] = [];
  let python = 'python3';
  let words = Number.POSITIVE_INFINITY;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (argument === '--python') python = argv[++i] ?? python;
    else if (argument === '--words') words = Number(argv[++i]);
    else files.push(argument);
  }
  if (files.length === 0) throw new Error(`usage: npx tsx bench/language/${name} ${USAGE}`);
  return { files, python, words };
}

/** The paragraphs of the `text` field of JSON Lines files, split at empty lines. */
export async function readParagraphs({ files, words }: Arguments): Promise<string[]> {
  const paragraphs: string[] = [];
  let count = 0;
  for (const file of files) {
    const bytes = await readFile(file);
    const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of content.split('\n')) {
      if (line.trim() === '') continue;
      const { text } = JSON.parse(line) as { text: string };
      for (const paragraph of text.split(/\n{2,}/)) {
        if (count >= words) return paragraphs;
        if (paragraph.trim() === '') continue;
        paragraphs.push(paragraph);
        count += countWords(paragraph);
      }
    }
  }
  return paragraphs;
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
