import fc from 'fast-check';

/**
 * Property tests run from one seed, so that a run says something of the change at hand and not of luck.
 * `PROPERTY_SEED=7 PROPERTY_RUNS=20000 npx vitest run tests/ingest/extract.contract.test.ts` looks further, and
 * so do the order properties of `tests/contract` (`tests/propertyRuns.ts`); what it finds becomes a row of a table test.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_231_017) });
