// The only door to `world-countries` (ODbL 1.0, attribution in NOTICE): its lists are read, never copied.
import worldCountries, { type Countries } from 'world-countries';
import { actingTerritories, neverMetonyms, stateNames } from './tables/states.ts';

// The package's types say it has a default export, but Node gives the list itself.
const countries = worldCountries as unknown as Countries;

export type StateForm = 'name' | 'demonym' | 'capital' | 'metonym';

export interface StateTerm {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  /** Canonical name in English. */
  readonly name: string;
  readonly form: StateForm;
  /** False for a dependent territory, which the graph holds as a place. */
  readonly acts: boolean;
}

const foldAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Russian -> Russians, Iraqi -> Iraqis; Chinese, British, Swiss stay as they are. */
const demonymPlural = (demonym: string): string | null =>
  /(?:ese|ish|ch|ss|s|x|z|man)$/.test(demonym) ? null : `${demonym}s`;

function buildTerms(): Map<string, StateTerm> {
  const terms = new Map<string, StateTerm>();
  const add = (surface: string, term: StateTerm): void => {
    for (const spelling of [surface, foldAccents(surface)]) {
      // Two-letter codes and names in other scripts are no words of English news.
      if (spelling.length > 1 && !terms.has(spelling)) terms.set(spelling, term);
    }
  };
  const preferred = new Map(stateNames.flatMap(({ code, name }) => (name ? [[code, name] as const] : [])));
  const common = new Map(countries.map(({ cca3, name }) => [cca3 as string, preferred.get(cca3) ?? name.common]));
  // Our own table first: "Congolese" is more often of Kinshasa than of Brazzaville.
  for (const row of stateNames) {
    const base = { code: row.code, name: row.name ?? common.get(row.code) ?? row.code, acts: true };
    for (const surface of [base.name, ...(row.names ?? [])])
      add(surface.replace(/^[Tt]he /, ''), { ...base, form: 'name' });
    for (const surface of row.demonyms ?? []) add(surface, { ...base, form: 'demonym' });
    for (const surface of row.metonyms ?? []) add(surface, { ...base, form: 'metonym' });
    for (const surface of row.capitals ?? []) add(surface, { ...base, form: 'capital' });
  }
  const acting: readonly string[] = actingTerritories;
  const independentFirst = [...countries].sort(
    (a, b) => Number(b.independent ?? false) - Number(a.independent ?? false),
  );
  for (const country of independentFirst) {
    const { cca3: code } = country;
    const acts = country.independent === true || acting.includes(code);
    const base = { code, name: common.get(code) ?? country.name.common, acts };
    for (const surface of [base.name, country.name.common, country.name.official])
      add(surface, { ...base, form: 'name' });
    if (!acts) continue;
    for (const demonym of new Set([country.demonyms?.eng?.m, country.demonyms?.eng?.f])) {
      // Lists such as "Antiguan, Barbudan" are not one word; a demonym equal to the name says nothing new.
      if (!demonym || /,| or /.test(demonym)) continue;
      add(demonym, { ...base, form: 'demonym' });
      const plural = demonymPlural(demonym);
      if (plural) add(plural, { ...base, form: 'demonym' });
    }
    for (const capital of country.capital) add(capital, { ...base, form: 'capital' });
  }
  return terms;
}

/** Every surface (case matters) that names a state or stands for one. "the" is left off. */
export const stateTerms: ReadonlyMap<string, StateTerm> = buildTerms();

const placesOnly = new Set<string>(neverMetonyms);

/** May this capital stand for its government ("Moscow protested")? */
export const isMetonymicCapital = (surface: string): boolean => !placesOnly.has(surface);
