import { describe, expect, it } from 'vitest';
import { isMetonymicCapital, stateTerms } from '../../../ingest/4-mentions/countries.ts';

describe('stateTerms', () => {
  it.each([
    ['Russia', 'RUS', 'name'],
    ['Russian Federation', 'RUS', 'name'],
    ['Iraqis', 'IRQ', 'demonym'],
    ['Chinese', 'CHN', 'demonym'],
    ['Congolese', 'COD', 'demonym'],
    ['Philippine', 'PHL', 'demonym'],
    ['Bogota', 'COL', 'capital'],
    ['Kiev', 'UKR', 'capital'],
    ['Downing Street', 'GBR', 'metonym'],
    ['Soviet', 'SUN', 'demonym'],
    ['Holy See', 'VAT', 'name'],
  ])('%s is %s, a %s', (surface, code, form) => {
    expect(stateTerms.get(surface)).toMatchObject({ code, form });
  });

  it('calls states as English news does', () => {
    expect(stateTerms.get('Türkiye')?.name).toBe('Turkey');
  });

  it('holds a dependent territory as no actor, and Taiwan as one', () => {
    expect(stateTerms.get('Aruba')?.acts).toBe(false);
    expect(stateTerms.get('Taiwan')?.acts).toBe(true);
  });

  it('knows no two-letter codes of countries, which are English words', () => {
    expect(['IN', 'IS', 'NO', 'AT', 'IT'].some((code) => stateTerms.has(code))).toBe(false);
  });
});

describe('isMetonymicCapital', () => {
  it.each([
    ['Tehran', true],
    ['Jerusalem', false],
    ['Victoria', false],
  ])('%s: %s', (capital, expected) => {
    expect(isMetonymicCapital(capital)).toBe(expected);
  });
});
