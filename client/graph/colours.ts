/** Channels from 0 to 255. */
type Rgb = readonly [number, number, number];

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Mixes two `#rrggbb` colours: 0 is the first, 1 the second. Opaque, as WebGL here blends no translucent ones. */
export function mixColours(first: string, second: string, share: number): string {
  const from = parseHex(first);
  const to = parseHex(second);
  const mixed = from.map((channel, i) => Math.round(channel + ((to[i] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
