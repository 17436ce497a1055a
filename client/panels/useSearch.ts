import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { ArticleSearchResponse, SearchResponse, StatementSearchResponse } from '../../model/api.ts';
import { articleSearchQuery, searchQuery, statementSearchQuery } from '../api/queries.ts';

/** From this many letters on, what was said and written is searched as well. */
const TEXT_LENGTH = 3;

const NO_NAMES: SearchResponse = { hits: [], total: 0 };
const NO_TEXTS = { hits: [], total: 0, corrected: null };

export interface Found {
  readonly names: SearchResponse;
  readonly statements: StatementSearchResponse;
  readonly articles: ArticleSearchResponse;
  /** The likeliest of all; undefined where there is none, or none yet. */
  readonly first: string | undefined;
  /** Is an answer still on its way? */
  readonly waiting: boolean;
  readonly failed: boolean;
}

/** What the server finds for `q` among names, statements and articles; of the words before while it is looking. */
export function useSearch(q: string): Found {
  const texts = q.length < TEXT_LENGTH ? '' : q;
  const named = useQuery({ ...searchQuery(q), placeholderData: (old) => old });
  const said = useQuery({ ...statementSearchQuery(texts), placeholderData: (old) => old });
  const written = useQuery({ ...articleSearchQuery(texts), placeholderData: (old) => old });
  const names = useDeferredValue((q === '' ? undefined : named.data) ?? NO_NAMES);
  // Names stand above: what is said and written waits for them, so that nothing moves under the pointer.
  const showsTexts = texts !== '' && named.data !== undefined;
  const statements = useDeferredValue((showsTexts ? said.data : undefined) ?? NO_TEXTS);
  const articles = useDeferredValue((showsTexts ? written.data : undefined) ?? NO_TEXTS);
  const waiting = named.isFetching || said.isFetching || written.isFetching;
  const name = named.isFetching ? undefined : named.data?.hits[0]?.id;
  const text = waiting || texts === '' ? undefined : (said.data?.hits[0]?.id ?? written.data?.hits[0]?.id);
  return { names, statements, articles, first: name ?? text, waiting, failed: named.error !== null };
}
