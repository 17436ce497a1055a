import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

export interface Language {
  parse(text: string, paragraphs?: readonly Span[]): Doc;
}
export async function loadLanguage(): Promise<Language> {
  throw new Error('to come');
}
