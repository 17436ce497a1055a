import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { searchQuery } from '../api/queries.ts';
import { KIND_NAMES } from '../state/kinds.ts';
import { KindIcon } from './KindIcon.tsx';

/** Long enough that a typist's word is one request, short enough to feel immediate. */
const DEBOUNCE_MS = 140;

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly pick: (id: string) => void;
}

/** Search as you type over names and aliases. The server decides what matches, so nothing is filtered here again. */
export function SearchBox({ input, pick }: SearchBoxProps) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim());
  const { data, error, isFetching } = useQuery({ ...searchQuery(q), placeholderData: (old) => old });
  const hits = useDeferredValue(q === '' ? [] : (data?.hits ?? []));
  const waiting = isFetching || q !== text.trim();
  const nothing =
    error !== null ? 'The search could not be done.' : waiting ? 'Searching…' : `Nothing is called “${q}”.`;
  const choose = (id: string) => {
    setEntered(null);
    setText('');
    input.current?.blur();
    pick(id);
  };

  // Enter without an option in focus takes the first hit, and waits for it where the answer is still on its way.
  const [entered, setEntered] = useState<string | null>(null);
  const first = waiting || error !== null ? undefined : data?.hits[0]?.id;
  const answered = entered !== null && entered === q && !waiting;
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
      items={hits}
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
      <Label className="visually-hidden">Search people, states, organisations, places and events</Label>
      <Search size={16} className="search-icon" aria-hidden="true" />
      <div className="search-field" onKeyDownCapture={onEnter}>
        <Input ref={input} placeholder="Search people, states, organisations…" spellCheck="false" />
      </div>
      <span className="key search-key">/</span>
      <Popover className="search-popover" offset={6}>
        <ListBox
          className="search-list"
          items={hits}
          renderEmptyState={() => <p className="notice empty">{nothing}</p>}
        >
          {(hit) => (
            <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
              <KindIcon kind={hit.kind} />
              <span className="search-name">
                {hit.name}
                {hit.matched !== hit.name && <span className="search-matched"> “{hit.matched}”</span>}
                <span className="search-description">{hit.description ?? KIND_NAMES[hit.kind][0]}</span>
              </span>
              <span className="count">
                {hit.articleCount}
                <span className="visually-hidden"> articles</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
