import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../ingest/2-text/findParagraphs.ts';
import { type Language, loadLanguage } from '../../../ingest/3-language/language.ts';
import { findTimes } from '../../../ingest/6-times/findTimes.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

const find = (text: string, publishedAt?: string) => findTimes(language.parse(text, findParagraphs(text)), publishedAt);

/** `surface=value` of every time found, in text order. */
const values = (text: string, publishedAt?: string): string[] =>
  find(text, publishedAt).times.map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);

/** Friday, 22 March 2013 is the day of publication. */
const FRIDAY = '2013-03-22';

describe('dates in full', () => {
  it.each([
    ['The treaty was signed on October 17, 2023.', 'October 17, 2023=2023-10-17'],
    ['The treaty was signed on Tuesday, October 17, 2023.', 'Tuesday, October 17, 2023=2023-10-17'],
    ['She was born on 3 May 1960.', '3 May 1960=1960-05-03'],
    ['The pact dates from the 4th of April, 1949.', 'the 4th of April, 1949=1949-04-04'],
    ['He died on Feb. 12, 2011.', 'Feb. 12, 2011=2011-02-12'],
    ['The file is marked 2012-11-05.', '2012-11-05=2012-11-05'],
    ['The file is marked 17/10/2012.', '17/10/2012=2012-10-17'],
    ['The file is marked 10/17/2012.', '10/17/2012=2012-10-17'],
    ['The file is marked 10/17/12.', '10/17/12=2012-10-17'],
    ['The file is marked 17.10.2012.', '17.10.2012=2012-10-17'],
    // day and month could change places: only the year is sure
    ['The file is marked 09/10/2012.', '09/10/2012=2012'],
    ['The talks of October 17-18, 2012 failed.', 'October 17-18, 2012=2012-10-17/2012-10-18'],
    ['The talks of 17 and 18 October 2012 failed.', '17 and 18 October 2012=2012-10-17/2012-10-18'],
    ['They met in September 2011.', 'September 2011=2011-09'],
    ['They met in late September of 2011.', 'late September of 2011=2011-09'],
    ['They met in 1991.', '1991=1991'],
    ['They met in early 2012.', 'early 2012=2012'],
    ['They met at the end of 2012.', 'the end of 2012=2012'],
    ['She served in 2004-07.', '2004-07=2004/2007'],
    ['Everything changed after 9/11.', '9/11=2001-09-11'],
    ['The Sept. 11 attacks changed that.', 'Sept. 11=2001-09-11'],
    ['Revenue grew in fiscal 1998.', 'fiscal 1998=1998'],
    ['Revenue grew in the 2011 fiscal year.', 'the 2011 fiscal year=2011'],
    ['She left the class of ’94.', '’94=1994'],
    ['It was dated 2012-11-05 15:30.', '2012-11-05 15:30=2012-11-05T15:30'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual([expected]);
  });
});

describe('dates that leave the year out', () => {
  it.each([
    ['The envoy arrived on March 7.', 'March 7=2013-03-07'],
    ['The envoy arrived on December 30.', 'December 30=2012-12-30'],
    ['The envoy will arrive on Jan. 8.', 'Jan. 8=2014-01-08'],
    ['The talks are due to resume on April 2.', 'April 2=2013-04-02'],
    ['She postponed a visit to Rome in May.', 'May=2012-05'],
    ['The election is to be held in October.', 'October=2013-10'],
    ['He accepted the invitation to attend a forum in October.', 'October=2013-10'],
    ['The talks were scheduled for June 5.', 'June 5=2013-06-05'],
    ['Parliament passed the law in December.', 'December=2012-12'],
    ['Parliament will vote in November.', 'November=2013-11'],
    ['Last October the group laid down its arms.', 'Last October=2012-10'],
    ['They hope to agree next January.', 'next January=2014-01'],
    ['The law was passed in March of last year.', 'March of last year=2012-03'],
    ['The summit takes place in mid-April.', 'mid-April=2013-04'],
    ['The fair is to run from March 20 to the end of spring.', 'March 20=2013-03-20'],
    ['He stayed from 20 to 22 February.', '20 to 22 February=2013-02-20/2013-02-22'],
    ['She returned on Christmas Eve.', 'Christmas Eve=2012-12-24'],
    ['She will return on Good Friday.', 'Good Friday=2013-03-29'],
    ['The shop will shut on Thanksgiving.', 'Thanksgiving=2013-11-28'],
    ['The shop will shut on Labor Day.', 'Labor Day=2013-09-02'],
    ['The shop shut on Memorial Day.', 'Memorial Day=2012-05-28'],
    ['The shop shut on Martin Luther King Day.', 'Martin Luther King Day=2013-01-21'],
    ['The shop will shut on Ash Wednesday 2014.', 'Ash Wednesday 2014=2014-03-05'],
    ['The shop shut on the Fourth of July.', 'the Fourth of July=2012-07-04'],
    ['The shop shut on the first of May.', 'the first of May=2012-05-01'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)[0]).toBe(expected);
  });

  it.each([
    ['In 2008 war broke out, and on August 12 a truce was agreed.', ['2008=2008', 'August 12=2008-08-12']],
    ['The show was open January 23 - March 9, 2012.', ['January 23=2012-01-23', 'March 9, 2012=2012-03-09']],
    ['It lasted from December to February.', ['December=2012-12', 'February=2013-02']],
    ['It opened on March 31, 2012, and closed on April 2.', ['March 31, 2012=2012-03-31', 'April 2=2012-04-02']],
    ['The fair opens in May.', ['May=2013-05']],
    ['Votes were held in November and December 2010.', ['November=2010-11', 'December 2010=2010-12']],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual(expected);
  });
});

describe('times counted from publication', () => {
  it.each([
    ['The envoy left yesterday.', 'yesterday=2013-03-21'],
    ['The envoy leaves tomorrow.', 'tomorrow=2013-03-23'],
    ['The envoy left today.', 'today=2013-03-22'],
    ['The envoy left the day before yesterday.', 'the day before yesterday=2013-03-20'],
    ['The envoy spoke yesterday evening.', 'yesterday evening=2013-03-21TEV'],
    ['The envoy spoke this morning.', 'this morning=2013-03-22TMO'],
    ['The envoy will speak tonight.', 'tonight=2013-03-22TNI'],
    ['The minister resigned last week.', 'last week=2013-W11'],
    ['The minister resigned this week.', 'this week=2013-W12'],
    ['The minister resigned last weekend.', 'last weekend=2013-W11-WE'],
    ['Taxes will rise next month.', 'next month=2013-04'],
    ['Taxes rose last year.', 'last year=2012'],
    ['Taxes rose earlier this year.', 'earlier this year=2013'],
    ['Taxes will fall late next year.', 'late next year=2014'],
    ['He will go at the end of the month.', 'the end of the month=2013-03'],
    ['She took office four years ago.', 'four years ago=2009'],
    ['She took office three months ago.', 'three months ago=2012-12'],
    ['She took office two weeks ago.', 'two weeks ago=2013-W10'],
    ['She took office three days ago.', 'three days ago=2013-03-19'],
    ['The wall fell two decades ago.', 'two decades ago=199'],
    ['It rained several years ago.', 'several years ago=PAST_REF'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual([expected]);
  });
});

describe('weekdays', () => {
  it.each([
    ['The minister said on Thursday that he would go.', 'Thursday=2013-03-21'],
    ['Shares fell on Friday.', 'Friday=2013-03-22'],
    ['The suspect will appear in court on Monday.', 'Monday=2013-03-25'],
    ['The vote was scheduled for Sunday.', 'Sunday=2013-03-24'],
    ['They met last Friday.', 'last Friday=2013-03-15'],
    ['They will meet next Tuesday.', 'next Tuesday=2013-03-26'],
    ['They met on Tuesday last week.', 'Tuesday last week=2013-03-12'],
    ['The plane left at 6:30 a.m. on Wednesday.', '6:30 a.m. on Wednesday=2013-03-20T06:30'],
    ['Talks ended late Thursday night.', 'late Thursday night=2013-03-21TNI'],
    ['They meet every Friday.', 'every Friday=XXXX-WXX-5'],
    ['The talks open on Monday.', 'Monday=2013-03-25'],
    ['Strikes may close the port on Monday.', 'Monday=2013-03-25'],
    ['The mayor should have resigned on Monday.', 'Monday=2013-03-18'],
    ['He could not be reached on Monday.', 'Monday=2013-03-18'],
    ['The firm would not comment on Monday.', 'Monday=2013-03-18'],
    ['Parties campaigned ahead of Sunday’s vote.', 'Sunday=2013-03-24'],
    ['The shop shut over the weekend.', 'the weekend=2013-W11-WE'],
    ['The mill was shut for the week of March 11.', 'the week of March 11=2013-W11'],
    ['On the night of Feb. 7, a barge sank.', 'the night of Feb. 7=2013-02-07TNI'],
    ['On the morning of Feb. 7 around 4:30, a barge sank.', 'the morning of Feb. 7 around 4:30=2013-02-07T04:30'],
    ['The match kicks off at noon on Saturday.', 'noon on Saturday=2013-03-23T12:00'],
    ['The mayor said Tuesday the storm would hit the coast.', 'Tuesday=2013-03-19'],
    ['The shop will shut over the weekend.', 'the weekend=2013-W12-WE'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual([expected]);
  });
});

describe('times counted from the time told of before', () => {
  it.each([
    ['He applied on May 18, 2010. Ten months later he was in.', 'Ten months later=2011-03'],
    ['He applied on May 18, 2010. The next day he left.', 'The next day=2010-05-19'],
    ['He applied on May 18, 2010, and left later in the day.', 'later in the day=2010-05-18'],
    ['Sales fell in the third quarter of 2012. The loss for the quarter was large.', 'the quarter=2012-Q3'],
    ['He applied on May 18, 2010. The same day she left.', 'The same day=2010-05-18'],
    ['He applied on May 18, 2010. Three days later he left.', 'Three days later=2010-05-21'],
    ['He applied on May 18, 2010. The previous month she had left.', 'The previous month=2010-04'],
    ['He applied in May 2010. That year the party split.', 'That year=2010'],
    ['He applied on May 18, 2010. He came back the following Tuesday.', 'the following Tuesday=2010-05-25'],
    ['He had applied in May 2010. Ten months later he was in.', 'Ten months later=2011-03'],
    ['They met on Monday. He had left on March 2. The same day a truce was signed.', 'March 2=2013-03-02'],
    ['He spoke on May 18, 2010, a Tuesday.', 'Tuesday=2010-05-18'],
    ['They applied on the same day, May 18, 2010.', 'May 18, 2010=2010-05-18'],
    // nobody can say which day it was
    ['He applied in May 2010. The next day he left.', 'The next day=XXXX-XX-XX'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)[1]).toBe(expected);
  });
});

describe('the main line of a story', () => {
  it.each([
    // neither the death nor the meeting before is the day of the vote
    [
      'Sanctions were imposed on Wednesday. He was jailed for a man who died on March 2. Biden had met her a day earlier.',
      'a day earlier=2013-03-19',
    ],
    ['ROME, March 21 – The pact was signed on Monday. The same day, crowds cheered.', 'The same day=2013-03-18'],
    [
      'They met on Monday. It was a happy day, she said. A day earlier nobody had hoped for it.',
      'A day earlier=2013-03-17',
    ],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY).at(-1)).toBe(expected);
  });
});

describe('longer stretches', () => {
  it.each([
    ['Sales rose in the first quarter of 2012.', 'the first quarter of 2012=2012-Q1'],
    ['Sales rose in the third quarter of last year.', 'the third quarter of last year=2012-Q3'],
    ['Sales rose in the second half of 2012.', 'the second half of 2012=2012-H2'],
    ['They met in the summer of 2012.', 'the summer of 2012=2012-SU'],
    ['They met last autumn.', 'last autumn=2012-FA'],
    ['The party was strong in the 1960s.', 'the 1960s=196'],
    ['The party was strong in the late 1990s.', 'the late 1990s=199'],
    ['The party was strong in the sixties.', 'the sixties=196'],
    ['It was the worst war of the 19th century.', 'the 19th century=18'],
    ['Its fourth-quarter profit rose.', 'fourth-quarter=2012-Q4'],
    ['Sales fell in the quarter.', 'the quarter=2013-Q1'],
    ['Profit fell from the previous year.', 'the previous year=2012'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual([expected]);
  });
});

describe('durations, sets and references', () => {
  it.each([
    ['Divers arrived hours later.', ['hours later=PTXH']],
    ['Divers arrived six hours later.', ['six hours=PT6H']],
    ['In the weeks before the vote, prices fell.', ['the weeks=PXW']],
    ['The mill ran all night.', ['all night=P1D']],
    ['The mill lost money year after year.', ['year after year=P1Y']],
    ['The siege lasted a day and a half.', ['a day and a half=P1.5D']],
    ['The inn is full most weekends.', ['most weekends=XXXX-WXX-WE']],
    ['She had previously run the mill.', ['previously=PAST_REF']],
    ['The dam held as recently as 2011.', ['2011=2011']],
    ['The strike lasted three days.', ['three days=P3D']],
    ['He waited 2.5 hours.', ['2.5 hours=PT2.5H']],
    ['He served a year-long term.', ['year-long=P1Y']],
    ['The monthlong siege ended.', ['monthlong=P1M']],
    ['The decades-long war ended.', ['decades-long=PXDE']],
    ['The army has ruled for a quarter century.', ['a quarter century=P25Y']],
    ['Hours after the vote, crowds gathered.', ['Hours=PTXH']],
    ['It happens every other week.', ['every other week=P2W']],
    ['The 45-year-old man was released.', ['45-year-old=P45Y']],
    ['He was 52 years old.', ['52 years old=P52Y']],
    ['He is poor these days.', ['these days=PRESENT_REF']],
    ['It was a two-day visit.', ['two-day=P2D']],
    ['He waited for six hours.', ['six hours=PT6H']],
    ['He waited for several months.', ['several months=PXM']],
    ['He waited for more than two years.', ['more than two years=P2Y']],
    ['He was delayed over the past five months.', ['the past five months=P5M']],
    ['They had quarrelled for years.', ['years=PXY']],
    ['It was the worst flood in a decade.', ['a decade=P1DE']],
    ['The board meets monthly.', ['monthly=P1M']],
    ['The board meets every two years.', ['every two years=P2Y']],
    ['The board meets twice a month.', ['twice a month=P1M']],
    ['The board currently has nine members.', ['currently=PRESENT_REF']],
    ['The board met recently.', ['recently=PAST_REF']],
    ['The town is poor today.', ['today=PRESENT_REF']],
    ['Today, the town has a school.', ['Today=PRESENT_REF']],
    ['Today, the town voted.', ['Today=2013-03-22']],
    ['Relations were better in recent years.', ['recent years=PAST_REF']],
    ['More talks will follow in the coming days.', ['the coming days=FUTURE_REF']],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual(expected);
  });
});

describe('what is no time', () => {
  it.each([
    'More than 2,000 troops crossed the river.',
    'The border town has 1500 people.',
    'The council adopted Resolution 1701.',
    'The rally drew 2008 people.',
    'Prime Minister Theresa May may resign.',
    'They march for peace.',
    'The bill came to $1999.',
    'He spoke as soon as he could.',
    'A second minister left.',
    'It was the second and last day of the visit.',
    'Her future is uncertain.',
    'Nobody smiles on such a day.',
    'He sailed to Easter Island.',
    'The Daily Courier printed it.',
    'She spoke of her love for Halloween.',
    'It agreed to May’s plan.',
    'At least three quarters of the house must agree.',
    'Bloody Sunday is remembered.',
    'He wrote for the Sunday Herald.',
    'Saturday Night Live is a show.',
    'He lives at 1848 Elm Street.',
    'Call 555 2012 for help.',
    'April Jones and August Wilson sang.',
  ])('%s', (text) => {
    expect(values(text, FRIDAY)).toEqual([]);
  });
});

describe('the calendar interval', () => {
  const when = (text: string, publishedAt: string = FRIDAY) => find(text, publishedAt).times.map((time) => time.when);

  it.each([
    ['They met on October 17-18, 2012.', { start: '2012-10-17', end: '2012-10-18', precision: 'day' }],
    ['They met in February 2012.', { start: '2012-02-01', end: '2012-02-29', precision: 'month' }],
    ['They met in early 2012.', { start: '2012-01-01', end: '2012-04-30', precision: 'year' }],
    ['They met in late 2012.', { start: '2012-09-01', end: '2012-12-31', precision: 'year' }],
    ['They met earlier this month.', { start: '2013-03-01', end: '2013-03-22', precision: 'month' }],
    ['They met last week.', { start: '2013-03-11', end: '2013-03-17', precision: 'week' }],
    ['They met last winter.', { start: '2012-12-01', end: '2013-02-28', precision: 'season' }],
    ['The sixties: they met in the 1960s.', { start: '1960-01-01', end: '1969-12-31', precision: 'decade' }],
    ['It has been so since 2004.', { start: null, end: null, precision: 'unknown', notBefore: '2004-01-01' }],
    ['The court will rule by June.', { start: null, end: null, precision: 'unknown', notAfter: '2013-06-30' }],
    ['They left before March 7.', { start: null, end: null, precision: 'unknown', notAfter: '2013-03-06' }],
    ['They left after March 7.', { start: null, end: null, precision: 'unknown', notBefore: '2013-03-08' }],
    ['The strike lasted three days.', null],
    ['They met recently.', null],
  ])('%s', (text, expected) => {
    expect(when(text).at(-1)).toEqual(expected);
  });

  it.each([
    ['Between 2004 and 2007 he lived in Rome.', '2004-01-01', '2007-12-31'],
    ['He lived in Rome from March to May 2010.', '2010-03-01', '2010-05-31'],
    ['He will be in Rome from May 3 to June 15.', '2013-05-03', '2013-06-15'],
  ])('%s', (text, start, end) => {
    expect(when(text)).toEqual([expect.objectContaining({ start, end }), expect.objectContaining({ start, end })]);
  });
});

describe('the publication date', () => {
  it.each([
    ['The envoy left yesterday.', FRIDAY, { value: FRIDAY, inferred: false }],
    ['Tuesday, June 19, 2018\n\nThe envoy left yesterday.', undefined, { value: '2018-06-19', inferred: true }],
    ['Published: 4 May 2023\n\nThe envoy left yesterday.', undefined, { value: '2023-05-04', inferred: true }],
    [
      'MOSCOW, Sept 21 (Agency) - The ministers met. They spoke by telephone in July 2023.',
      undefined,
      { value: '2023-09-21', inferred: true },
    ],
    [
      'In September 2023 the minister spoke. A year before, in 2022, he had not.',
      undefined,
      { value: '2023', inferred: true },
    ],
    ['The summit will take place in July 2024.', undefined, { value: '2024', inferred: true }],
    // no later date is told of, but the years of old treaties say nothing of today
    ['Two treaties, of 1991 and 2008, were cited.', undefined, { value: null, inferred: false }],
    ['Elections will be held in 2026.', undefined, { value: null, inferred: false }],
    // a writer names the year of an earlier story just because it is not his own
    ['They met on March 3. They had last met in May 2010.', undefined, { value: null, inferred: false }],
    ['It has been a candidate since June 2022. Talks began on May 4.', undefined, { value: null, inferred: false }],
    ['SEOUL, June 20 – They signed a treaty. In September 2023 they met.', undefined, { value: null, inferred: false }],
    [
      'The islanders were admitted in April 2022. The council approved the plan on January 9.',
      undefined,
      { value: null, inferred: false },
    ],
    ['The ministers met on Monday.', undefined, { value: null, inferred: false }],
    ['It applied in September 2022. Ten months later it was refused.', undefined, { value: '2023', inferred: true }],
  ])('%s', (text, given, expected) => {
    expect(find(text, given).published).toEqual(expected);
  });

  it('never says more than the article does', () => {
    expect(values('On September 21 they met. Yesterday they left. They last met on Tuesday, and last month.')).toEqual([
      'September 21=XXXX-09-21',
      'Yesterday=XXXX-XX-XX',
      'Tuesday=XXXX-WXX-2',
      'last month=XXXX-XX',
    ]);
  });

  it('counts from a date line that is a few days off the date given', () => {
    expect(values('Tuesday, June 19, 2018\n\nYesterday the envoy left.', '2018-06-18').at(-1)).toBe(
      'Yesterday=2018-06-18',
    );
  });

  it.each([
    ['“Today we signed the pact,” the mayor said on Wednesday.', ['Today=2013-03-20', 'Wednesday=2013-03-20']],
    ['On Wednesday the mayor said: "We signed it today."', ['Wednesday=2013-03-20', 'today=2013-03-20']],
    ['“Today we signed the pact,” said the mayor.', ['Today=2013-03-22']],
    ['The mayor was elected on Wednesday and leaves today.', ['Wednesday=2013-03-20', 'today=2013-03-22']],
  ])('counts from the day of the speaking within quotation marks: %s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual(expected);
  });

  it('knows the opening night beside its date', () => {
    expect(values('She came on Wednesday, the opening night, and sang.', FRIDAY)).toEqual([
      'Wednesday=2013-03-20',
      'the opening night=2013-03-20',
    ]);
    expect(values('The opening night was a success.', FRIDAY)).toEqual([]);
  });

  it('does not take the week before a thing for its own', () => {
    expect(values('He said so in the week leading up to the summit.', FRIDAY)).toEqual([]);
  });

  it('takes the year of an article whose dates leave it out', () => {
    const text =
      'In September 2023 the minister spoke of the treaty. On September 21 the leader said that he would attend a forum in October, ' +
      'which will open on October 17-18. The October meeting will be the third in 2023. The guest paid a visit on March 20-22.';
    expect(find(text).published).toEqual({ value: '2023', inferred: true });
    expect(values(text)).toEqual([
      'September 2023=2023-09',
      'September 21=2023-09-21',
      'October=2023-10',
      'October 17-18=2023-10-17/2023-10-18',
      'October=2023-10',
      '2023=2023',
      'March 20-22=2023-03-20/2023-03-22',
    ]);
  });
});

describe('all times of one text', () => {
  it('are sorted, apart, and spans of it', () => {
    const text =
      'On Tuesday, October 17, at 8 p.m., two years after the summer of 2021, he spoke for an hour of late March 2022.';
    const { times } = find(text, '2023-10-18');
    expect(times.length).toBeGreaterThan(4);
    for (const [i, { start, end }] of times.entries()) {
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect(start).toBeGreaterThanOrEqual(times[i - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
    }
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
describe.skipIf(!existsSync(seeds))('the seed article (skipped where ../shared is not there)', () => {
  it('has the times of its gold file, and none after its year', () => {
    const text = readFileSync(new URL('000_477c7b79251d3965.txt', seeds), 'utf8');
    const gold = JSON.parse(readFileSync(new URL('gold.json', seeds), 'utf8')) as {
      times: { surface: string; value: string }[];
    };
    const found = values(text);
    for (const { surface, value } of gold.times) expect(found).toContain(`${surface}=${value}`);
    expect(find(text).published).toEqual({ value: '2023', inferred: true });
    expect(find(text).times.filter(({ when }) => (when?.end ?? '') >= '2024')).toEqual([]);
  });
});

describe('wordings of the stock page and of what was put off', () => {
  it.each([
    ['Profit for the October-December quarter fell.', 'the October-December quarter=2012-Q4'],
    ['Output grew in 2012’s final quarter.', '2012’s final quarter=2012-Q4'],
    ['For the full year, the firm expects a loss.', 'the full year=2013'],
    ['In the year-ago period it lost money.', 'year-ago=2012'],
    ['Half a century ago, that was unthinkable.', 'Half a century ago=1963'],
    ['The port moved its opening to June 2.', 'June 2=2013-06-02'],
    ['A judge signed an order delaying the vote until May.', 'May=2013-05'],
    ['He served as mayor until May.', 'May=2012-05'],
    ['The Senate adjourned until Monday.', 'Monday=2013-03-25'],
    ['The chain sold its roughly 2000 Dutch and 74 Danish shops.', ''],
    ['The report was printed in USA Today.', ''],
    ['One day, they may return to the valley.', ''],
    ['She won the race in 2:14:04.', ''],
    ['The bell rings at 9:30 a.m. Eastern time on Thursday.', '9:30 a.m. Eastern time on Thursday=2013-03-21T09:30'],
    ['It fell silent a few days later.', 'a few days later=PXD'],
    ['The coming week will show.', 'The coming week=2013-W13'],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual(expected ? [expected] : []);
  });

  it.each([
    ['In the year to March 31, output rose.', ['the year=P1Y', 'March 31=2013-03-31']],
    ['She took office in 2005 and is due to leave in August.', ['2005=2005', 'August=2013-08']],
    ['On Sunday, the crowd left in the evening.', ['Sunday=2013-03-17', 'the evening=2013-03-17TEV']],
    [
      'On Sunday, he was jailed. The previous night, two men were shot.',
      ['Sunday=2013-03-17', 'The previous night=2013-03-16TNI'],
    ],
  ])('%s', (text, expected) => {
    expect(values(text, FRIDAY)).toEqual(expected);
  });
});
