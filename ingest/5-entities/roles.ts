import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { headOfStateByState, headOfStateTitles, roleClasses } from './tables/roleClasses.ts';

const byState: ReadonlySet<string> = new Set(headOfStateByState);

export interface HeldTitle {
  readonly text: string;
  readonly countryCode?: string;
  readonly qualifier?: string;
}

/** The titles that a person bears in the article. */
export function titlesOf(cluster: Cluster, found: readonly FoundMention[]): HeldTitle[] {
  return cluster.mentions.flatMap(({ titles, form }) =>
    form !== 'name'
      ? []
      : (titles ?? []).map(({ text, of, qualifier }) => {
          const countryCode = of === undefined ? undefined : found[of]?.countryCode;
          return { text: text.toLowerCase(), ...(countryCode && { countryCode }), ...(qualifier && { qualifier }) };
        }),
  );
}

const endsWith = (title: string, role: string): boolean =>
  title === role || title.endsWith(` ${role}`) || title.endsWith(`-${role}`);

/** May somebody with this title be called by this role? "the head of state": yes for a president, no for a minister. */
export function fitsRole(title: HeldTitle, role: string, countryCode: string | undefined): boolean {
  if (title.qualifier && /former|ex|late|ousted|deposed/.test(title.qualifier)) return false;
  if (countryCode && title.countryCode && countryCode !== title.countryCode) return false;
  const head = role.split(' ').at(-1) ?? role;
  const names = Object.hasOwn(roleClasses, role)
    ? roleClasses[role]
    : Object.hasOwn(roleClasses, head)
      ? roleClasses[head]
      : [role];
  if (names?.some((name) => endsWith(title.text, name) && !isDeputy(title.text, name))) return true;
  // "chairman of the People's Republic": of a state, so its head, whom others call president.
  return (
    countryCode !== undefined &&
    byState.has(role) &&
    headOfStateTitles.includes(title.text) &&
    title.countryCode === countryCode
  );
}

/** A vice president is no president. */
const isDeputy = (title: string, name: string): boolean =>
  /^(?:vice|deputy|assistant|under)\b/.test(title) && !/^(?:vice|deputy|assistant|under)\b/.test(name);
