import type { ExplainedFact, LeftOut } from '../../model/explanation.ts';
import type { OfficeRead } from './findOffices.ts';
import type { StatementsRead } from './findStatements.ts';

/** What led to each statement and office, in words. */

export const explainStatements = ({ read }: StatementsRead): ExplainedFact[] =>
  read.map(({ statement, draft, speaker, setting, confidence }) => ({
    fact: 'statement',
    told: statement,
    steps: [
      { about: 'form', says: draft.follows === undefined ? draft.basis : `${draft.basis}, going on with another` },
      { about: 'cue', says: draft.verb ? `"${draft.verb.text}"` : 'none' },
      {
        about: 'speaker',
        says: speaker
          ? `${draft.sourceHead ? `"${draft.sourceHead.text}" ` : ''}${speaker.entityId}, as a ${speaker.form}`
          : draft.sourceHead
            ? `"${draft.sourceHead.text}" stands for nobody known`
            : 'no phrase names one',
      },
      { about: 'date', says: setting.date ?? 'no time hangs on the cue' },
      { about: 'confidence', says: `${confidence.value.toFixed(2)}: ${confidence.because}` },
    ],
  }));

export const explainStatementsLeftOut = ({ dropped }: StatementsRead): LeftOut[] =>
  dropped.map(({ cue, because }) => ({
    start: cue.start,
    end: cue.end,
    sort: 'statement',
    because,
    frame: null,
    steps: [],
  }));

export const explainOffices = (offices: readonly OfficeRead[]): ExplainedFact[] =>
  offices.map(({ office, by }) => ({
    fact: 'office',
    told: office,
    steps: [{ about: 'form', says: `by ${by}` }],
  }));
