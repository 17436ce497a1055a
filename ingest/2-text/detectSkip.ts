import type { Skipped } from '../../model/article.ts';

/** Why a text can't be read, or null. */
export function detectSkip(text: string): Skipped | null {
  return text.trim() ? null : { code: 'EMPTY', message: 'The text is empty.' };
}
