import { FileText, Quote } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { ArticleSearchResponse, Excerpt, SearchHit, StatementSearchResponse } from '../../model/api.ts';
import { formatWhen } from '../state/formatWhen.ts';
import { KIND_NAMES } from '../state/kinds.ts';
import { splitText } from '../state/splitText.ts';
import { KindIcon } from './KindIcon.tsx';

function Articles({ count }: { count: number }) {
  return (
    <span className="count">
      {count}
      <span className="visually-hidden"> articles</span>
    </span>
  );
}

/** An entity that is called so, with the name by which it was found. */
export function EntityHit({ hit }: { hit: SearchHit }) {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <KindIcon kind={hit.kind} />
      <span className="search-name">
        {hit.name}
        {hit.matched !== hit.name && <span className="search-matched"> “{hit.matched}”</span>}
        <span className="search-description">{hit.description ?? KIND_NAMES[hit.kind][0]}</span>
      </span>
      <Articles count={hit.articleCount} />
    </ListBoxItem>
  );
}

/** The words of a text around those that were searched for, which are marked. */
function ExcerptText({ excerpt }: { excerpt: Excerpt }) {
  const marks = excerpt.marks.map(({ start, end }) => ({ start, end, value: true }));
  return (
    <>
      {excerpt.start > 0 && '… '}
      {splitText(excerpt.text, marks).map(({ start, text, marks: [marked] }) =>
        marked ? <mark key={start}>{text}</mark> : text,
      )}
      {!/[.!?"”]$/.test(excerpt.text) && ' …'}
    </>
  );
}

/** A statement that says so, and who made it. */
export function StatementHit({ hit }: { hit: StatementSearchResponse['hits'][number] }) {
  const speaker = hit.speaker?.name ?? hit.speakerText ?? 'Somebody';
  return (
    <ListBoxItem id={hit.id} textValue={`${speaker}: ${hit.excerpt.text}`} className="search-hit">
      <Quote size={15} className="search-kind" aria-hidden="true" />
      <span className="search-name">
        <span className="search-text">
          <ExcerptText excerpt={hit.excerpt} />
        </span>
        <span className="search-description">
          {speaker}
          {hit.date !== null && `, ${formatWhen(hit.date, hit.date, 'day')}`}
        </span>
      </span>
      <Articles count={hit.articleCount} />
    </ListBoxItem>
  );
}

/** An article that says so, with the words around. */
export function ArticleHit({ hit }: { hit: ArticleSearchResponse['hits'][number] }) {
  return (
    <ListBoxItem id={hit.id} textValue={hit.title} className="search-hit">
      <FileText size={15} className="search-kind" aria-hidden="true" />
      <span className="search-name">
        {hit.title}
        <span className="search-text">
          <ExcerptText excerpt={hit.excerpt} />
        </span>
        <span className="search-description">
          {hit.publisher}
          {hit.publishedAt !== null &&
            `, ${formatWhen(hit.publishedAt.slice(0, 10), hit.publishedAt.slice(0, 10), 'day')}`}
        </span>
      </span>
    </ListBoxItem>
  );
}
