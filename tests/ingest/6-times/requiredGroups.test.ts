import { expect, test } from 'vitest';
import { requiredGroups } from '../../../ingest/6-times/requiredGroups.ts';

test.each<[string, string[]]>([
  ['(?<month>May|June) (?<day>\\d+)', ['May|June', '\\d+']],
  ['(?<day>\\d+)(?: of)? (?<month>May)(?:,? (?<year>\\d{4}))?', ['\\d+', 'May']],
  ['(?<![\\w(])(?:(?:the )?(?<unit>day|week))(?!\\w)', ['day|week']],
  ['(?<unit>day)s?', ['day']],
  // Left out, repeated from none, or in one of several branches.
  ['(?<part>late )?(?<unit>day)*(?<of>x){0,2}soon', []],
  ['(?<number>\\d+)|(?<words>two) days', []],
  ['(?:(?<number>\\d+)|two) (?<unit>days)', ['days']],
  // Only looked at.
  ['(?<=(?<before>in) )(?=(?<after>May))soon(?!(?<not>er))', []],
  // Brackets that are no groups.
  ['[(?<a>|)\\]]\\((?<day>\\d\\)|1)[)]', ['\\d\\)|1']],
  ['(?<ordinal>(?:twenty-)?(?:first|third)) of', ['(?:twenty-)?(?:first|third)']],
])('%s needs %j', (source, needs) => {
  expect(requiredGroups(new RegExp(source).source)).toEqual(needs);
});
