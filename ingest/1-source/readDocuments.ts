import type { Read } from '../../model/article.ts';

export async function* readDocuments(_paths: readonly string[]): AsyncGenerator<Read> {}
