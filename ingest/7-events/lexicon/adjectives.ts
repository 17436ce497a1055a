import type { AdjectiveRow } from './frames.ts';

/** Adjectives and nouns that judge somebody or something, and adjectives that tell an actor's stance. */
export const ADJECTIVES = [
  {
    adjectives:
      'unacceptable intolerable inadmissible impermissible illegitimate illegal unlawful baseless groundless unfounded false untrue fabricated absurd ridiculous nonsensical unrealistic unconstitutional invalid null',
    type: 'REJECT',
    relation: 'OPPOSED',
    use: 'judged',
    example: 'Norway called the claims of Iceland unacceptable.',
  },
  {
    adjectives:
      'outrageous shameful disgraceful barbaric barbarous criminal unjust deplorable discriminatory racist provocative unfair biased cowardly irresponsible reckless hypocritical cynical appalling inhuman inhumane cruel brutal immoral dishonest corrupt undemocratic regrettable unfortunate repressive aggressive arrogant despicable abhorrent reprehensible counterproductive',
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
  {
    adjectives:
      'liar murderer criminal dictator traitor aggressor coward hypocrite thug thief killer tyrant fascist racist puppet provocation outrage crime disgrace aggression betrayal farce sham insult blackmail atrocity occupier terrorist warmonger',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'judged',
    example: 'Angela Merkel called Robert Fico a liar.',
  },
  {
    adjectives: 'nonsense fabrication fiction',
    type: 'REJECT',
    relation: 'REJECTED',
    use: 'judged',
    example: 'Norway called the claim of Iceland a fabrication.',
  },
  {
    adjectives:
      'positive constructive historic courageous brave encouraging admirable heroic commendable praiseworthy breakthrough hero friend ally',
    type: 'SUPPORT',
    relation: 'SUPPORTED',
    use: 'judged',
    example: 'Norway called the offer of Iceland courageous.',
  },
  {
    adjectives: 'ready prepared',
    type: 'THREATEN',
    relation: 'THREATENED',
    use: 'stance',
    prep: 'for',
    object: 'war',
    example: 'Ethiopia is ready for war with Eritrea.',
  },
  {
    adjectives: 'in',
    type: 'SUPPORT',
    relation: 'SUPPORTED',
    use: 'stance',
    prep: 'in',
    object: 'favour',
    example: 'Ireland is in favour of the Spanish plan.',
  },
  {
    adjectives:
      'furious angry angered unhappy dissatisfied displeased outraged incensed enraged infuriated dismayed appalled indignant upset scathing annoyed irritated exasperated disgusted horrified alarmed disappointed',
    type: 'ACCUSE',
    relation: 'CRITICISED',
    use: 'stance',
    prep: 'with at by over about',
    example: 'Norway was furious with Iceland.',
  },
  {
    adjectives: 'pleased satisfied heartened encouraged delighted appreciative',
    type: 'SUPPORT',
    relation: 'SUPPORTED',
    use: 'stance',
    prep: 'with by at of',
    example: 'Norway was pleased with the Icelandic offer.',
  },
  {
    adjectives: 'open receptive amenable',
    type: 'AGREE',
    relation: 'AGREED_WITH',
    use: 'stance',
    prep: 'to',
    object: 'talks',
    example: 'Norway is open to talks with Iceland.',
  },
] as const satisfies readonly AdjectiveRow[];

/** Verbs that pass a judgement: "calls X unacceptable", "considers X illegal". */
export const JUDGING_VERBS =
  'call consider deem regard describe find declare brand label view see denounce think believe';
