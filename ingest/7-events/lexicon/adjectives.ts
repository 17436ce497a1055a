import type { AdjectiveRow } from './frames.ts';

/** Adjectives that judge a thing, and adjectives that tell an actor's stance. */
export const ADJECTIVES = [
  {
    adjectives: 'unacceptable intolerable inadmissible impermissible illegitimate illegal unlawful',
    type: 'REJECT',
    relation: 'OPPOSED',
    use: 'judged',
    example: 'Norway called the claims of Iceland unacceptable.',
  },
  {
    adjectives: 'outrageous shameful disgraceful barbaric criminal unjust deplorable',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'judged',
    example: 'Norway called the verdict of Iran shameful.',
  },
  {
    adjectives: 'opposed hostile averse',
    type: 'REJECT',
    relation: 'OPPOSED',
    use: 'stance',
    prep: 'to',
    example: 'Madrid is opposed to the plan of Gibraltar.',
  },
  {
    adjectives: 'against',
    type: 'REJECT',
    relation: 'OPPOSED',
    use: 'stance',
    prep: 'against',
    example: 'Angela Merkel is against the deal with Cuba.',
  },
  {
    adjectives: 'critical',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'stance',
    prep: 'of',
    example: 'Angela Merkel was critical of Greece.',
  },
  {
    adjectives: 'guilty',
    type: 'ACCUSE',
    relation: 'ACCUSED',
    use: 'judged',
    example: 'The Dutch judge considers Ratko Mladic guilty.',
  },
  {
    adjectives: 'grateful thankful',
    type: 'SUPPORT',
    relation: 'SUPPORTED',
    use: 'stance',
    prep: 'to',
    example: 'Dublin is grateful to Paris.',
  },
  {
    adjectives: 'supportive',
    type: 'SUPPORT',
    relation: 'SUPPORTED',
    use: 'stance',
    prep: 'of',
    example: 'Spain was supportive of Portugal.',
  },
] as const satisfies readonly AdjectiveRow[];

/** Verbs that pass a judgement: "calls X unacceptable", "considers X illegal". */
export const JUDGING_VERBS =
  'call consider deem regard describe find declare brand label view see denounce think believe';
