import { isAlpha } from './characters.ts';
import type { Lexeme } from './lexicon.ts';

/** The lemma tables, by lower-case part of speech; made from WordNet 3.0. */
export interface LemmaTables {
  /** Suffixes and what replaces them: `["ses", "s"]`. */
  readonly rules: Readonly<Record<string, readonly (readonly [suffix: string, replacement: string])[]>>;
  /** Irregular forms: `"went": ["go"]`. */
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Known base forms. */
  readonly index: Readonly<Record<string, readonly string[]>>;
}

interface PosTables {
  readonly rules: readonly (readonly [suffix: string, replacement: string])[];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
}

/** A form in its context. */
export interface Form {
  readonly lexeme: Lexeme;
  readonly pos: string;
  readonly morph: string;
}

const EMPTY: PosTables = { rules: [], exceptions: new Map(), index: new Set() };

/**
 * spaCy's rule lemmatizer for English: irregular forms first, then suffix rules that lead to a known word.
 * Source: `rule_lemmatize` in spaCy's pipeline/lemmatizer.py and lang/en/lemmatizer.py.
 */
export class Lemmatizer {
  readonly #tables = new Map<string, PosTables>();

  constructor({ rules, exceptions, index }: LemmaTables) {
    for (const pos of new Set([rules, exceptions, index].flatMap(Object.keys))) {
      this.#tables.set(pos, {
        rules: rules[pos] ?? [],
        exceptions: new Map(Object.entries(exceptions[pos] ?? {})),
        index: new Set(index[pos]),
      });
    }
  }

  /** The base form: "were" as AUX gives "be", "Talks" as NOUN "talk", "Talks" as PROPN "Talks". */
  lemmaOf(form: Form): string {
    const { lexeme, pos, morph } = form;
    if (lexeme.lemma === '' || lexeme.lemmaPos !== pos || lexeme.lemmaMorph !== morph) {
      lexeme.lemma = this.#find(form);
      lexeme.lemmaPos = pos;
      lexeme.lemmaMorph = morph;
    }
    return lexeme.lemma;
  }

  #find({ lexeme, pos, morph }: Form): string {
    if (pos === '' || pos === 'EOL' || pos === 'SPACE' || isBaseForm(pos, morph)) return lexeme.lower;
    const tables = this.#tables.get(pos.toLowerCase()) ?? EMPTY;
    if (tables.rules.length === 0 && tables.exceptions.size === 0 && tables.index.size === 0) {
      return pos === 'PROPN' ? lexeme.text : lexeme.lower;
    }
    return findByRule(lexeme.lower, tables) ?? lexeme.text;
  }
}

function findByRule(word: string, { rules, exceptions, index }: PosTables): string | undefined {
  let known: string | undefined;
  let other: string | undefined;
  let unknown: string | undefined;
  const forms = new Set<string>();
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue;
    const form = word.slice(0, word.length - suffix.length) + replacement;
    if (form === '') continue;
    if (index.has(form)) {
      known = form;
      forms.add(form);
    } else if (!isAlpha(form)) {
      other ??= form;
      forms.add(form);
    } else unknown ??= form;
  }
  // Each irregular form goes to the front of the list, so that the last one wins; one found by rule stays where it is.
  const irregular = [...new Set(exceptions.get(word))].findLast((form) => !forms.has(form));
  return irregular ?? known ?? other ?? unknown;
}

/** Words that are not inflected need no rule. */
function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split('|').map(toPair));
  const verbForm = features.get('VerbForm');
  if (pos === 'NOUN' && features.get('Number') === 'Sing') return true;
  if (pos === 'VERB' && verbForm === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number')) return true;
  return verbForm === 'Inf' || verbForm === 'None' || features.get('Degree') === 'Pos';
}

function toPair(feature: string): [name: string, value: string] {
  const [name = '', value = ''] = feature.split('=');
  return [name, value];
}
