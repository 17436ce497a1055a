import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { FoundMention, ResolvedMention } from '../../model/mention.ts';
import { toCast } from './cast.ts';
import { type Cluster, isUnnamed, join, newCluster, SAME_NAME } from './cluster.ts';
import { clusterNames } from './clusterNames.ts';
import { quoteRegions } from './quotes.ts';
import { resolveNominal } from './resolveNominal.ts';
import { findAntecedent } from './salience.ts';
import { SeenSoFar } from './seen.ts';
import { toEntities } from './toEntities.ts';

export interface Resolved {
  readonly entities: Entity[];
  /** In text order; none overlaps another of its form. */
  readonly mentions: ResolvedMention[];
  /** Names within those names, in text order. */
  readonly nested: ResolvedMention[];
}

/**
 * Whom each found mention stands for, within one article. Names first, then nominals and pronouns in reading order;
 * what stays doubtful is left out. Every entity has a mention, be it a nested one. `titles[].of` points into `mentions`.
 */
export function resolveEntities(doc: Doc, found: readonly FoundMention[]): Resolved {
  const clusters = clusterNames(found);
  const owner = new Map<number, Cluster>();
  for (const cluster of clusters) for (const i of cluster.members.keys()) owner.set(i, cluster);
  const reading = { doc, quotes: quoteRegions(doc) };
  const cast = toCast(clusters, found);
  const seen = new SeenSoFar(doc);
  for (const [i, mention] of found.entries()) {
    let cluster = owner.get(i);
    if (!cluster && mention.form !== 'name' && mention.form !== 'demonym') {
      const resolved =
        mention.form === 'pronoun'
          ? findAntecedent(reading, mention, seen)
          : resolveNominal({ doc, cast }, mention, seen);
      cluster = resolved?.cluster ?? unnamed(doc, mention);
      if (resolved && !isUnnamed(resolved.cluster)) {
        join(resolved.cluster, i, mention, resolved.because);
        owner.set(i, resolved.cluster);
      }
    }
    if (cluster && !mention.nested) seen.push({ cluster, mention });
  }
  return report({ doc, found }, clusters, owner);
}

/** What is only said of somebody: "Ada Ito, the professor", "she was the mayor". */
const saidOf: ReadonlySet<string> = new Set(['appos', 'attr', 'oprd']);

/** "The mayor said he was tired": nobody knows who, and so not who "he" is; and surely nobody named before. */
function unnamed(doc: Doc, { form, kind, plural, gender, head }: FoundMention): Cluster | undefined {
  if (form !== 'nominal' || kind !== 'person' || plural || saidOf.has(doc.tokens[head]?.dep ?? '')) return undefined;
  return { ...newCluster('person'), ...(gender && { gender }) };
}

function report(
  { doc, found }: { doc: Doc; found: readonly FoundMention[] },
  clusters: readonly Cluster[],
  owner: ReadonlyMap<number, Cluster>,
): Resolved {
  const entities = toEntities(clusters, { doc, found });
  const kept = found.flatMap(({ nested }, i) => (owner.has(i) && !nested ? [i] : []));
  const position = new Map(kept.map((i, k) => [i, k]));
  const inside = found.flatMap(({ nested }, i) => (owner.has(i) && nested ? [i] : []));
  const toResolved = (i: number): ResolvedMention => {
    const mention = found[i] as FoundMention;
    const cluster = owner.get(i) as Cluster;
    const titles = mention.titles?.map(({ of, ...title }) => {
      const at = of === undefined ? undefined : position.get(of);
      return at === undefined ? title : { ...title, of: at };
    });
    return {
      ...mention,
      // "they" of a body, "the president" of a state whose president is not named: the kind is known only now.
      ...((mention.form === 'pronoun' || mention.form === 'nominal') && { kind: cluster.kind }),
      ...(titles && { titles }),
      entityId: (entities.get(cluster) as Entity).id,
      because: cluster.members.get(i) ?? SAME_NAME,
    };
  };
  return { entities: [...entities.values()], mentions: kept.map(toResolved), nested: inside.map(toResolved) };
}
