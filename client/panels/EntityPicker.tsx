import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { searchQuery } from '../api/queries.ts';
import { EntityHit } from './SearchHits.tsx';
import { useDebounced } from './useDebounced.ts';

interface EntityPickerProps {
  readonly label: string;
  /** Ids that can't be picked. */
  readonly without: readonly string[];
  readonly pick: (id: string) => void;
}

/** A field to name an entity in, as it is typed. */
export function EntityPicker({ label, without, pick }: EntityPickerProps) {
  const [text, setText] = useState('');
  const q = useDebounced(text.trim());
  const { data, isFetching } = useQuery({ ...searchQuery(q), placeholderData: (old) => old });
  const hits = q === '' ? [] : (data?.hits ?? []).filter(({ id }) => !without.includes(id));
  return (
    <ComboBox
      className="picker"
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setText('');
        pick(String(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input placeholder="A name…" spellCheck="false" />
      <Popover className="search-popover" offset={4}>
        <ListBox
          className="search-list"
          renderEmptyState={() => (
            <p className="notice empty">
              {isFetching || q !== text.trim() ? 'Searching…' : `Nobody is called “${q}”.`}
            </p>
          )}
        >
          {hits.map((hit) => (
            <EntityHit key={hit.id} hit={hit} />
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
