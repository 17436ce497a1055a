import type { Gender } from '../../../model/mention.ts';

/** Pronouns of the third person. The first and second belong to whoever speaks, which is settled with the statements. */
export const pronouns: Readonly<
  Record<string, { readonly gender?: Gender; readonly plural?: boolean; readonly person?: boolean }>
> = {
  he: { gender: 'masculine' },
  him: { gender: 'masculine' },
  his: { gender: 'masculine' },
  himself: { gender: 'masculine' },
  she: { gender: 'feminine' },
  her: { gender: 'feminine' },
  hers: { gender: 'feminine' },
  herself: { gender: 'feminine' },
  it: { gender: 'neuter' },
  its: { gender: 'neuter' },
  itself: { gender: 'neuter' },
  they: { plural: true },
  them: { plural: true },
  their: { plural: true },
  theirs: { plural: true },
  themselves: { plural: true },
};
