import type { Entity } from '../../model/entity.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { fold, slug, wordsOf } from './nameKeys.ts';

/** Gives each cluster its id, canonical name and what is known of it. Ids are unique within the article. */
export function toEntities(clusters: readonly Cluster[], found: readonly FoundMention[]): Map<Cluster, Entity> {
  const taken = new Set<string>();
  const entities = new Map<Cluster, Entity>();
  for (const cluster of clusters) {
    const entity = toEntity(cluster, found);
    let { id } = entity;
    for (let n = 2; taken.has(id); n++) id = `${entity.id}-${n}`;
    taken.add(id);
    entities.set(cluster, { ...entity, id });
  }
  return entities;
}

function toEntity(cluster: Cluster, found: readonly FoundMention[]): Entity {
  const { kind } = cluster;
  const named = cluster.mentions.filter(({ form }) => form === 'name');
  const name = canonicalName(named.length > 0 ? named : cluster.mentions);
  const titled = kind === 'person' ? commonestTitle(cluster, found) : undefined;
  const countryCode = cluster.mentions.find((mention) => mention.countryCode)?.countryCode ?? titled?.countryCode;
  const wikidataId = cluster.mentions.find((mention) => mention.wikidataId)?.wikidataId;
  const code = cluster.mentions.find((mention) => mention.code)?.code;
  const id = kind === 'state' && countryCode ? `state/${countryCode}` : `${kind}/${slug(name)}`;
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

/** "President of Russia", from the title that most mentions bear. */
function commonestTitle(
  cluster: Cluster,
  found: readonly FoundMention[],
): { text: string; countryCode?: string } | undefined {
  const counts = new Map<string, { n: number; countryCode?: string }>();
  for (const mention of cluster.mentions) {
    if (mention.form !== 'name') continue;
    for (const title of mention.titles ?? []) {
      if (!title.office) continue;
      const of = title.of === undefined ? undefined : found[title.of];
      const office = `${title.text.slice(0, 1).toUpperCase()}${title.text.slice(1)}`;
      const text = `${title.qualifier ? `${title.qualifier} ` : ''}${office}${of ? ` of ${withArticle(of)}` : ''}`;
      const seen = counts.get(text);
      // A title that says whose it is tells more than the bare one.
      counts.set(text, { n: (seen?.n ?? (of ? 0.5 : 0)) + 1, ...(of?.countryCode && { countryCode: of.countryCode }) });
    }
  }
  const [best] = [...counts].sort((a, b) => b[1].n - a[1].n);
  return best && { text: best[0], ...(best[1].countryCode && { countryCode: best[1].countryCode }) };
}

/** States whose name takes an article in English. */
const ARTICLE =
  /^(?:United |Democratic Republic|Republic of|Central African)|(?:Republic|Islands|Union|Emirates|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles)$/;

/** "the United States", "the European Commission"; "Russia", "NATO". */
function withArticle({ kind, name }: FoundMention): string {
  const takes =
    kind === 'state'
      ? ARTICLE.test(name)
      : kind === 'organisation' &&
        /\s/.test(name) &&
        /(?:Nations|Union|Commission|Council|Parliament|Party|Bank|Fund|Organi[sz]ation|Agency|Court|Committee|Congress|Senate|Representatives|Department|Ministry|League|Association|Federation|Foundation|Service|Authority|Assembly)$/.test(
          name,
        );
  return takes ? `the ${name}` : name;
}
