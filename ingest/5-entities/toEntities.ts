import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { describe } from './describe.ts';
import { fold, personSlug, slug, wordsOf } from './nameKeys.ts';

/** Gives each cluster its id, canonical name and what is known of it. Ids are unique within the article. */
export function toEntities(
  clusters: readonly Cluster[],
  { doc, found }: { doc: Doc; found: readonly FoundMention[] },
): Map<Cluster, Entity> {
  const taken = new Set<string>();
  const entities = new Map<Cluster, Entity>();
  for (const cluster of clusters) {
    const entity = toEntity(cluster, { doc, found });
    let { id } = entity;
    for (let n = 2; taken.has(id); n++) id = `${entity.id}-${n}`;
    taken.add(id);
    entities.set(cluster, { ...entity, id });
  }
  return entities;
}

function toEntity(cluster: Cluster, article: { doc: Doc; found: readonly FoundMention[] }): Entity {
  const { kind } = cluster;
  const named = cluster.mentions.filter(({ form }) => form === 'name');
  const name = canonicalName(named.length > 0 ? named : cluster.mentions);
  const titled = kind === 'person' ? describe(cluster, article) : undefined;
  const countryCode = cluster.mentions.find((mention) => mention.countryCode)?.countryCode ?? titled?.countryCode;
  const wikidataId = cluster.mentions.find((mention) => mention.wikidataId)?.wikidataId;
  const code = cluster.mentions.find((mention) => mention.code)?.code;
  const id =
    kind === 'state' && countryCode
      ? `state/${countryCode}`
      : `${kind}/${kind === 'person' ? personSlug(name) : slug(name)}`;
  return {
    id,
    kind,
    name,
    aliases: aliasesOf(cluster, name),
    ...(wikidataId && { wikidataId }),
    ...(countryCode && { countryCode }),
    ...(code && { code }),
    ...(titled && { description: titled.text }),
  };
}

/** The fullest form; of equally full ones the commonest; capitals of a headline only where there is nothing else. */
function canonicalName(mentions: readonly FoundMention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isShouted = (name: string): number => (name.length > 5 && name === name.toUpperCase() ? 1 : 0);
  const fullness = (name: string): number => wordsOf(name).filter((word) => word.length > 1).length;
  const [best] = [...counts].sort(
    (a, b) => isShouted(a[0]) - isShouted(b[0]) || fullness(b[0]) - fullness(a[0]) || b[1] - a[1],
  );
  return best?.[0] ?? '';
}

function aliasesOf(cluster: Cluster, name: string): string[] {
  const aliases = new Map<string, string>();
  for (const mention of cluster.mentions) {
    if (mention.form !== 'name') continue;
    for (const alias of [mention.name, ...(mention.aliases ?? [])]) {
      if (alias !== name && !aliases.has(fold(alias))) aliases.set(fold(alias), alias);
    }
  }
  return [...aliases.values()];
}
