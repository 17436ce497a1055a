import type { Doc, Token } from '../../model/doc.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { wordsOf } from './nameKeys.ts';
import { fitsRole, titlesOf } from './roles.ts';
import type { Seen } from './salience.ts';
import { organisationSorts } from './tables/organisationSorts.ts';
import { stateOffices } from './tables/roleClasses.ts';

/** A body's sort ("the alliance") reaches back so many sentences; "the country" fewer, for countries abound. */
const BODY_REACH = 4;
const COUNTRY_REACH = 1;

const offices: ReadonlySet<string> = new Set(stateOffices);

export interface Article {
  readonly doc: Doc;
  readonly found: readonly FoundMention[];
  readonly clusters: readonly Cluster[];
}

/** Whom a nominal stands for: by predication, by title, by sort. Undefined where two would do as well, or none. */
export function resolveNominal(
  article: Article,
  mention: FoundMention,
  seen: readonly Seen[],
): { cluster: Cluster; reason: string } | undefined {
  switch (mention.kind) {
    case 'person':
      return asSubject(article.doc, mention, seen) ?? byTitle(article, mention, seen) ?? forItsState(article, mention);
    case 'organisation':
      return bySort(article.doc, mention, seen);
    case 'state':
      return byCountry(article.doc, mention, seen);
    default:
      return undefined;
  }
}

/** "Sauli Niinistö is the president": the predicate is the subject. */
function asSubject(
  doc: Doc,
  mention: FoundMention,
  seen: readonly Seen[],
): { cluster: Cluster; reason: string } | undefined {
  const token = doc.tokens[mention.head] as Token;
  if (token.dep !== 'attr' || token.head.lemma !== 'be' || token.head.children.some((child) => child.dep === 'neg'))
    return undefined;
  const subject = token.head.children.find((child) => child.dep === 'nsubj');
  const match = seen.find((other) => other.mention.head === subject?.i && other.cluster.kind === 'person');
  return match && { cluster: match.cluster, reason: 'said to be so' };
}

/** The one person whose title fits; of several the one spoken of last, if a person of another state is not meant. */
function byTitle(
  { doc, found, clusters }: Article,
  mention: FoundMention,
  seen: readonly Seen[],
): { cluster: Cluster; reason: string } | undefined {
  const fitting = clusters.filter(
    (cluster) =>
      cluster.kind === 'person' &&
      (!mention.gender || !cluster.gender || mention.gender === cluster.gender) &&
      titlesOf(cluster, found).some(
        (title) =>
          fitsRole(title, mention.name, mention.countryCode) &&
          (!mention.countryCode || title.countryCode === mention.countryCode),
      ),
  );
  if (fitting.length === 1 && (mention.countryCode || seen.some(({ cluster }) => cluster === fitting[0])))
    return { cluster: fitting[0] as Cluster, reason: `whose title fits "${mention.name}"` };
  if (fitting.length < 2) return undefined;
  const token = doc.tokens[mention.head] as Token;
  // Of two ministers the one who acted last.
  const subjects = seen.filter(
    ({ cluster, mention: other }) =>
      fitting.includes(cluster) &&
      /^nsubj/.test(doc.tokens[other.head]?.dep ?? '') &&
      token.sent - (doc.tokens[other.head]?.sent ?? 0) <= 2,
  );
  const last = subjects.at(-1);
  return last && { cluster: last.cluster, reason: `whose title fits "${mention.name}", spoken of last` };
}

/** "The Kenyan foreign minister said": unnamed, so the state speaks. */
function forItsState(
  { doc, clusters }: Article,
  mention: FoundMention,
): { cluster: Cluster; reason: string } | undefined {
  const head = mention.name.split(' ').at(-1) ?? '';
  if (!mention.countryCode || !offices.has(head) || isOnlyCalledSo(doc.tokens[mention.head] as Token, mention))
    return undefined;
  const cluster = clusters.find(
    (other) => other.kind === 'state' && other.mentions.some(({ countryCode }) => countryCode === mention.countryCode),
  );
  return cluster && { cluster, reason: 'acts for its state' };
}

/** "succeeded her as prime minister of Italy": an office that somebody has or gets, not one who acts. */
const isOnlyCalledSo = (token: Token, { first, plural }: FoundMention): boolean =>
  // "a campaign for president of the United States": nobody yet.
  (!plural && first === token.i) ||
  ['attr', 'oprd', 'appos'].includes(token.dep) ||
  (token.dep === 'pobj' && token.head.lemma === 'as');

function bySort(
  doc: Doc,
  mention: FoundMention,
  seen: readonly Seen[],
): { cluster: Cluster; reason: string } | undefined {
  const here = doc.tokens[mention.head]?.sent ?? 0;
  const names: readonly string[] = Object.hasOwn(organisationSorts, mention.name)
    ? (organisationSorts[mention.name] ?? [])
    : [];
  const fitting = seen.filter(
    ({ cluster, mention: other }) =>
      cluster.kind === 'organisation' &&
      here - (doc.tokens[other.head]?.sent ?? 0) <= BODY_REACH &&
      (names.includes(other.name) || wordsOf(other.name).includes(mention.name)),
  );
  const last = fitting.at(-1);
  if (!last || new Set(fitting.map(({ cluster }) => cluster)).size > 1) return undefined;
  return { cluster: last.cluster, reason: `the only ${mention.name} spoken of` };
}

function byCountry(
  doc: Doc,
  mention: FoundMention,
  seen: readonly Seen[],
): { cluster: Cluster; reason: string } | undefined {
  const here = doc.tokens[mention.head]?.sent ?? 0;
  const near = seen.filter(
    ({ cluster, mention: other }) =>
      cluster.kind === 'state' && here - (doc.tokens[other.head]?.sent ?? 0) <= COUNTRY_REACH,
  );
  const last = near.at(-1);
  if (!last || new Set(near.map(({ cluster }) => cluster)).size > 1) return undefined;
  return { cluster: last.cluster, reason: 'the only country spoken of' };
}
