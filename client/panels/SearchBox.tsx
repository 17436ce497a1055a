import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Header, ListBox, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ArticleHit, EntityHit, StatementHit } from './SearchHits.tsx';
import { useDebounced } from './useDebounced.ts';
import { useSearch } from './useSearch.ts';

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Takes the id of an entity, a statement or an article. */
  readonly pick: (id: string) => void;
}

/**
 * Search as you type over names and aliases, statements and articles. The server decides what matches, so nothing is
 * filtered here again. Names are there first; what is said and written comes after them.
 */
export function SearchBox({ input, pick }: SearchBoxProps) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim());
  const { names, statements, articles, first, waiting: fetching, failed } = useSearch(q);
  const unsettled = q !== text.trim();
  const waiting = fetching || unsettled;
  const corrected = statements.corrected ?? articles.corrected;
  const nothing = failed
    ? 'The search could not be done.'
    : waiting
      ? 'Searching…'
      : `Nothing is called “${q}”, and nothing says it.`;
  const choose = (id: string) => {
    setEntered(null);
    setText('');
    // React Aria focuses the input once more after a click on an option; the keys are for the picture from here on.
    setTimeout(() => input.current?.blur());
    pick(id);
  };

  // Enter without an option in focus takes the first hit, and waits for it where the answer is still on its way.
  const [entered, setEntered] = useState<string | null>(null);
  const answered = entered !== null && entered === q && !unsettled && !failed && (first !== undefined || !waiting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is another one each time
  useEffect(() => {
    if (!answered) return;
    if (first === undefined) setEntered(null);
    else choose(first);
  }, [answered, first]);
  // React Aria takes Enter for its own in the bubbling phase, whatever it finds to do with it: this listens before it.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    if (input.current?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(text.trim());
  };

  return (
    <ComboBox
      className="search"
      aria-label="Search"
      inputValue={text}
      onInputChange={(value) => {
        setText(value);
        if (value.trim() !== entered) setEntered(null);
      }}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(String(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={text.trim() !== ''}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">Search names, statements and articles</Label>
      <Search size={16} className="search-icon" aria-hidden="true" />
      <div className="search-field" onKeyDownCapture={onEnter}>
        <Input ref={input} placeholder="Search names, quotes, articles…" spellCheck="false" />
      </div>
      <span className="key search-key">/</span>
      <Popover className="search-popover" offset={6}>
        <ListBox className="search-list" renderEmptyState={() => <p className="notice empty">{nothing}</p>}>
          {names.hits.length > 0 && (
            <ListBoxSection>
              <Header className="search-section">Names</Header>
              {names.hits.map((hit) => (
                <EntityHit key={hit.id} hit={hit} />
              ))}
            </ListBoxSection>
          )}
          {statements.hits.length > 0 && (
            <ListBoxSection>
              <Header className="search-section">{heading('Said', statements.total, corrected)}</Header>
              {statements.hits.map((hit) => (
                <StatementHit key={hit.id} hit={hit} />
              ))}
            </ListBoxSection>
          )}
          {articles.hits.length > 0 && (
            <ListBoxSection>
              <Header className="search-section">{heading('Articles', articles.total, corrected)}</Header>
              {articles.hits.map((hit) => (
                <ArticleHit key={hit.id} hit={hit} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const heading = (what: string, total: number, corrected: string | null): string =>
  `${what} · ${total.toLocaleString('en')}${corrected === null ? '' : ` with “${corrected}”`}`;
