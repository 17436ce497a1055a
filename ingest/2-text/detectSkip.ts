import eld from 'eld/extrasmall';
import type { Skipped } from '../../model/article.ts';
import { ENGLISH_WORDS } from './englishWords.ts';

/** A longer text is an archive, not an article. In UTF-16 code units. */
export const MAX_TEXT_LENGTH = 2_000_000;
/** More of such characters, and it was never text. */
const MOST_UNPRINTABLE = 0.05;
/** The language is judged by the text's beginning, middle and end, each so long. */
const SAMPLE_LENGTH = 2000;
/** Running English has about one such word in six; a text in another language that quotes some English hardly any. */
const ENGLISH_SHARE = 0.05;
/** A shorter text in the Latin script is read: "López Obrador thanks García Luna" looks Spanish to any detector. */
const MIN_WORDS_TO_JUDGE = 15;
/** A detector's score for another language must be so far above that for English. */
const SCORE_LEAD = 1.25;

/** Why a text can't be read, or null where it can. In doubt it is read: English is never skipped for its foreign names. */
export function detectSkip(text: string): Skipped | null {
  if (text.length > MAX_TEXT_LENGTH) {
    const [length, most] = [text.length, MAX_TEXT_LENGTH].map((count) => count.toLocaleString('en'));
    return { code: 'TOO_LONG', message: `The text has ${length} characters; ${most} is the most: is it one article?` };
  }
  const sample = takeSample(text);
  if (!/[\p{L}\p{N}]/u.test(sample)) {
    if (!/[\p{L}\p{N}]/u.test(text)) return { code: 'EMPTY', message: 'There is no text in it.' };
  }
  if (count(sample, /[\p{Cc}\uFFFD]/gu) - count(sample, /[\t-\r\u0085]/g) > MOST_UNPRINTABLE * sample.length) {
    return { code: 'BINARY', message: 'It holds bytes, not text.' };
  }
  const language = findForeignLanguage(sample);
  return language === null ? null : { code: 'NOT_ENGLISH', message: `It is in ${language}; only English is read.` };
}

function takeSample(text: string): string {
  if (text.length <= 3 * SAMPLE_LENGTH) return text;
  const middle = (text.length - SAMPLE_LENGTH) >> 1;
  const starts = [0, middle, text.length - SAMPLE_LENGTH];
  return starts.map((start) => text.slice(start, start + SAMPLE_LENGTH)).join('\n');
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language's English name, or null for English (or for a text too short to tell). */
function findForeignLanguage(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  if (latin < letters / 2) return nameOf(eld.detect(text).language) ?? 'a script other than the Latin';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS_TO_JUDGE) return null;
  if (words.filter((word) => ENGLISH_WORDS.has(word)).length >= ENGLISH_SHARE * words.length) return null;
  const detected = eld.detect(text);
  const scores = detected.getScores();
  const own = scores[detected.language] ?? 0;
  const foreign = detected.language !== 'en' && own > SCORE_LEAD * (scores.en ?? 0);
  return foreign ? nameOf(detected.language) : null;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const nameOf = (code: string): string | null => (code && NAMES.of(code)) || null;
