import type { ArticleWrites } from '../model/graphWrites.ts';
import type { Store } from './store.ts';

export async function writeArticles(_store: Store, _writes: readonly ArticleWrites[]): Promise<void> {}
