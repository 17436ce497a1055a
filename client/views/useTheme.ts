import { useEffect, useState, useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const STORAGE_KEY = 'newsgraph.theme';
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void) {
  darkQuery.addEventListener('change', changed);
  return () => darkQuery.removeEventListener('change', changed);
}

// A browser may forbid storage: then the choice lasts as long as the page.
function readChoice(): Theme | null {
  try {
    const kept = window.localStorage.getItem(STORAGE_KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function writeChoice(theme: Theme): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, theme);
  } catch {}
}

/** The theme: the person's choice, else what the system prefers. */
export function useTheme(): [Theme, () => void] {
  const system = useSyncExternalStore(subscribe, () => (darkQuery.matches ? 'dark' : 'light'));
  const [choice, setChoice] = useState(readChoice);
  const theme = choice ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    writeChoice(next);
    setChoice(next);
  };
  return [theme, toggle];
}
