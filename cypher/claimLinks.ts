import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';

/** An article's own ids to the graph's, where the two differ. */
export type ClaimLinks = Readonly<Record<string, string>>;

/** The part of an article's links that a claim needs, as it is kept beside the claim; null where all ids are the graph's. */
export function linksOf(claim: EventClaim | StatementClaim, entityIds: ReadonlyMap<string, string>): string | null {
  const ids = [...new Set(idsOf(claim))].sort();
  const links = ids.flatMap((id) => {
    const entityId = entityIds.get(id);
    return entityId === undefined || entityId === id ? [] : [[id, entityId]];
  });
  return links.length > 0 ? JSON.stringify(Object.fromEntries(links)) : null;
}

/** A claim of an article's own entities as a claim of the graph's. */
export function linkClaim<Claim extends EventClaim | StatementClaim>(claim: Claim, json: string | null): Claim {
  if (json === null) return claim;
  const links = JSON.parse(json) as ClaimLinks;
  const one = (id: string) => links[id] ?? id;
  // Two of an article's entities may be one in the graph.
  const all = (ids: readonly string[]) => [...new Set(ids.map(one))];
  if ('relation' in claim) {
    const { source, target, place, about } = claim;
    return { ...claim, source: all(source), target: all(target), place: all(place), about: all(about) };
  }
  const { speaker, addressees, about } = claim;
  return { ...claim, speaker: speaker === null ? null : one(speaker), addressees: all(addressees), about: all(about) };
}

const idsOf = (claim: EventClaim | StatementClaim): string[] =>
  'relation' in claim
    ? [...claim.source, ...claim.target, ...claim.place, ...claim.about]
    : [...(claim.speaker ? [claim.speaker] : []), ...claim.addressees, ...claim.about];
