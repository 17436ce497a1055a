import type { Lexeme } from './lexicon.ts';

/** What the ruler reads and writes of a token. */
export interface RuledToken {
  readonly lexeme: Lexeme;
  tag: string;
  dep: string;
  pos: string;
  morph: string;
  /** '' when no rule gave one. */
  lemma: string;
}

type Condition = string | boolean | { readonly [operator in 'IN' | 'NOT_IN']?: readonly string[] } | { REGEX: string };
type Attribute = 'TAG' | 'LOWER' | 'DEP' | 'IS_SPACE';
type TokenPattern = Readonly<Partial<Record<Attribute, Condition>>>;

/** A rule as spaCy has it: any of the patterns matches, then token `index` of the match gets the attributes. */
export interface RulerRule {
  readonly patterns: readonly (readonly TokenPattern[])[];
  readonly attrs: Readonly<Partial<Record<'TAG' | 'POS' | 'MORPH' | 'LEMMA' | 'DEP', string>>>;
  readonly index: number;
}

type Test = (token: RuledToken) => boolean;

interface CompiledPattern {
  /** Order of its rule: later rules overrule earlier ones. */
  readonly order: number;
  readonly tests: readonly Test[];
  readonly rule: RulerRule;
}

interface Match {
  readonly order: number;
  readonly target: number;
  readonly rule: RulerRule;
}

const NONE: readonly CompiledPattern[] = [];

/** spaCy's "no features". */
const NO_MORPH = '_';

/**
 * Maps Penn tags to universal parts of speech and features, with exceptions by word and dependency.
 * All rules match the tokens as they were before any was applied. Source: spaCy's pipeline/attributeruler.py.
 */
export class AttributeRuler {
  /** Patterns that may start with a token of a tag; those that want one of some words are found by the word. */
  readonly #byTag = new Map<string, { any: CompiledPattern[]; byWord: Map<string, CompiledPattern[]> }>();

  constructor(rules: readonly RulerRule[], tags: readonly string[]) {
    for (const tag of tags) this.#byTag.set(tag, { any: [], byWord: new Map() });
    rules.forEach((rule, order) => {
      for (const pattern of rule.patterns) {
        const words = wordsOf(pattern[0]?.LOWER);
        const mayStart = compileCondition(pattern[0]?.TAG);
        const compiled = { order, rule, tests: pattern.map(compile) };
        for (const [tag, { any, byWord }] of this.#byTag) {
          if (!mayStart(tag)) continue;
          if (words) for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), compiled]);
          else any.push(compiled);
        }
      }
    });
  }

  /** Sets `pos` and `morph` of a paragraph's tokens, and `lemma`, `tag` and `dep` where a rule says so. */
  apply(tokens: readonly RuledToken[]): void {
    const matches: Match[] = [];
    const match = (i: number, patterns: readonly CompiledPattern[]): void => {
      for (const { order, tests, rule } of patterns) {
        if (matchesAt(tokens, i, tests)) matches.push({ order, rule, target: i + rule.index });
      }
    };
    tokens.forEach(({ tag, lexeme }, i) => {
      const starting = this.#byTag.get(tag);
      if (!starting) return;
      match(i, starting.any);
      match(i, starting.byWord.get(lexeme.lower) ?? NONE);
    });
    // The sort is stable: within a rule the matches stay in text order.
    matches.sort((a, b) => a.order - b.order);
    for (const { target, rule } of matches) assign(tokens[target]!, rule.attrs);
  }
}

function matchesAt(tokens: readonly RuledToken[], at: number, tests: readonly Test[]): boolean {
  if (at + tests.length > tokens.length) return false;
  for (let j = 0; j < tests.length; j++) if (!tests[j]!(tokens[at + j]!)) return false;
  return true;
}

function assign(token: RuledToken, { TAG, POS, MORPH, LEMMA, DEP }: RulerRule['attrs']): void {
  if (TAG !== undefined) token.tag = TAG;
  if (POS !== undefined) token.pos = POS;
  if (MORPH !== undefined) token.morph = MORPH === NO_MORPH ? '' : MORPH;
  if (LEMMA !== undefined) token.lemma = LEMMA;
  if (DEP !== undefined) token.dep = DEP;
}

function compile(pattern: TokenPattern): Test {
  const tests = Object.entries(pattern).map(([attribute, condition]): Test => {
    const read = READERS[attribute as Attribute];
    const holds = compileCondition(condition);
    return (token) => holds(read(token));
  });
  const [only] = tests;
  return tests.length === 1 && only ? only : (token) => tests.every((test) => test(token));
}

/** The words that a condition allows; null where it names none. */
function wordsOf(condition: Condition | undefined): ReadonlySet<string> | null {
  if (typeof condition === 'string') return new Set([condition]);
  return typeof condition === 'object' && 'IN' in condition ? new Set(condition.IN) : null;
}

const READERS: Readonly<Record<Attribute, (token: RuledToken) => string | boolean>> = {
  TAG: (token) => token.tag,
  LOWER: (token) => token.lexeme.lower,
  DEP: (token) => token.dep,
  IS_SPACE: (token) => token.lexeme.isSpace,
};

function compileCondition(condition: Condition | undefined): (value: string | boolean) => boolean {
  if (condition === undefined) return () => true;
  if (typeof condition !== 'object') return (value) => value === condition;
  if ('REGEX' in condition) {
    const pattern = new RegExp(condition.REGEX, 'u');
    return (value) => pattern.test(String(value));
  }
  const { IN, NOT_IN } = condition;
  const listed = new Set<string | boolean>(IN ?? NOT_IN);
  return IN ? (value) => listed.has(value) : (value) => !listed.has(value);
}
