import type { EdgeRelation } from '../../model/api.ts';

/** Is it what somebody said of or to another ("Xi Jinping spoke about Ukraine"), and not what happened between them? */
export const isStatement = (relation: EdgeRelation): boolean => relation === 'SPOKE_ABOUT' || relation === 'SPOKE_TO';
