import type { JobResponse } from '../../model/api.ts';

/** What is being read, and what became of it. */
export type Adding =
  | { readonly stage: 'idle'; readonly error: string | null }
  | { readonly stage: 'sending' }
  | {
      readonly stage: 'reading';
      readonly url: string;
      readonly done: number;
      readonly total: number | null;
      readonly origin: string | null;
    }
  | { readonly stage: 'ended'; readonly job: JobResponse };

/** Articles that are to be added, as the person gives them. */
export interface AddDraft {
  readonly text: string;
  /** Addresses of pages, with space between. */
  readonly addresses: string;
  readonly files: readonly File[];
}

export const EMPTY_DRAFT: AddDraft = { text: '', addresses: '', files: [] };

/** What of a draft is sent; null when there is nothing in it. */
export function toInput({
  text,
  addresses,
  files,
}: AddDraft): { files: readonly File[]; urls: readonly string[] } | null {
  const pasted = text.trim() === '' ? [] : [new File([text], 'pasted text.txt', { type: 'text/plain' })];
  const urls = addresses.split(/\s+/).filter(Boolean);
  return files.length + pasted.length + urls.length === 0 ? null : { files: [...files, ...pasted], urls };
}
