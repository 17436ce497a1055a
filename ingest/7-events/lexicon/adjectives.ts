import type { AdjectiveRow } from './frames.ts';

/** Adjectives that judge a thing, and adjectives that tell an actor's stance. */
export const ADJECTIVES = [
  {
    adjectives: 'unacceptable intolerable inadmissible impermissible illegitimate illegal unlawful',
    type: 'REJECT',
    relation: 'OPPOSED',
    use: 'judged',
    example: 'Oslo called the toll of the republic unacceptable.',
  },
  {
    adjectives: 'outrageous shameful disgraceful barbaric criminal unjust deplorable',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'judged',
    example: 'The union called the verdict of the court shameful.',
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
    example: 'The senator is against the deal with Cuba.',
  },
  {
    adjectives: 'critical',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'stance',
    prep: 'of',
    example: 'The bishop was critical of the mayor.',
  },
  {
    adjectives: 'guilty',
    type: 'ACCUSE',
    relation: 'ACCUSED',
    use: 'judged',
    example: 'The tribunal found the colonel guilty.',
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
    example: 'The king was supportive of the premier.',
  },
] as const satisfies readonly AdjectiveRow[];

/** Verbs that pass a judgement: "calls X unacceptable", "considers X illegal". */
export const JUDGING_VERBS =
  'call consider deem regard describe find declare brand label view see denounce think believe';
