import { describe, expect, test } from 'vitest';
import { mixColours } from '../../client/graph/colours.ts';
import { THEMES } from '../../client/graph/theme.ts';

test.each([
  ['#000000', '#ffffff', 0, '#000000'],
  ['#000000', '#ffffff', 1, '#ffffff'],
  ['#000000', '#ffffff', 0.5, '#808080'],
  ['#0a0b0c', '#0a0b0c', 0.3, '#0a0b0c'],
])('%s and %s by %f is %s', (first, second, share, mixed) => expect(mixColours(first, second, share)).toBe(mixed));

/** Relative luminance and contrast, as WCAG 2 defines them. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEMES))('the %s theme', (_name, theme) => {
  test.each(Object.entries(theme.kinds))(
    'shows white icons on a %s, and the disc on the background',
    (_kind, colour) => {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(3);
    },
  );
  test('has legible labels', () => {
    expect(contrast(theme.label, theme.background)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.edgeLabel, theme.background)).toBeGreaterThanOrEqual(4.5);
  });
});
