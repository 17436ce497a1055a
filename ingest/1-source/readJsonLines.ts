import { z } from 'zod';
import { Article, type Read } from '../../model/article.ts';
import { readLines } from './readLines.ts';

/** A full time stamp is cut to its day, and `null` stands for "not known", as most tools that write JSON mean it. */
const day = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}[T ]/.test(value) ? value.slice(0, 10) : value;

const Line = z.preprocess((value: unknown) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const known = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(known.map(([key, field]) => [key, key === 'publishedAt' ? day(field) : field]));
}, Article);

/**
 * The articles of a stream of JSON Lines, one an `ArticleInput` (and, where known, `canonicalUrl`, `byline` and `publisher`).
 * A blank line is no line; a line that is no article is a skip whose origin holds its line number.
 * @param name what the stream is called in messages: a path, or "stdin"
 */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Read> {
  for await (const { number, text } of readLines(bytes)) {
    if (text === null || text.trim()) yield toRead(text, `${name}:${number}`);
  }
}

function toRead(line: string | null, origin: string): Read {
  if (line === null) return { origin, skipped: { code: 'TOO_LONG', message: 'The line is too long to read.' } };
  const unreadable = (message: string): Read => ({ origin, skipped: { code: 'UNREADABLE', message } });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return unreadable('The line is not JSON.');
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return unreadable(`The line is no article: ${describe(parsed.error)}.`);
  const { text, origin: _, ...article } = parsed.data;
  return { raw: { origin, format: 'article', content: text, article } };
}

const describe = (error: z.ZodError): string =>
  error.issues.map((issue) => (issue.path.length ? `${issue.path.join('.')} ${why(issue)}` : why(issue))).join('; ');

/** What is wrong with a field, or with the line itself, in words for who wrote it. */
function why({ path, code, message, ...issue }: z.core.$ZodIssue): string {
  if (path.length === 0) return 'it must be an object such as {"id": "a1", "text": "…"}';
  if (path[0] === 'publishedAt') return 'must be a date such as 2023, 2023-10 or 2023-10-15';
  if (code === 'invalid_type' && issue.input === undefined && /undefined$/.test(message)) return 'is missing';
  if (code === 'invalid_type' && 'expected' in issue) return `must be a ${issue.expected}`;
  return code === 'too_small' ? 'is empty' : `is wrong: ${message}`;
}
