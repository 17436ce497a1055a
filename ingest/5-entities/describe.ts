import type { Doc } from '../../model/doc.ts';
import type { FoundMention, Title } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { passingStandings, plainTitles, ranks } from './tables/descriptions.ts';

const passing: ReadonlySet<string> = new Set(passingStandings);
const plain: ReadonlySet<string> = new Set(plainTitles);
const honours: ReadonlySet<string> = new Set(ranks);

/** What a title is worth beside being said once: whose it is, and that it is more than a rank of birth. */
const OWNED = 0.5;
const RANK = -0.6;

export interface Description {
  readonly text: string;
  readonly countryCode?: string;
}

/** "President of Russia", "former Prime Minister of Finland": by the title that most mentions bear. */
export function describe(
  cluster: Cluster,
  { doc, found }: { doc: Doc; found: readonly FoundMention[] },
): Description | undefined {
  const counts = new Map<string, { n: number; countryCode?: string }>();
  for (const mention of cluster.mentions) {
    if (mention.form !== 'name') continue;
    for (const title of mention.titles ?? []) {
      if (!title.office) continue;
      const of = title.of === undefined ? undefined : found[title.of];
      if (!of && plain.has(title.text.toLowerCase())) continue;
      const text = `${standingOf(title)}${inCapitals(title.text)}${of ? ` of ${ownerName(doc, of)}` : ''}`;
      const worth = (of ? OWNED : 0) + (honours.has(title.text.toLowerCase()) ? RANK : 0);
      const seen = counts.get(text);
      counts.set(text, { n: (seen?.n ?? worth) + 1, ...(of?.countryCode && { countryCode: of.countryCode }) });
    }
  }
  const [best] = [...counts].sort((a, b) => b[1].n - a[1].n);
  return best && { text: best[0], ...(best[1].countryCode && { countryCode: best[1].countryCode }) };
}

/** "former", "acting"; "new" and "then" say when the article was written, not who somebody is. */
function standingOf({ qualifier = '' }: Title): string {
  const words = qualifier.split(' ').filter((word) => word && !passing.has(word));
  return words.length > 0 ? `${words.join(' ')} ` : '';
}

/** "prime minister" -> "Prime Minister", "secretary of state" -> "Secretary of State". */
const inCapitals = (title: string): string =>
  title.replace(/(?<![\p{L}’'])(?!(?:of|for|the|and|to|in|on|at)(?!\p{L}))\p{Ll}/gu, (letter) => letter.toUpperCase());

/** States whose name takes an article in English. */
const ARTICLE =
  /^(?:United |Democratic Republic|Republic of|Central African)|(?:Republic|Islands|Union|Emirates|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles)$/;
const BODY_WITH_ARTICLE =
  /(?:Nations|Union|Commission|Council|Parliament|Party|Bank|Fund|Organi[sz]ation|Agency|Court|Committee|Congress|Senate|Representatives|Department|Ministry|League|Association|Federation|Foundation|Service|Authority|Assembly|Staff)(?: (?:of|for) .+)?$/;
/** Seats that stand for their state; capitals that do take no article. */
const SEAT_WITH_ARTICLE = /^(?:Kremlin|White House|Oval Office|Élysée|Elysée|Elysee)/;

/** "the United States", "the European Commission"; "Russia", "NATO". A spokesman of the Kremlin is not Russia's. */
function ownerName(doc: Doc, { kind, name, start, end }: FoundMention): string {
  if (kind === 'state') {
    const surface = doc.text.slice(start, end).replace(/^the /i, '');
    if (SEAT_WITH_ARTICLE.test(surface)) return `the ${surface}`;
    return ARTICLE.test(name) ? `the ${name}` : name;
  }
  const takes = kind === 'organisation' && /\s/.test(name) && BODY_WITH_ARTICLE.test(name);
  return takes ? `the ${name}` : name;
}
