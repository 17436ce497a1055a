import { z } from 'zod';

// zod compiles its parsers with `new Function` unless told not to, which the page's Content-Security-Policy forbids.
// Must be evaluated before any schema is made: `main.tsx` imports it first.
z.config({ jitless: true });
