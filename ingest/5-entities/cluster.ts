import type { EntityKind } from '../../model/entity.ts';
import type { FoundMention, Gender } from '../../model/mention.ts';

/** Mentions taken for one entity, while an article is being resolved. */
export interface Cluster {
  readonly kind: EntityKind;
  /** Index of each mention in the list of found ones, with why it belongs here, as a code and words. */
  readonly members: Map<number, string>;
  readonly mentions: FoundMention[];
  gender?: Gender;
}

export const newCluster = (kind: EntityKind): Cluster => ({ kind, members: new Map(), mentions: [] });

/** Somebody spoken of whose name the article has not told: no entity, but who may be meant by "he". */
export const isUnnamed = ({ mentions }: Cluster): boolean => mentions.length === 0;

/** Takes a mention in. A gender once known stays. */
export function join(cluster: Cluster, index: number, mention: FoundMention, because: string): void {
  cluster.members.set(index, because);
  cluster.mentions.push(mention);
  if (!cluster.gender && mention.gender && mention.form !== 'demonym') cluster.gender = mention.gender;
}

/** Why a mention belongs to its cluster, where several stages say the same. */
export const SAME_NAME = 'name: the same one';
export const ACTS_FOR_STATE = 'state: acts for it';
