import type { EdgeRelation, RelationCount } from '../../model/api.ts';

/** A relation read from its source, and from its target: "invited", "was invited by". */
const NAMES: Readonly<Record<EdgeRelation, readonly [active: string, passive: string]>> = {
  MET: ['met', 'met'],
  VISITED: ['visited', 'was visited by'],
  HOSTED: ['hosted', 'was hosted by'],
  CALLED: ['called', 'was called by'],
  NEGOTIATED_WITH: ['negotiated with', 'negotiated with'],
  MEDIATED: ['mediated for', 'had as mediator'],
  REQUESTED: ['made a request to', 'had a request from'],
  INVITED: ['invited', 'was invited by'],
  APPLIED_TO: ['applied to', 'had an application from'],
  CALLED_ON: ['called on', 'was called on by'],
  AGREED_WITH: ['agreed with', 'agreed with'],
  ACCEPTED: ['accepted an offer of', 'had an offer accepted by'],
  SIGNED_WITH: ['signed with', 'signed with'],
  SUPPORTED: ['supported', 'was supported by'],
  COOPERATED_WITH: ['cooperated with', 'cooperated with'],
  AIDED: ['aided', 'was aided by'],
  CONCEDED_TO: ['conceded to', 'had a concession from'],
  WITHDREW_FROM: ['withdrew from', 'saw the withdrawal of'],
  RELEASED: ['released', 'was released by'],
  ACCUSED: ['accused', 'was accused by'],
  CRITICISED: ['criticised', 'was criticised by'],
  REJECTED: ['rejected', 'was rejected by'],
  OPPOSED: ['opposed', 'was opposed by'],
  THREATENED: ['threatened', 'was threatened by'],
  WARNED: ['warned', 'was warned by'],
  PROTESTED_AGAINST: ['protested against', 'faced protest by'],
  SANCTIONED: ['sanctioned', 'was sanctioned by'],
  EXPELLED: ['expelled', 'was expelled by'],
  CUT_TIES_WITH: ['cut ties with', 'had ties cut by'],
  MOBILISED_AGAINST: ['mobilised against', 'faced mobilisation by'],
  ARRESTED: ['arrested', 'was arrested by'],
  SEIZED: ['seized', 'was seized by'],
  ATTACKED: ['attacked', 'was attacked by'],
  FOUGHT: ['fought', 'fought'],
  KILLED: ['killed', 'was killed by'],
  HOLDS_OFFICE: ['holds office in', 'has as office-holder'],
  MEMBER_OF: ['member of', 'has as member'],
  LEADS: ['leads', 'is led by'],
  APPOINTED: ['appointed', 'was appointed by'],
  ATTENDED: ['attended', 'was attended by'],
  INTERVIEWED: ['interviewed', 'was interviewed by'],
  SUCCEEDED: ['succeeded', 'was succeeded by'],
  LOCATED_IN: ['located in', 'is the location of'],
  RELATED_TO: ['related to', 'related to'],
  SPOKE_ABOUT: ['spoke about', 'was spoken about by'],
  SPOKE_TO: ['spoke to', 'was spoken to by'],
};

/** A relation in words, as seen from one of its ends. */
export function relationName(relation: EdgeRelation, direction: RelationCount['direction'] = 'out'): string {
  const [active, passive] = NAMES[relation];
  return direction === 'in' ? passive : active;
}

/** The relation's own name without its underscores: "AGREED WITH". */
export const relationCode = (relation: string): string => relation.replaceAll('_', ' ');
