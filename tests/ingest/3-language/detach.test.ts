import { expect, test } from 'vitest';
import { detach } from '../../../ingest/3-language/detach.ts';

test.each([
  '',
  'Oslo',
  'Kommunikasjonsdepartementet',
  '😀😀😀😀😀😀😀😀',
  '\ud83dlone\ude00surrogates\udc00',
  '\0'.repeat(20),
])('the copy of %j is equal', (text) => {
  expect(detach(text)).toBe(text);
});
