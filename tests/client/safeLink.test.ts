import { expect, test } from 'vitest';
import { safeLink } from '../../client/state/safeLink.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  [' https://example.org/ ', 'https://example.org/'],
  [null, null],
  ['', null],
  ['example.org/a', null],
  ['/a', null],
  ['javascript:alert(1)', null],
  ['JavaScript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,<script>alert(1)</script>', null],
  ['file:///etc/passwd', null],
  ['vbscript:x', null],
])('%s', (url, link) => expect(safeLink(url)).toBe(link));
