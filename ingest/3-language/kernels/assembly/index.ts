export { affine } from './affine';
export { maxoutNorm } from './maxoutNorm';
export { score } from './score';
