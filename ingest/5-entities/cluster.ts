import type { EntityKind } from '../../model/entity.ts';
import type { FoundMention, Gender } from '../../model/mention.ts';

/** Mentions taken for one entity, while an article is being resolved. */
export interface Cluster {
  readonly kind: EntityKind;
  /** Index of each mention in the list of found ones, with the reason why it belongs here. */
  readonly members: Map<number, string>;
  readonly mentions: FoundMention[];
  gender?: Gender;
}

export const newCluster = (kind: EntityKind): Cluster => ({ kind, members: new Map(), mentions: [] });

/** Takes a mention in. A gender once known stays. */
export function join(cluster: Cluster, index: number, mention: FoundMention, reason: string): void {
  cluster.members.set(index, reason);
  cluster.mentions.push(mention);
  if (!cluster.gender && mention.gender && mention.form !== 'demonym') cluster.gender = mention.gender;
}
