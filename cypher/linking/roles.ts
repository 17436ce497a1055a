import { fields, sameTitles, singleOffices, standings } from './tables/roles.ts';

const passing: ReadonlySet<string> = new Set(standings);
const single: ReadonlySet<string> = new Set(singleOffices);
const fieldOf = new Map(
  Object.entries(fields).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** A title as titles are compared: "former Secretary of State" and "foreign minister" are one. */
export function toRole(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/-(?:elect|designate)$/, '')
    .replace(/^ex-/, '')
    .split(/\s+/)
    .filter((word) => word && !passing.has(word));
  const text = words.slice(0, 6).join(' ');
  const portfolio = /^minister (?:of|for) (?:the )?(.+)$/.exec(text)?.[1];
  if (Object.hasOwn(sameTitles, text)) return sameTitles[text] as string;
  return portfolio ? `${portfolio} minister` : text;
}

/** `president@RUS`: one person at a time holds it. */
export function isSingleOffice(role: string): boolean {
  const title = titleOf(role);
  return single.has(title) || /^(?!(?:deputy|first deputy|vice|junior|assistant) )\S.* minister$/.test(title);
}

export const titleOf = (role: string): string => role.slice(0, role.lastIndexOf('@'));
export const ownerOf = (role: string): string => role.slice(role.lastIndexOf('@') + 1);

/** "state", "sport", "arts" or "science"; undefined for callings that go with any of them. */
export const fieldOfRole = (role: string): string | undefined => fieldOf.get(titleOf(role).split(' ').at(-1) ?? '');
