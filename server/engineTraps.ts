export interface SyntaxFault {
  readonly code: 'CYPHER_SYNTAX' | 'CYPHER_UNSUPPORTED';
  readonly message: string;
  /** Offset in the query, in UTF-16 code units. */
  readonly offset: number;
}

/** A node of the parse tree of Neo4j's language package: its kind is the name of its class, a leaf is a token. */
export interface SyntaxNode {
  readonly children?: readonly SyntaxNode[] | null;
  readonly start?: { readonly start: number };
  readonly symbol?: { readonly start: number };
  getText(): string;
}

interface Trap {
  /** Kinds of node at which it is looked for. */
  readonly at: string;
  readonly caught: (node: SyntaxNode, names: Names) => boolean;
  /** What the embedded engine does with it, and what to write instead. */
  readonly message: string;
}

/** Variables that stand for a relationship. */
type Names = ReadonlySet<string>;

const AGGREGATES = /^(?:count|sum|avg|min|max|collect|stdev|stdevp|percentilecont|percentiledisc)\(/i;

/** What the embedded engine answers wrongly without a word, each seen in it: see the store's tests. */
const TRAPS: readonly Trap[] = [
  {
    at: 'ReturnItem',
    caught: (node) => !isAliased(node) && containsAggregate(node),
    message: 'The embedded store mixes up an aggregate without a name: write `count(*) AS n`.',
  },
  {
    at: 'Expression8',
    caught: (node) => {
      const kinds = new Set(partsOf(node).map(kindOf));
      return kinds.has('StringLiteral') && kinds.has('NumberLiteral');
    },
    message: "The embedded store holds 1 and '1' for equal: compare values of one type, or convert with toInteger().",
  },
  {
    at: 'Expression7',
    caught: (node, names) => {
      const [first, second] = partsOf(node);
      return second !== undefined && kindOf(second) === 'LabelExpression' && names.has(first!.getText());
    },
    message: "The embedded store answers `r:TYPE` wrongly for a relationship: write `type(r) = 'TYPE'`.",
  },
  {
    at: 'RangePostfix',
    caught: (node) => /^\[-|\.\.-/.test(node.getText()),
    message: 'The embedded store counts a list from its end wrongly: use last(), reverse() or size().',
  },
  {
    at: 'FunctionInvocation',
    caught: (node) =>
      /^(?:date|datetime|localdatetime)\(['"][^'"]*['"]\)$/i.test(node.getText()) &&
      !/\(['"]\d{4}-\d{2}-\d{2}/.test(node.getText()),
    message: "The embedded store makes null of a date that is not whole: write date('2023-10-01'), or compare text.",
  },
  {
    at: 'NodePattern',
    caught: (node) =>
      (node.children ?? []).some((part) => kindOf(part) === 'LabelExpression' && /[|&!%]/.test(part.getText())),
    message: 'The embedded store knows no label expressions: write `WHERE n:A OR n:B`, or several MATCH with UNION.',
  },
  {
    at: 'Quantifier',
    caught: () => true,
    message: 'The embedded store knows no quantified paths: write a length such as `-[:MET*1..3]-`.',
  },
  {
    at: 'CollectExpression',
    caught: () => true,
    message: 'The embedded store knows no COLLECT { … }: use collect() after an OPTIONAL MATCH.',
  },
];

/** The places at which the embedded engine would answer wrongly, or not at all, in the order of the query. */
export function findTraps(trees: readonly SyntaxNode[]): SyntaxFault[] {
  const nodes = [...walk(trees)];
  const names = new Set(
    nodes
      .filter((node) => kindOf(node) === 'RelationshipPattern')
      .flatMap((node) => node.children ?? [])
      .filter((child) => kindOf(child) === 'Variable')
      .map((child) => child.getText()),
  );
  return nodes.flatMap((node) =>
    TRAPS.filter((trap) => trap.at === kindOf(node) && trap.caught(node, names)).map(
      ({ message }): SyntaxFault => ({ code: 'CYPHER_UNSUPPORTED', message, offset: offsetOf(node) }),
    ),
  );
}

/** Every node, a parent before its children; without recursion, since a query may nest as deep as it likes. */
function* walk(trees: readonly SyntaxNode[]): Generator<SyntaxNode> {
  const left = [...trees].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    yield node;
    left.push(...[...(node.children ?? [])].reverse());
  }
}

const kindOf = (node: SyntaxNode): string => node.constructor.name.replace(/_?Context$/, '');

const offsetOf = (node: SyntaxNode): number => node.start?.start ?? node.symbol?.start ?? 0;

/** A node's children, each without the chain of one-child nodes that the grammar's precedence puts above it. */
const partsOf = (node: SyntaxNode): SyntaxNode[] =>
  (node.children ?? []).map((child) => {
    let part = child;
    while (part.children?.length === 1 && part.children[0]!.children) part = part.children[0]!;
    return part;
  });

const isAliased = (node: SyntaxNode): boolean =>
  (node.children ?? []).some((child) => child.getText().toUpperCase() === 'AS');

const containsAggregate = (node: SyntaxNode): boolean =>
  [...walk([node])].some(
    (part) =>
      kindOf(part) === 'CountStar' || (kindOf(part) === 'FunctionInvocation' && AGGREGATES.test(part.getText())),
  );
