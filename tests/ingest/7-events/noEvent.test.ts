import { beforeAll, describe, expect, test } from 'vitest';
import { NO_EVENT_ROWS } from '../../../ingest/7-events/lexicon/noEvents.ts';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';
import type { Event } from '../../../model/event.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

const read = (text: string): Event[] => extract(extractor, { id: 'test', text, publishedAt: '2024-05-20' }).events;
const acts = (text: string): Event[] => read(text).filter(({ type }) => type !== null);

describe('every kind of no event finds its own example', () => {
  test.each(NO_EVENT_ROWS.map(({ example }) => example))('%s', (example) => {
    expect(acts(example)).toEqual([]);
  });
});

describe('sport, business, weather, accidents and arts are no acts', () => {
  test.each([
    'England beat Scotland in the final on Sunday.',
    'Roger Federer defeated Rafael Nadal in straight sets.',
    'Chelsea signed Fernando Torres from Liverpool for 50 million pounds.',
    'Kenya hosted the athletics championship.',
    'Lewis Hamilton struck a wall in Monaco.',
    'Fernando Torres hit the post against Arsenal.',
    'Arsenal captured the title in Madrid.',
    'Lionel Messi left Barcelona for Paris.',
    'Roger Federer withdrew from the Madrid Open with an injury.',
    'The referee sent off Lionel Messi against Brazil.',
    'Fiji threatened the Welsh line in the second half.',
    'Japan fought back against Belgium in the second half.',
    'Italy captured bronze in Beijing.',
    'Spain shot 12 baskets against France.',
    'Australia bowled out India for 120 runs.',
    'Apple launched a phone in India.',
    'Sony struck a chord in Brazil.',
    'Shares in Toyota hit a record in Tokyo.',
    'Google attracted investors in Kenya.',
    'Apple fired Steve Jobs.',
    'Microsoft provides software for schools in Peru.',
    'The company opened a shop in Chile.',
    'Toyota cut prices in Spain.',
    'Nokia suspended production in Hungary.',
    'Ford closed its plant in Belgium.',
    'Intel shipped chips to stores in Japan.',
    'Netflix cancelled the series in Spain.',
    'Boeing delivered a jet to Ryanair.',
    'A hurricane hit Cuba on Monday.',
    'The storm struck Mexico and killed four people.',
    'An earthquake shook Chile and destroyed houses in Peru.',
    'Floods hit Bangladesh.',
    'A typhoon battered Japan.',
    'A heat wave killed dozens in Spain.',
    'A bus struck a wall in Chile.',
    'A train hit a car in Poland.',
    'A lorry crashed in Kenya and killed four people.',
    'The virus hit Italy hard.',
    'An avalanche killed two skiers in Austria.',
    'Lightning struck a church in Italy.',
    'The drought threatens farmers in Kenya.',
    'The storm is threatening Florida.',
    'Fire destroyed a mill in Portugal.',
    'Malaria kills thousands in Malawi.',
    'The volcano erupted in Iceland.',
    'Snow blocked roads in Austria.',
    'A hurricane warning was issued for Cuba.',
    'Rain hampered rescuers in Nepal.',
    'A landslide buried a village in Nepal and blocked the road to India.',
    'Madonna released an album in Japan.',
    'Steven Spielberg shot a film in Poland.',
    'Bob Dylan sold out arenas in Spain.',
    'The band toured Germany.',
    'The film attacks greed.',
    'Ana Torres married Boris Nemtsov.',
    'Ana Torres left school in Chile.',
    'Ana Torres was raised in Peru and returned to Chile in 1990.',
    'The museum in Madrid received a painting by Goya.',
    'The critics in Berlin praised the opera.',
    'Ana Torres struck a pose in Paris.',
    'The doctor treated Ana Torres for flu.',
    'Ana Torres supported herself as a waiter in Madrid.',
    'The bridge is supported by pillars from Spain.',
    'Ana Torres helped herself to cake in Vienna.',
    'Scientists in Norway discovered a fish.',
    'The study was supported by grants from Sweden.',
    'Ana Torres fought cancer in Spain.',
    'Ana Torres fought for a place in the team of Chile.',
    'Ana Torres accepted the prize in Oslo.',
    'Ana Torres received treatment in Spain.',
    'The team from Chile provided a description of the star.',
    'Ana Torres returned home to Peru.',
    'Ana Torres opened fire stations in Chile.',
  ])('%s', (text) => {
    expect(acts(text)).toEqual([]);
  });
});

describe('the same verbs with a doer who means it are', () => {
  test.each([
    ['Turkish jets struck a Syrian village.', 'ATTACKED'],
    ['Guards beat Afghan migrants.', 'ATTACKED'],
    ['Somali gunmen killed four Kenyan soldiers in a market.', 'KILLED'],
    ['Turkish soldiers fought Kurdish rebels in Iraq.', 'FOUGHT'],
    ['Iran released two Belgian hikers.', 'RELEASED'],
    ['Angela Merkel met Tony Blair in the palace.', 'MET'],
    ['Rebels in Mali captured a town in Chad.', 'SEIZED'],
  ])('%s', (text, relation) => {
    expect(acts(text).map((event) => event.relation)).toContain(relation);
  });
});
