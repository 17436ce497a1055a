import { describe, expect, test } from 'vitest';
import { detectSkip, MAX_TEXT_LENGTH } from '../../../ingest/2-text/detectSkip.ts';

const FOREIGN: readonly [language: string, text: string][] = [
  [
    'German',
    'Der Außenminister ist am Montag nach Ankara gereist. Dort will er mit seinem Amtskollegen über den Streit um das Abkommen sprechen. Vor dem Abflug sagte er, man müsse nun schnell eine Lösung finden, denn die Zeit werde knapp.',
  ],
  [
    'French',
    'Le ministre des Affaires étrangères est arrivé lundi à Ankara. Il doit y rencontrer son homologue pour parler du différend sur l’accord. Avant son départ, il a déclaré qu’il fallait trouver rapidement une solution.',
  ],
  [
    'Spanish',
    'El ministro de Exteriores llegó el lunes a Ankara. Allí se reunirá con su homólogo para hablar de la disputa sobre el acuerdo. Antes de partir dijo que había que encontrar pronto una solución, porque queda poco tiempo.',
  ],
  [
    'Italian',
    'Il ministro degli Esteri è arrivato lunedì ad Ankara, dove incontrerà il suo omologo per parlare della disputa sull’accordo. Prima di partire ha detto che bisogna trovare presto una soluzione.',
  ],
  ['Russian', 'Министр иностранных дел прибыл в понедельник в Анкару, где встретится со своим коллегой.'],
  [
    'Chinese',
    '外交部长星期一抵达安卡拉，将与土耳其外长举行会谈，讨论有关协议的争端。他出发前表示，双方必须尽快找到解决办法。',
  ],
  ['Arabic', 'وصل وزير الخارجية يوم الاثنين إلى أنقرة حيث سيلتقي نظيره التركي لبحث الخلاف حول الاتفاق.'],
  [
    'Japanese',
    '外務大臣は月曜日にアンカラに到着した。トルコの外相と会談し、協定をめぐる問題について話し合う予定である。',
  ],
];

describe('detectSkip', () => {
  test.each(FOREIGN)('%s is skipped by its name', (language, text) => {
    expect(detectSkip(text)).toEqual({ code: 'NOT_ENGLISH', message: `It is in ${language}; only English is read.` });
  });

  test.each([
    'Macron, Scholz meet in Paris',
    'Xi Jinping, Lula da Silva sign pact',
    'Erdogan slams Netanyahu',
    'López Obrador thanks García Luna',
    'Putin visits Kim Jong Un in Pyongyang, Lavrov hosts Wang Yi, Orbán receives Fico, Vučić calls Dodik, Zelenskyy thanks Duda',
    'Zhang Wei',
    'Luiz Inácio Lula da Silva and Gustavo Petro',
    'The prime minister, Nguyễn Xuân Phúc, told Phạm Bình Minh that Đà Nẵng would host the talks.',
    '“Je suis désolé,” the president said in French, before he went on in English about the budget.',
    '2023-10-17',
  ])('English is never skipped: %s', (text) => {
    expect(detectSkip(text)).toBeNull();
  });

  test.each<[name: string, text: string, code: string]>([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \n\t\u00a0', 'EMPTY'],
    ['only marks', '* * *\n---', 'EMPTY'],
    ['bytes', `PK${'\u0000\u0001\u0002ab\uFFFD'.repeat(50)}`, 'BINARY'],
    ['an archive', 'word '.repeat(MAX_TEXT_LENGTH / 5 + 1), 'TOO_LONG'],
  ])('%s', (_name, text, code) => {
    expect(detectSkip(text)?.code).toBe(code);
  });
});
