import { place, type Token, tokenizeCypher, unexpected } from './cypherTokens.ts';
import {
  FUNCTIONS,
  KEYWORDS,
  OPERAND_KEYWORDS,
  OPERATORS,
  PROCEDURES,
  STARTS,
  WRITING_WORDS,
} from './readOnlyWords.ts';
import { StoreError } from './store.ts';

/** Longer than any query by hand; the engine's own limits on nesting do the rest. */
const MAX_LENGTH = 50_000;

/**
 * The guard of the embedded store, which has no reading mode: lets a query pass only when every token of it stands
 * where reading Cypher allows it. It works by lists of what is allowed, since a filter of what is forbidden
 * is passed by comments, case and escapes:
 *
 * - In Cypher two words, values or brackets never stand side by side unless the second is a keyword (`(n) RETURN`).
 *   Whatever stands in such a place must be a reading keyword; so must the first word, and the first of a `{ … }`
 *   that is not a map.
 * - A word before `(` must be a reading keyword or a known function: `CREATE (n)` looks like a call.
 * - After CALL stands a subquery, or a listed procedure.
 * - The words of writing clauses are refused anywhere but as a label, a type, a property or a map's key.
 *
 * The engine's plan is checked as well: see `checkReadPlan`.
 *
 * @returns the query without its comments, which is what the engine is to be given
 * @throws StoreError CYPHER_NOT_READ_ONLY, CYPHER_UNSUPPORTED or CYPHER_SYNTAX, with the place
 */
export function checkReadOnly(query: string): string {
  if (query.length > MAX_LENGTH) {
    throw new StoreError('CYPHER_UNSUPPORTED', `A query may have at most ${MAX_LENGTH} characters.`);
  }
  const { tokens, bare } = tokenizeCypher(query);
  const last = tokens.at(-1);
  const body = last?.text === ';' ? tokens.slice(0, -1) : tokens;
  if (body.length === 0) throw new StoreError('CYPHER_SYNTAX', 'The query is empty.');
  body.forEach((token, i) => {
    if (token.text === ';') throw unexpected(query, token.at, 'a second statement after ;');
    if (token.kind === 'word') checkWord(query, body, i);
    else if (token.kind !== 'symbol' && endsOperand(body, i - 1)) throw unexpected(query, token.at, token.text);
  });
  return last?.text === ';' ? bare.slice(0, last.at) : bare;
}

/**
 * Checks the text of the engine's plan, one operator a line: every operator must be a reading one.
 * @throws StoreError CYPHER_NOT_READ_ONLY naming the operator
 */
export function checkReadPlan(plan: string): void {
  for (const line of plan.split('\n')) {
    const operator = /^\s*(\w+)/.exec(line)?.[1];
    if (operator === undefined && line.trim() === '') continue;
    if (operator === undefined || !OPERATORS.has(operator)) {
      throw new StoreError(
        'CYPHER_NOT_READ_ONLY',
        `Only reading queries are allowed, and this one would do ${operator}.`,
      );
    }
    const procedure = /^\s*CallProcedure \(([\w.]+)\)/.exec(line)?.[1];
    if (operator === 'CallProcedure' && !PROCEDURES.has(procedure ?? '')) throw notAllowed(`CALL ${procedure}`);
  }
}

function checkWord(query: string, tokens: readonly Token[], i: number): void {
  const token = tokens[i]!;
  const { upper, text, at } = token;
  const before = tokens[i - 1]?.text;
  const after = tokens[i + 1]?.text;
  const where = place(query, at);

  if (tokens[i - 1] && isProcedureName(tokens, i)) return;
  const isName = before === '.' || before === ':' || ((before === '{' || before === ',') && after === ':');
  if (!isName && WRITING_WORDS.has(upper)) throw notAllowed(`${upper} ${where}`);
  if (upper === 'CALL' && after !== '{' && after !== '(') checkProcedure(tokens, i + 1, where);

  const isKeyword = KEYWORDS.has(upper);
  const opens = before === undefined || (before === '{' && after !== ':' && after !== ',' && after !== '}');
  if (opens && !STARTS.has(upper)) throw unexpected(query, at, text);
  if (endsOperand(tokens, i - 1) && !isKeyword) throw unexpected(query, at, text);
  if (after !== '(' || (isKeyword && before !== '.')) return;
  if (before === '.' || !FUNCTIONS.has(upper)) {
    throw new StoreError('CYPHER_UNSUPPORTED', `The function ${text} is unknown here ${where}.`);
  }
}

/** Whether a value or a name ends with this token, so that only a keyword or a symbol may follow. */
function endsOperand(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  switch (token.kind) {
    case 'symbol':
      return token.text === ')' || token.text === ']' || token.text === '}';
    case 'word': {
      const before = tokens[i - 1];
      const isName = before?.text === '.' || before?.text === ':' || before?.upper === 'AS';
      return isName || !KEYWORDS.has(token.upper) || OPERAND_KEYWORDS.has(token.upper);
    }
    default:
      return true;
  }
}

function checkProcedure(tokens: readonly Token[], start: number, where: string): void {
  let name = '';
  for (let i = start; tokens[i]?.kind === 'word' || tokens[i]?.text === '.'; i++) {
    // `CALL db.labels YIELD`: a word after a word is no longer the name.
    if (tokens[i]!.kind === 'word' && tokens[i - 1]!.text !== '.' && i > start) break;
    name += tokens[i]!.text;
  }
  if (!PROCEDURES.has(name)) throw notAllowed(`CALL ${name} ${where}`);
}

/** Whether the word is part of `a.b.c` straight after CALL, which `checkProcedure` has checked. */
function isProcedureName(tokens: readonly Token[], i: number): boolean {
  let first = i;
  while (tokens[first - 1]?.text === '.' && tokens[first - 2]?.kind === 'word') first -= 2;
  const call = tokens[first - 1];
  const beforeCall = tokens[first - 2]?.text;
  return call?.kind === 'word' && call.upper === 'CALL' && beforeCall !== '.' && beforeCall !== ':';
}

function notAllowed(what: string): StoreError {
  return new StoreError('CYPHER_NOT_READ_ONLY', `Only reading queries are allowed: ${what} is not.`);
}
