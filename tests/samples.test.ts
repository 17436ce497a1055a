import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../ingest/2-text/splitFrontMatter.ts';

const folder = new URL('../samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, ...splitFrontMatter(readFileSync(new URL(name, folder), 'utf8')) }));
const named = (word: string) => samples.filter(({ name }) => name.includes(word));

describe('the sample articles', () => {
  it('are enough to explore', () => {
    expect(samples.length).toBeGreaterThanOrEqual(18);
  });

  it.each(samples)('$name has its front matter and 150 to 400 words', ({ name, front, body }) => {
    expect(front.title).toBeTruthy();
    expect(front.byline).toBeTruthy();
    expect(front.publishedAt).toMatch(/^202[2-4]-\d\d-\d\d$/);
    expect(name.startsWith(`${front.publishedAt}-`)).toBe(true);
    expect(new URL(front.url ?? '').hostname).toMatch(/^[a-z-]+\.example$/);
    const words = body.trim().split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(400);
  });

  it('come from four publishers, each with an address of its own', () => {
    const hosts = new Map<string, Set<string>>();
    for (const { front } of samples) {
      const publisher = front.publisher ?? '';
      hosts.set(publisher, (hosts.get(publisher) ?? new Set()).add(new URL(front.url ?? '').hostname));
    }
    expect([...hosts.keys()].sort()).toEqual([
      'Crossroads Wire',
      'Meridian Dispatch',
      'Northern Ledger',
      'The Harbour Gazette',
    ]);
    expect([...hosts.values()].map((set) => set.size)).toEqual([1, 1, 1, 1]);
  });

  it('have no address twice', () => {
    expect(new Set(samples.map(({ front }) => front.url)).size).toBe(samples.length);
  });

  it('hold one wire text at two addresses', () => {
    const [wire, reprint] = named('blinken-meets-xi');
    expect(reprint?.body).toBe(wire?.body);
    expect(reprint?.front.publisher).not.toBe(wire?.front.publisher);
    const bodies = new Set(samples.map(({ body }) => body));
    expect(bodies.size).toBe(samples.length - 1);
  });

  it('say in two articles that Xi Jinping invited Vladimir Putin to visit China', () => {
    const saying = samples.filter(({ body }) => body.includes('Xi Jinping invited Vladimir Putin to visit China'));
    expect(new Set(saying.map(({ front }) => front.publisher)).size).toBeGreaterThanOrEqual(2);
  });

  it('hold an error and its later correction by the same publisher', () => {
    const [error] = named('finland-becomes-31st-member');
    const [correction] = named('correction');
    expect(error?.body).toContain('March 29');
    expect(correction?.body).toContain('approved it on March 30');
    expect(correction?.front.publisher).toBe(error?.front.publisher);
    expect((correction?.front.publishedAt ?? '') > (error?.front.publishedAt ?? '')).toBe(true);
  });
});
