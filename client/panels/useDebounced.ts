import { useEffect, useState } from 'react';

/** Long enough that a typist's word is one request, short enough to feel immediate. */
const DEBOUNCE_MS = 140;

/** A value once it has not changed for a moment. */
export function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
