/** Words that put the blame on the subject of a clause, for whoever says so. Space-separated lemmas. */

/** "said Oslo was behind it": whatever the clause says of harm or guilt is the speaker's charge. */
export const SAYING_OF_BLAME =
  'say tell announce state declare insist add note argue explain maintain assert contend warn reiterate repeat stress acknowledge think testify observe reveal disclose confirm';
/** Whatever they say of another is a charge. */
export const ALLEGING_VERBS = 'allege charge';
/** What they say of another is a charge where it is hostile. */
export const CLAIMING_VERBS = 'claim complain believe suspect find conclude';

/** Nobody tells them of another without blaming him. */
export const MISDEED_VERBS =
  'plot conspire scheme harbour harbor meddle interfere collude sabotage cheat lie spy smuggle mastermind orchestrate instigate incite foment perpetrate violate breach infringe fabricate destabilise destabilize undermine provoke rig betray mislead deceive exploit oppress persecute';
/** Nobody tells them of another without blaming him, where their object is a harm: "committed atrocities". */
export const COMMITTING_VERBS = 'commit';
/** "was responsible for the raid". */
export const GUILT_ADJECTIVES = 'responsible guilty culpable complicit liable accountable';
/** "was involved in the killing". */
export const INVOLVED_PARTICIPLES = 'involve implicate';
