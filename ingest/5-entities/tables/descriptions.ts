/** Standings that pass with the day of the article. */
export const passingStandings = ['new', 'newly', 'then', 'current', 'incoming', 'visiting'] as const;

/** Titles that tell nothing without their body: "the leader of the conservatives". */
export const plainTitles = ['leader', 'chief', 'head', 'member', 'official', 'representative'] as const;

/** Ranks of birth or arms, told after an office where somebody has both. */
export const ranks = ['prince', 'princess', 'sheikh', 'general', 'colonel', 'admiral', 'major', 'lieutenant'] as const;

/** Heads of bodies' names that alone name none: "the presidency of the Council". */
export const bareBodies = [
  'council',
  'house',
  'ministry',
  'department',
  'party',
  'committee',
  'commission',
  'government',
  'cabinet',
  'court',
  'union',
  'state',
  'defence',
  'defense',
  'office',
  'agency',
  'assembly',
] as const;
