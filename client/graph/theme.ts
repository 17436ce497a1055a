import type { GraphEdge } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';

export type ThemeName = 'light' | 'dark';

export interface GraphTheme {
  readonly background: string;
  readonly label: string;
  readonly edgeLabel: string;
  readonly accent: string;
  readonly hoverBox: string;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly statuses: Readonly<Record<GraphEdge['status'], string>>;
}

/**
 * Kinds take the hues of Okabe and Ito's palette for colour-blind readers (blue, vermilion, bluish green, reddish purple,
 * orange), darkened until white icons are legible on them; icons say the same again. `styles/tokens.css` has the same values.
 */
const KIND_COLOURS = {
  person: '#2a6fb0',
  state: '#c24e12',
  organisation: '#0f8263',
  place: '#a9518a',
  event: '#97700b',
} as const;

export const THEMES: Readonly<Record<ThemeName, GraphTheme>> = {
  light: {
    background: '#f7f8fa',
    label: '#1c2733',
    edgeLabel: '#44525f',
    accent: '#1559a8',
    hoverBox: '#ffffff',
    kinds: KIND_COLOURS,
    statuses: { asserted: '#a3adb8', planned: '#3d83c9', alleged: '#b9851c', negated: '#b8415a' },
  },
  dark: {
    background: '#11171e',
    label: '#e3e9f0',
    edgeLabel: '#aab6c2',
    accent: '#7db4f2',
    hoverBox: '#1d2630',
    kinds: { person: '#3f86c9', state: '#d3622a', organisation: '#21977a', place: '#b9659c', event: '#ab8423' },
    statuses: { asserted: '#556270', planned: '#5b9fe0', alleged: '#c99a3a', negated: '#d4647b' },
  },
};
