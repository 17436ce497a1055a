export { affine } from './affine';
export { maxoutNorm, wordsNorm } from './maxoutNorm';
export { score } from './score';
