/** Standings that pass with the day of the article. */
export const passingStandings = ['new', 'newly', 'then', 'current', 'incoming', 'visiting'] as const;

/** Titles that tell nothing without their body: "the leader of the conservatives". */
export const plainTitles = ['leader', 'chief', 'head', 'member', 'official', 'representative'] as const;

/** Given names that come to English in several spellings, by the one that ids use. Lower case. */
export const spellings: Readonly<Record<string, string>> = {
  sergey: 'sergei',
  serguei: 'sergei',
  aleksey: 'alexei',
  aleksei: 'alexei',
  alexey: 'alexei',
  aleksandr: 'alexander',
  alexandr: 'alexander',
  aliaksandr: 'alexander',
  aleksander: 'alexander',
  dmitri: 'dmitry',
  dmitriy: 'dmitry',
  dmitrii: 'dmitry',
  yuri: 'yury',
  yuriy: 'yury',
  yurii: 'yury',
  andrey: 'andrei',
  nikolay: 'nikolai',
  valeriy: 'valery',
  vitaliy: 'vitaly',
  vitalii: 'vitaly',
  gennadiy: 'gennady',
  anatoliy: 'anatoly',
  evgeny: 'yevgeny',
  evgeniy: 'yevgeny',
  yevgeniy: 'yevgeny',
  mikhael: 'mikhail',
  mohammad: 'mohammed',
  muhammad: 'mohammed',
  mohamed: 'mohammed',
  muhammed: 'mohammed',
  hasan: 'hassan',
  abdulla: 'abdullah',
  kassem: 'qasem',
  qassem: 'qasem',
  qasim: 'qasem',
};

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
  'embassy',
  'society',
  'group',
  'hall',
  'project',
  'rescue',
  'railways',
] as const;
