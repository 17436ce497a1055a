import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countDocuments } from '../../../ingest/1-source/countDocuments.ts';
import { readDocuments } from '../../../ingest/1-source/readDocuments.ts';
import { readJsonLines } from '../../../ingest/1-source/readJsonLines.ts';
import type { Read } from '../../../model/article.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

/** A read as "origin: text" or "origin: CODE", with the folder's name left out. */
const outline = (read: Read): string => {
  const [origin, rest] = 'raw' in read ? [read.raw.origin, read.raw.content] : [read.origin, read.skipped.code];
  return `${origin.replace(`${folder}/`, '')}: ${rest}`;
};

const readFile = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [read] = await all(readDocuments([path]));
  return outline(read!).slice(name.length + 2);
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decoding', () => {
  test.each<[name: string, file: string, bytes: Uint8Array | string, expected: string]>([
    ['UTF-8', 'a.txt', 'Élysée', 'Élysée'],
    ['a byte order mark', 'a.txt', '\uFEFFÉlysée', 'Élysée'],
    ['UTF-16 with its mark', 'a.txt', Buffer.from('\uFEFFÉlysée', 'utf16le'), 'Élysée'],
    ['UTF-16, big end first', 'a.txt', Buffer.from('\uFEFFÉlysée', 'utf16le').swap16(), 'Élysée'],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('The king left.', 'utf16le'), 'The king left.'],
    ['ISO-8859-1', 'a.txt', latin1('The Élysée'), 'The Élysée'],
    ['windows-1252', 'a.txt', Buffer.from([0x93, 0x48, 0x69, 0x94]), '“Hi”'],
    [
      'a page that names its charset',
      'a.html',
      Buffer.concat([latin1('<meta charset="windows-1251">'), Buffer.from([0xcc, 0xee])]),
      '<meta charset="windows-1251">Мо',
    ],
    [
      'a page that names a wrong charset',
      'a.html',
      '<meta charset="iso-8859-1">Élysée',
      '<meta charset="iso-8859-1">Élysée',
    ],
    ['a page that names no known charset', 'a.html', latin1('<meta charset="x-none">é'), '<meta charset="x-none">é'],
    [
      'UTF-8 cut in the middle of a character',
      'a.txt',
      Buffer.from(`${'é'.repeat(20)}é`).subarray(0, 41),
      `${'é'.repeat(20)}\uFFFD`,
    ],
    ['an empty file', 'a.txt', '', ''],
    ['no ending', 'article', 'The king left.', 'The king left.'],
    ['PDF', 'a.txt', '%PDF-1.7 …', 'BINARY'],
    ['an office document', 'a.txt', Buffer.from('PK\u0003\u0004rest'), 'BINARY'],
    ['bytes', 'a.txt', Buffer.from([1, 2, 0, 3, 4, 5, 0, 0, 9]), 'BINARY'],
  ])('%s', async (_name, file, bytes, expected) => {
    expect(await readFile(file, bytes)).toBe(expected);
  });
});

describe('files and folders', () => {
  test('by name, deep, each folder once, hidden files left out', async () => {
    const root = join(folder, 'tree');
    mkdirSync(join(root, 'sub'), { recursive: true });
    writeFileSync(join(root, 'b.md'), 'B');
    writeFileSync(join(root, 'a.txt'), 'A');
    writeFileSync(join(root, '.hidden.txt'), 'H');
    writeFileSync(join(root, 'photo.jpg'), 'J');
    writeFileSync(join(root, 'sub', 'c.html'), 'C');
    writeFileSync(join(root, 'sub', 'd.jsonl'), '{"id":"d1","text":"D"}\n');
    symlinkSync(root, join(root, 'sub', 'loop'));
    symlinkSync('self', join(root, 'self'));
    expect((await all(readDocuments([root]))).map(outline)).toEqual([
      'tree/a.txt: A',
      'tree/b.md: B',
      'tree/photo.jpg: UNSUPPORTED',
      'tree/self: UNREADABLE',
      'tree/sub/c.html: C',
      'tree/sub/d.jsonl:1: D',
    ]);
  });

  test('what a folder holds beside its articles is passed over, unless it is named', async () => {
    const root = join(folder, 'beside');
    mkdirSync(join(root, 'Readme'), { recursive: true });
    const beside = [
      'README.md',
      'readme',
      'ReadMe.de.txt',
      'LICENSE',
      'licence-mit.txt',
      'CHANGELOG.md',
      'Contributing.md',
    ];
    const articles = ['licenses-for-grain-ships.md', 'readmes.txt'];
    for (const name of [...beside, ...articles]) writeFileSync(join(root, name), 'A');
    writeFileSync(join(root, 'Readme', 'in-it.txt'), 'B');
    const expected = ['beside/Readme/in-it.txt: B', ...articles.map((name) => `beside/${name}: A`)];
    expect((await all(readDocuments([root]))).map(outline)).toEqual(expected);
    writeFileSync(join(root, '.draft.md'), 'D');
    const named = ['README.md', '.draft.md'].map((name) => join(root, name));
    expect((await all(readDocuments(named))).map(outline)).toEqual(['beside/README.md: A', 'beside/.draft.md: D']);
  });

  test('a missing path is said, and the rest goes on', async () => {
    writeFileSync(join(folder, 'there.txt'), 'T');
    const reads = await all(readDocuments([join(folder, 'gone.txt'), join(folder, 'there.txt')]));
    expect(reads.map(outline)).toEqual(['gone.txt: UNREADABLE', 'there.txt: T']);
    expect(reads[0]).toMatchObject({ skipped: { message: 'There is no such file or folder.' } });
  });

  test('a file that may not be read is said', async () => {
    const path = join(folder, 'secret.txt');
    writeFileSync(path, 'S');
    chmodSync(path, 0);
    // The superuser may read everything: as such, the test takes another user's place for a moment.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.('nobody');
    try {
      expect((await all(readDocuments([path]))).map(outline)).toEqual(['secret.txt: UNREADABLE']);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe('counting beforehand', () => {
  test.each<[name: string, file: string, content: string]>([
    ['a file', 'count.txt', 'a\nb\nc'],
    ['an empty file', 'count.md', ''],
    ['lines', 'count.jsonl', '{"id":"a","text":"A"}\n\n \r\nbroken\n{"id":"b","text":"B"}'],
    ['lines with a last line end', 'count.ndjson', 'a\nb\n'],
    ['no lines', 'count.jsonl', '\n\n'],
    ['an unknown ending', 'count.xyz', 'a'],
  ])('%s', async (_name, file, content) => {
    const root = join(folder, 'count', file);
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, file), content);
    const paths = [root, join(root, file), join(root, 'gone')];
    expect(await countDocuments(paths)).toBe((await all(readDocuments(paths))).length);
  });
});

describe('JSON Lines', () => {
  const read = (...chunks: (string | Uint8Array)[]) =>
    all(
      readJsonLines(
        (async function* () {
          yield* chunks;
        })(),
        'stdin',
      ),
    );

  test.each<[name: string, lines: string, expected: string[]]>([
    [
      'blank lines count and are no articles',
      '\n{"id":"a","text":"A"}\n \n{"id":"b","text":"B"}',
      ['stdin:2: A', 'stdin:4: B'],
    ],
    ['Windows line ends', '{"id":"a","text":"A"}\r\n', ['stdin:1: A']],
    ['a line separator inside a string', '{"id":"a","text":"A\u2028B"}', ['stdin:1: A\u2028B']],
    [
      'bad lines',
      'x\n{"id":"a"}\n[]\n{"id":"","text":"A"}\n{"id":"b","text":"B"}',
      ['stdin:1: UNREADABLE', 'stdin:2: UNREADABLE', 'stdin:3: UNREADABLE', 'stdin:4: UNREADABLE', 'stdin:5: B'],
    ],
    ['a date that is none', '{"id":"a","text":"A","publishedAt":"17/10/2023"}', ['stdin:1: UNREADABLE']],
    ['an empty text is an article still', '{"id":"a","text":""}', ['stdin:1: ']],
  ])('%s', async (_name, lines, expected) => {
    expect((await read(lines)).map(outline)).toEqual(expected);
  });

  test.each<[line: string, message: string]>([
    ['{"id":', 'The line is not JSON.'],
    ['null', 'The line is no article: it must be an object such as {"id": "a1", "text": "…"}.'],
    ['[]', 'The line is no article: it must be an object such as {"id": "a1", "text": "…"}.'],
    ['{"id":"a"}', 'The line is no article: text is missing.'],
    ['{"id":1,"text":"A"}', 'The line is no article: id must be a string.'],
    ['{"id":"","text":"A"}', 'The line is no article: id is empty.'],
    [
      '{"id":"a","text":"A","publishedAt":"17/10/2023"}',
      'The line is no article: publishedAt must be a date such as 2023, 2023-10 or 2023-10-15.',
    ],
  ])('a bad line says what is wrong: %s', async (line, message) => {
    expect(await read(line)).toEqual([{ origin: 'stdin:1', skipped: { code: 'UNREADABLE', message } }]);
  });

  test('nulls are nothing, and a time stamp its day', async () => {
    expect(
      await read('{"id":"a","text":"A","title":null,"publishedAt":"2023-10-17T10:00:00Z","publisher":"P"}'),
    ).toEqual([
      {
        raw: {
          origin: 'stdin:1',
          format: 'article',
          content: 'A',
          article: { id: 'a', publishedAt: '2023-10-17', publisher: 'P' },
        },
      },
    ]);
  });

  test('characters cut between chunks', async () => {
    const bytes = Buffer.from('\uFEFF{"id":"a","text":"Élysée"}\n');
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect((await read(...chunks)).map(outline)).toEqual(['stdin:1: Élysée']);
  });
});
