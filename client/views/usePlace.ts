import { type Dispatch, useEffect, useRef } from 'react';
import type { ExplorerAction } from '../state/explorer.ts';
import { formatPlace, type Place, parsePlace } from '../state/place.ts';

/** Keeps the address bar and the state's place the same: a step of the person is a step of the browser's history. */
export function usePlace(place: Place, dispatch: Dispatch<ExplorerAction>): void {
  const first = useRef(true);
  useEffect(() => {
    const hash = formatPlace(place);
    if (hash !== window.location.hash) {
      if (first.current) window.history.replaceState(null, '', hash);
      else window.history.pushState(null, '', hash);
    }
    first.current = false;
  }, [place]);

  useEffect(() => {
    const restore = () => dispatch({ type: 'placeRestored', place: parsePlace(window.location.hash) });
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [dispatch]);
}
