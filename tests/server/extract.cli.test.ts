import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Explanation } from '../../model/explanation.ts';
import { Extraction } from '../../model/extraction.ts';
import { runCli, startCli } from './runCli.ts';

const SLOW = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const line = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((json) => Extraction.parse(JSON.parse(json)));

describe('newsgraph extract', () => {
  test(
    'lines in, lines out, in order; a bad line is named and the rest goes on',
    async () => {
      const stdin = `${line('a', 'Angela Merkel met Emmanuel Macron in Berlin.')}nonsense\n${line('b', '')}{"id":"c"}\n${line('d', 'Der Minister ist am Montag nach Ankara gereist, wo er mit seinem Kollegen über das Abkommen sprechen will.')}`;
      const { code, stdout, stderr } = await runCli(['extract'], { stdin });
      const [a, b, d, ...rest] = parse(stdout);
      expect(rest).toEqual([]);
      expect(a).toMatchObject({ id: 'a', skipped: null });
      expect(a?.entities.map(({ id }) => id)).toContain('person/angela-merkel');
      expect(b).toMatchObject({ id: 'b', skipped: { code: 'EMPTY' } });
      expect(d).toMatchObject({
        id: 'd',
        skipped: { code: 'NOT_ENGLISH', message: expect.stringContaining('German') },
      });
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringContaining('stdin:2: '),
        expect.stringContaining('stdin:4: '),
        expect.stringContaining('2 of the inputs failed; 3 extracted'),
      ]);
      expect(code).toBe(1);
    },
    SLOW,
  );

  test(
    '--explain tells how the asked sentence was read, as text or as data; its options need it',
    async () => {
      const stdin = line('a', 'Anna Berg met Jukka Salo. She will visit Denmark.');
      const asText = await runCli(['extract', '--explain', '--sentence', 'denmark'], { stdin });
      expect(asText.stdout).toContain('[2] She will visit Denmark.');
      expect(asText.stdout).toContain('standing    intended, by "will"');
      expect(asText.stdout).not.toContain('[1]');
      const asData = await runCli(['extract', '--explain', '--format', 'jsonl'], { stdin });
      expect(Explanation.parse(JSON.parse(asData.stdout)).sentences).toHaveLength(2);
      const alone = await runCli(['extract', '--sentence', '1'], { stdin });
      expect(alone).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--explain') });
    },
    SLOW,
  );

  test(
    'many workers give what one gives, in the same order',
    async () => {
      const stdin = Array.from({ length: 12 }, (_, i) => line(`a${i}`, 'They met. '.repeat(i % 3 ? 1 : 40))).join('');
      const [one, many] = [
        await runCli(['extract'], { stdin }),
        await runCli(['extract', '--workers', '3'], { stdin }),
      ];
      expect(many).toEqual(one);
      expect(one.code).toBe(0);
      expect(parse(one.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `a${i}`));
    },
    SLOW,
  );

  test(
    'files, a gazetteer, and one JSON array',
    async () => {
      const text = file('story.txt', 'Zorblax met Angela Merkel in Berlin on Monday.\n');
      const gazetteer = file('mine.jsonl', '{"name":"Zorblax","kind":"organisation","code":"ZBX"}\n');
      const { code, stdout, stderr } = await runCli(['extract', text, '--gazetteer', gazetteer, '--format', 'json']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const [article] = z.array(Extraction).length(1).parse(JSON.parse(stdout));
      expect(article?.id).toBe(text);
      expect(article?.entities).toContainEqual(expect.objectContaining({ name: 'Zorblax', code: 'ZBX' }));
    },
    SLOW,
  );

  test.each([
    ['mine.csv', 'Name,kind,aliases,code\n"Zorblax, Inc.",Organization,"Zorblax|ZBX ""Z""",ZBX\n\nQuilla,state,,\n'],
    ['mine.tsv', 'kind\tname\tcode\taliases\norganisation\tZorblax, Inc.\tZBX\tZorblax; Z\nstate\tQuilla\t\t\n'],
    ['semicolons.csv', 'name;kind;aliases;code\nZorblax, Inc.;organisation;Zorblax|Z;ZBX\nQuilla;state;;\n'],
    [
      'mine.json',
      '[\n  {"name": "Zorblax, Inc.", "kind": "organisation", "aliases": ["Zorblax"], "code": "ZBX"},\n  {"name": "Quilla", "kind": "state"}\n]',
    ],
  ])(
    'a gazetteer from a table or an array: %s',
    async (name, content) => {
      const stdin = line('a', 'Zorblax attacked Quilla.');
      const { code, stdout, stderr } = await runCli(['extract', '--gazetteer', file(name, content)], { stdin });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(parse(stdout)[0]?.entities.map(({ name, kind, code }) => [name, kind, code])).toEqual([
        ['Zorblax, Inc.', 'organisation', 'ZBX'],
        ['Quilla', 'state', undefined],
      ]);
    },
    SLOW,
  );

  test(
    'gazetteers that the environment lists, after those of the command line',
    async () => {
      const [mine, ours] = [
        file('first.jsonl', '{"name":"Zorblax","kind":"organisation","code":"MINE"}\n'),
        file('second.jsonl', '{"name":"Zorblax","kind":"person","code":"OURS"}\n{"name":"Quilla","kind":"state"}\n'),
      ];
      const env = { NEWSGRAPH_GAZETTEERS: ours };
      const stdin = line('a', 'Zorblax attacked Quilla.');
      const { stdout } = await runCli(['extract', '--gazetteer', mine], { stdin, env });
      expect(parse(stdout)[0]?.entities.map(({ name, kind, code }) => [name, kind, code])).toEqual([
        ['Zorblax', 'organisation', 'MINE'],
        ['Quilla', 'state', undefined],
      ]);
    },
    SLOW,
  );

  test.each<[name: string, args: string[], code: number, message: RegExp]>([
    [
      'a file that is not there',
      ['extract', join(folder, 'gone.txt')],
      1,
      /gone\.txt: There is no such file or folder/,
    ],
    [
      'a gazetteer that is none',
      ['extract', '--gazetteer', file('bad.jsonl', '\n{"name":1}\n')],
      2,
      /bad\.jsonl:2: .*name/,
    ],
    [
      'a gazetteer with several bad rows',
      ['extract', '--gazetteer', file('bad.csv', 'name,kind\nA,person\nB,ship\n"C\nD",person\n,state\n')],
      2,
      /bad\.csv:3: .*kind.*; .*bad\.csv:6: .*name/,
    ],
    [
      'a gazetteer with a quotation mark too many',
      ['extract', '--gazetteer', file('open.csv', 'name,kind\nA,person\n"B,person\n')],
      2,
      /open\.csv:3: .*quotation mark/,
    ],
    [
      'a gazetteer that is no array',
      ['extract', '--gazetteer', file('no.json', '{"name":"A"}')],
      2,
      /no\.json:1: .*array/,
    ],
    ['a gazetteer that is no JSON', ['extract', '--gazetteer', file('not.json', '[{]')], 2, /not\.json:1: .*not JSON/],
    [
      'a gazetteer whose array holds something else',
      ['extract', '--gazetteer', file('odd.json', '[{"name":"A","kind":"person"},7]')],
      2,
      /odd\.json:entry 2: /,
    ],
    ['no number', ['extract', '--workers', 'many'], 2, /whole number from 1/],
    ['an option that is none', ['extract', '--wrokers', '2'], 2, /unknown option/],
    ['a command that is none', ['exract'], 2, /unknown command/],
  ])(
    '%s',
    async (_name, args, code, message) => {
      const result = await runCli(args);
      expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
      expect(result.stderr.trim().split('\n')).toHaveLength(1);
    },
    SLOW,
  );

  test(
    'ends quietly when nobody reads on',
    async () => {
      const child = startCli(['extract']);
      let stderr = '';
      child.stderr?.on('data', (text) => {
        stderr += text;
      });
      child.stdin?.on('error', () => {});
      const write = setInterval(() => child.stdin?.write(line('a', 'They met. '.repeat(20))), 5);
      child.stdout?.once('data', () => child.stdout?.destroy());
      const code = await new Promise((resolve) => child.on('close', resolve));
      clearInterval(write);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    },
    SLOW,
  );
});
