import { describe, expect, test } from 'vitest';
import { MAX_BLOCK_NESTING, MAX_TAG_NESTING } from '../../../ingest/2-text/nesting.ts';
import { MAX_MARKUP_LENGTH, toArticle } from '../../../ingest/2-text/toArticle.ts';
import type { Article, RawDocument } from '../../../model/article.ts';

const articleOf = (raw: Omit<RawDocument, 'origin'>): Article => {
  const reading = toArticle({ origin: 'file', ...raw });
  if ('skipped' in reading) throw new Error(reading.skipped.message);
  return reading.article;
};

const page = (head: string, body = '<article><p>The ministers met on Monday.</p></article>') =>
  articleOf({ format: 'html', content: `<!doctype html><html><head>${head}</head><body>${body}</body></html>` });

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('plain text', () => {
  test('is not altered', () => {
    const content = ' Talks\u00a0begin \r\n\r\nThe o\u00adﬃcials met.\n';
    expect(articleOf({ format: 'text', content })).toEqual({
      id: 'file',
      origin: 'file',
      title: 'Talks begin',
      text: content,
    });
  });

  test('a JSON line’s own facts stay', () => {
    const article = { id: 'a1', title: 'Given', publishedAt: '2023-10', publisher: 'Example Times' };
    expect(articleOf({ format: 'article', content: 'Talks\n\nThey met.', article })).toEqual({
      ...article,
      origin: 'file',
      text: 'Talks\n\nThey met.',
    });
  });
});

describe('Markdown', () => {
  test('front matter and markup', () => {
    const content = `---\r\ntitle: "Talks: a start"\r\nauthor: [Ann Bell, Li Na]\r\ndate: 2023-10-17\r\nsource: Example Times\r\nurl: https://example.org/a\r\n---\r\n# Talks\n\nThe **ministers** met [in Geneva](https://example.org).\n\n- They spoke.\n- They ate.\n\n<script>bad()</script>`;
    expect(articleOf({ format: 'markdown', content })).toEqual({
      id: 'file',
      origin: 'file',
      title: 'Talks: a start',
      byline: 'Ann Bell, Li Na',
      publishedAt: '2023-10-17',
      publisher: 'Example Times',
      url: 'https://example.org/a',
      text: 'Talks\n\nThe ministers met in Geneva.\n\nThey spoke.\n\nThey ate.',
    });
  });

  test.each<[name: string, content: string, text: string]>([
    ['none', 'They met.', 'They met.'],
    ['broken YAML is text', '---\na: b: c\n---\nThey met.', 'a: b: c\n\nThey met.'],
    ['a bomb of aliases is not followed', '---\na: &a [x]\nb: *a\n---\nThey met.', 'a: &a [x] b: *a\n\nThey met.'],
  ])('front matter: %s', (_name, content, text) => {
    expect(articleOf({ format: 'markdown', content }).text).toBe(text);
  });
});

describe('HTML: what the page says of itself', () => {
  const story = {
    '@type': ['NewsArticle'],
    headline: 'Iran&#8217;s talks begin',
    datePublished: '2023-10-17T08:00:00Z',
    author: [{ '@type': 'Person', name: 'Ann Bell' }, 'Li Na'],
    publisher: { '@id': '#org' },
  };
  test.each<[name: string, head: string, body: string | undefined, expected: Partial<Article>]>([
    [
      'JSON-LD in a graph, with references',
      jsonLd({ '@graph': [{ '@type': 'Organization', '@id': '#org', name: 'Example Times' }, story] }),
      undefined,
      { title: 'Iran’s talks begin', byline: 'Ann Bell, Li Na', publisher: 'Example Times', publishedAt: '2023-10-17' },
    ],
    [
      'Open Graph and article:published_time',
      '<meta property="og:title" content="Talks begin | Example Times"><meta property="og:site_name" content="Example Times"><meta property="article:published_time" content="2023-10-17T01:00:00+09:00"><meta name="author" content="By Ann Bell"><link rel="canonical" href="https://example.org/a#top">',
      undefined,
      {
        title: 'Talks begin',
        byline: 'Ann Bell',
        publisher: 'Example Times',
        publishedAt: '2023-10-17',
        canonicalUrl: 'https://example.org/a',
      },
    ],
    [
      'Dublin Core',
      '<meta name="DC.title" content="Talks begin"><meta name="DC.date.issued" content="2023-10-17"><meta name="DC.creator" content="Ann Bell"><meta name="DC.publisher" content="Example Times">',
      undefined,
      { title: 'Talks begin', byline: 'Ann Bell', publisher: 'Example Times', publishedAt: '2023-10-17' },
    ],
    [
      'Parse.ly',
      '<meta name="parsely-title" content="Talks begin"><meta name="parsely-pub-date" content="2023-10-17T01:00:00Z">',
      undefined,
      { title: 'Talks begin', publishedAt: '2023-10-17' },
    ],
    [
      'only what it shows',
      '<title>Talks begin - Example Times</title>',
      '<article><h1>Talks begin</h1><time datetime="2023-10-17">17 Oct</time><p>They met.</p></article>',
      { title: 'Talks begin', publishedAt: '2023-10-17' },
    ],
    ['nothing at all', '', undefined, {}],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Talks</title>',
      undefined,
      { title: 'Talks' },
    ],
    [
      'a list’s date is not the story’s',
      '',
      '<main><p>They met.</p></main><aside><time datetime="2020-01-01">x</time></aside>',
      {},
    ],
    ['a script is no address', '<link rel="canonical" href="javascript:alert(1)">', undefined, {}],
  ])('%s', (_name, head, body, expected) => {
    const { id: _, origin: __, text: ___, url: ____, ...found } = page(head, body);
    expect(found).toEqual(expected);
  });
});

describe('HTML: the text', () => {
  test.each<[name: string, body: string, text: string]>([
    ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['white space', '<p>\n  One\n  two.  </p>', 'One two.'],
    ['a line end', '<p>One.<br>Two.</p>', 'One.\nTwo.'],
    ['two line ends', '<p>One.<br> <br>Two.</p>', 'One.\n\nTwo.'],
    ['a list', '<ul><li>One.</li><li>Two.</li></ul>', 'One.\n\nTwo.'],
    ['a table', '<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td></tr></table>', 'One two\n\nThree'],
    ['inline elements', '<p><b>O</b>ne <i>two</i>.</p>', 'One two.'],
    ['typesetters’ characters', '<p>The o\u00adﬃcials\u00a0met\u200b.</p>', 'The officials met.'],
    [
      'scripts, styles, forms, captions',
      '<p>One.</p><script>x()</script><style>p{}</style><form>Name</form><figure><figcaption>Photo</figcaption></figure>',
      'One.',
    ],
    [
      'what is hidden',
      '<p>One<span class="tooltip__text">hint</span>.</p><p style="display: none">Two.</p><p hidden>Three.</p>',
      'One.',
    ],
    ['notes', '<p>One.<sup>[3]</sup></p>', 'One.'],
    ['escapes', '<p>Q&amp;A &lt;b&gt;</p>', 'Q&A <b>'],
    ['no element is closed', '<p>One.<p>Two.', 'One.\n\nTwo.'],
    ['nothing', '', ''],
  ])('%s', (_name, body, text) => {
    expect(page('', body).text).toBe(text);
  });

  test.each<[content: string, text: string]>([
    ['', ''],
    ['<', '<'],
    ['<html>', ''],
    ['</p>', ''],
    ['<p', ''],
    ['<!--', ''],
    ['<svg><p>', ''],
    ['no markup at all', 'no markup at all'],
  ])('broken: %j', (content, text) => {
    expect(articleOf({ format: 'html', content }).text).toBe(text);
  });

  test.each<[name: string, format: RawDocument['format'], content: string, most: number]>([
    ['elements', 'html', `${'<div>'.repeat(100_000)}They met.${'</div>'.repeat(100_000)}`, MAX_TAG_NESTING],
    ['elements that stay open', 'html', '<b>They met. '.repeat(100_000), MAX_TAG_NESTING],
    ['elements in Markdown', 'markdown', '<i>'.repeat(100_000), MAX_TAG_NESTING],
    ['quotations', 'markdown', `${'>'.repeat(20_000)} They met.`, MAX_BLOCK_NESTING],
    ['lists on one line', 'markdown', `${'- '.repeat(2_000)}They met.`, MAX_BLOCK_NESTING],
    [
      'lists set in',
      'markdown',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}* a`).join('\n'),
      MAX_BLOCK_NESTING,
    ],
  ])('nested too deep: %s', (_name, format, content, most) => {
    const message = expect.stringContaining(`more than ${most.toLocaleString('en')} deep`);
    expect(toArticle({ origin: 'file', format, content })).toEqual({
      origin: 'file',
      skipped: { code: 'UNREADABLE', message },
    });
  });

  test.each<[name: string, format: RawDocument['format'], content: string]>([
    ['deep', 'html', `${'<div>'.repeat(1_900)}They met.`],
    ['paragraphs without an end', 'html', `${'<p>It rained.<br>'.repeat(3_000)}They met.`],
    ['list items without an end', 'html', `<ul>${'<li>One'.repeat(3_000)}</ul>They met.`],
    ['tags that never end', 'html', `They met.${'<a'.repeat(10_000)}`],
    ['images and closed elements', 'html', `${'<img src=a><x/>'.repeat(3_000)}They met.`],
    ['elements that their parent ends', 'html', `${'<div><b>a</div>'.repeat(3_000)}They met.`],
    ['many lists, none deep', 'markdown', `${'- a\n  - b\n\n'.repeat(200)}They met.`],
    ['a table of dashes', 'markdown', `${'- '.repeat(90)}\n\nThey met.`],
  ])('not nested too deep: %s', (_name, format, content) => {
    expect(articleOf({ format, content }).text).toContain('They met.');
  });

  test('a page too long to take apart is skipped', () => {
    const reading = toArticle({ origin: 'file', format: 'html', content: ' '.repeat(MAX_MARKUP_LENGTH + 1) });
    expect(reading).toMatchObject({ origin: 'file', skipped: { code: 'TOO_LONG' } });
  });
});
