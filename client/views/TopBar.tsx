import { FilePlus2, Keyboard, Moon, Share2, Sun, Table2 } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { SearchBox } from '../panels/SearchBox.tsx';
import type { Theme } from './useTheme.ts';

interface TopBarProps {
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly pick: (id: string) => void;
  readonly view: 'graph' | 'table';
  readonly chooseView: (view: 'graph' | 'table') => void;
  readonly theme: Theme;
  readonly toggleTheme: () => void;
  readonly help: () => void;
  readonly addArticles: () => void;
}

export function TopBar({ searchInput, pick, view, chooseView, theme, toggleTheme, help, addArticles }: TopBarProps) {
  return (
    <header className="top-bar">
      <h1 className="wordmark">newsgraph</h1>
      <SearchBox input={searchInput} pick={pick} />
      <div className="top-actions">
        <Button className="button add-button" onPress={addArticles}>
          <FilePlus2 size={15} aria-hidden="true" /> Add<span className="wide-only"> articles</span>
        </Button>
        <ToggleButtonGroup
          className="segmented"
          aria-label="View"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => chooseView(keys.has('table') ? 'table' : 'graph')}
        >
          <ToggleButton id="graph">
            <Share2 size={15} aria-hidden="true" /> Graph
          </ToggleButton>
          <ToggleButton id="table">
            <Table2 size={15} aria-hidden="true" /> Table
          </ToggleButton>
        </ToggleButtonGroup>
        <Button
          className="icon-button"
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onPress={toggleTheme}
        >
          {theme === 'dark' ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
        </Button>
        <Button className="icon-button" aria-label="Keys and pointer" onPress={help}>
          <Keyboard size={18} aria-hidden="true" />
        </Button>
      </div>
    </header>
  );
}
