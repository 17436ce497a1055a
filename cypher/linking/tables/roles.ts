/** Words before a title that say since or until when it is held. */
export const standings = [
  ...['former', 'ex', 'acting', 'late', 'then', 'new', 'newly', 'incoming', 'outgoing', 'current', 'interim', 'elect'],
  ...['ousted', 'deposed', 'longtime', 'veteran', 'caretaker', 'retired', 'designate', 'then-'],
] as const;

/** Titles that say the same, by the one that stands for them. */
export const sameTitles: Readonly<Record<string, string>> = {
  premier: 'prime minister',
  'head of government': 'prime minister',
  taoiseach: 'prime minister',
  chancellor: 'prime minister',
  'head of state': 'president',
  'foreign secretary': 'foreign minister',
  'secretary of state': 'foreign minister',
  'external affairs minister': 'foreign minister',
  'minister of foreign affairs': 'foreign minister',
  'minister for foreign affairs': 'foreign minister',
  'minister of external affairs': 'foreign minister',
  'foreign affairs minister': 'foreign minister',
  'defense minister': 'defence minister',
  'defence secretary': 'defence minister',
  'defense secretary': 'defence minister',
  'secretary of defense': 'defence minister',
  'minister of defence': 'defence minister',
  'minister of defense': 'defence minister',
  'minister of internal affairs': 'interior minister',
  'minister of the interior': 'interior minister',
  'home secretary': 'interior minister',
  'secretary general': 'secretary-general',
  'general secretary': 'secretary-general',
  'vice-president': 'vice president',
  'supreme leader': 'supreme leader',
  ayatollah: 'ayatollah',
  sen: 'senator',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  gov: 'governor',
  gen: 'general',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  'press secretary': 'spokesman',
  chair: 'chairman',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  'chief executive': 'ceo',
  'chief executive officer': 'ceo',
};

/** Offices that one person at a time holds in a state. A minister with a portfolio ("finance minister") is another. */
export const singleOffices = [
  ...['president', 'vice president', 'prime minister', 'king', 'queen', 'emperor', 'empress', 'emir', 'sultan', 'pope'],
  ...[
    'crown prince',
    'supreme leader',
    'secretary-general',
    'attorney general',
    'first lady',
    'dictator',
    'chief justice',
  ],
  ...['first minister', 'governor general', 'governor-general', 'high representative'],
  ...['national security adviser', 'national security advisor', 'surgeon general', 'solicitor general'],
] as const;

/** The walk of life that the last word of a title tells. Business and journalism go with any, and are not listed. */
export const fields: Readonly<Record<'state' | 'sport' | 'arts' | 'science', readonly string[]>> = {
  state: [
    ...[
      'president',
      'minister',
      'chancellor',
      'premier',
      'senator',
      'representative',
      'governor',
      'mayor',
      'ambassador',
    ],
    ...['envoy', 'secretary', 'king', 'queen', 'emperor', 'emir', 'sultan', 'general', 'admiral', 'colonel', 'speaker'],
    ...['lawmaker', 'legislator', 'mp', 'mep', 'congressman', 'congresswoman', 'secretary-general', 'commissioner'],
    ...['councillor', 'dictator', 'ruler', 'diplomat', 'politician', 'marshal', 'taoiseach', 'spokesman'],
  ],
  sport: [
    ...['footballer', 'striker', 'midfielder', 'goalkeeper', 'winger', 'cricketer', 'batsman', 'bowler', 'quarterback'],
    ...['swimmer', 'cyclist', 'skier', 'golfer', 'boxer', 'athlete', 'referee', 'paralympian', 'sprinter', 'gymnast'],
    ...['wrestler', 'skater', 'rower', 'jockey', 'coach', 'teammate', 'forward', 'defender', 'pitcher', 'halfback'],
  ],
  arts: [
    ...['singer', 'actor', 'actress', 'musician', 'rapper', 'comedian', 'poet', 'novelist', 'pianist', 'composer'],
    ...['painter', 'sculptor', 'guitarist', 'drummer', 'bassist', 'songwriter', 'violinist', 'dancer', 'choreographer'],
  ],
  science: [
    ...['professor', 'scientist', 'researcher', 'biologist', 'physicist', 'chemist', 'historian', 'astronomer'],
    ...['mathematician', 'geologist', 'epidemiologist', 'virologist', 'psychologist', 'sociologist', 'archaeologist'],
  ],
};
