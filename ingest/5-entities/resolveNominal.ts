import type { Doc, Token } from '../../model/doc.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cast } from './cast.ts';
import { ACTS_FOR_STATE, type Cluster, isUnnamed } from './cluster.ts';
import { wordsOf } from './nameKeys.ts';
import type { SeenSoFar } from './seen.ts';
import { organisationSorts } from './tables/organisationSorts.ts';
import { stateOffices } from './tables/roleClasses.ts';

/** A body's sort ("the alliance") reaches back so many sentences; "the country" fewer, for countries abound. */
const BODY_REACH = 4;
const COUNTRY_REACH = 1;
const SUBJECT_REACH = 2;

const offices: ReadonlySet<string> = new Set(stateOffices);

export interface Article {
  readonly doc: Doc;
  readonly cast: Cast;
}

/** Whom a nominal stands for: by predication, by title, by sort. Undefined where two would do as well, or none. */
export function resolveNominal(
  article: Article,
  mention: FoundMention,
  seen: SeenSoFar,
): { cluster: Cluster; because: string } | undefined {
  switch (mention.kind) {
    case 'person':
      return asSubject(article.doc, mention, seen) ?? byTitle(article, mention, seen) ?? forItsState(article, mention);
    case 'organisation':
      return bySort(mention, seen);
    case 'state':
      return byCountry(mention, seen);
    default:
      return undefined;
  }
}

/** "Sauli Niinistö is the president": the predicate is the subject. */
function asSubject(
  doc: Doc,
  nominal: FoundMention,
  seen: SeenSoFar,
): { cluster: Cluster; because: string } | undefined {
  const token = doc.tokens[nominal.head] as Token;
  if (token.dep !== 'attr' || token.head.lemma !== 'be' || token.head.children.some((child) => child.dep === 'neg'))
    return undefined;
  const subject = token.head.children.find((child) => child.dep === 'nsubj');
  if (!subject) return undefined;
  const match = seen
    .within(subject.i, 0)
    .find(({ mention, cluster }) => mention.head === subject.i && cluster.kind === 'person' && !isUnnamed(cluster));
  return match && { cluster: match.cluster, because: 'predicate: said to be so in this sentence' };
}

/** The one person whose title fits; of several the one spoken of last, if a person of another state is not meant. */
function byTitle(
  { doc, cast }: Article,
  mention: FoundMention,
  seen: SeenSoFar,
): { cluster: Cluster; because: string } | undefined {
  const fitting = cast
    .holdersOf(mention.name, mention.countryCode)
    .filter(({ gender }) => !mention.gender || !gender || mention.gender === gender);
  if (fitting.length === 1 && (mention.countryCode || seen.count(fitting[0] as Cluster) > 0))
    return { cluster: fitting[0] as Cluster, because: `title: the only ${mention.name} named before` };
  if (fitting.length < 2) return undefined;
  const token = doc.tokens[mention.head] as Token;
  // Of two ministers the one who acted last.
  const subjects = seen
    .within(token.i, SUBJECT_REACH)
    .filter(
      ({ cluster, mention: other }) => fitting.includes(cluster) && /^nsubj/.test(doc.tokens[other.head]?.dep ?? ''),
    );
  const last = subjects.at(-1);
  return last && { cluster: last.cluster, because: `title: of several, the ${mention.name} who acted last` };
}

/** "The Kenyan foreign minister said": unnamed, so the state speaks. */
function forItsState({ doc, cast }: Article, mention: FoundMention): { cluster: Cluster; because: string } | undefined {
  const head = mention.name.split(' ').at(-1) ?? '';
  if (!mention.countryCode || !offices.has(head) || isOnlyCalledSo(doc.tokens[mention.head] as Token, mention))
    return undefined;
  const cluster = cast.stateOf(mention.countryCode);
  return cluster && { cluster, because: ACTS_FOR_STATE };
}

/** "succeeded her as prime minister of Italy": an office that somebody has or gets, not one who acts. */
const isOnlyCalledSo = (token: Token, { first, plural }: FoundMention): boolean =>
  // "a campaign for president of the United States": nobody yet.
  (!plural && first === token.i) ||
  ['attr', 'oprd', 'appos'].includes(token.dep) ||
  (token.dep === 'pobj' && token.head.lemma === 'as');

function bySort(mention: FoundMention, seen: SeenSoFar): { cluster: Cluster; because: string } | undefined {
  const names: readonly string[] = Object.hasOwn(organisationSorts, mention.name)
    ? (organisationSorts[mention.name] ?? [])
    : [];
  const fitting = seen
    .within(mention.head, BODY_REACH)
    .filter(
      ({ cluster, mention: other }) =>
        cluster.kind === 'organisation' && (names.includes(other.name) || wordsOf(other.name).includes(mention.name)),
    );
  const last = fitting.at(-1);
  if (!last || new Set(fitting.map(({ cluster }) => cluster)).size > 1) return undefined;
  return { cluster: last.cluster, because: `sort: the only ${mention.name} spoken of` };
}

function byCountry(mention: FoundMention, seen: SeenSoFar): { cluster: Cluster; because: string } | undefined {
  const around = seen.within(mention.head, COUNTRY_REACH);
  const near = around.filter(({ cluster }) => cluster.kind === 'state');
  const last = near.at(-1);
  if (!last || new Set(near.map(({ cluster }) => cluster)).size > 1) return undefined;
  // "The Parliament of Iraq voted to expel American troops from the country": a body's or town's country is one, too.
  const own = last.mention.countryCode;
  if (around.some(({ mention: { countryCode } }) => countryCode && own && countryCode !== own)) return undefined;
  return { cluster: last.cluster, because: 'sort: the only country spoken of' };
}
