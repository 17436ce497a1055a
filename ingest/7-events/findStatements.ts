import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Statement } from '../../model/statement.ts';
import { type Confidence, statementConfidence } from './confidence.ts';
import { CONTINUING_ADVERBS, CONTINUING_CUES } from './cues.ts';
import type { Draft, DroppedDraft } from './statementDraft.ts';
import { findDrafts } from './statementDrafts.ts';
import { findSetting, type Setting } from './statementSetting.ts';
import { entitiesIn, findSpeaker, findSpeakerGoingOn, type Speaker } from './statementSpeaker.ts';
import { contains, isFirstPerson, sentencesAround } from './statementSyntax.ts';
import { findTurns } from './statementTurns.ts';
import { wordSet } from './syntax.ts';

const ADDITIVE_CUES = wordSet(CONTINUING_CUES);
const ADDITIVE_ADVERBS = wordSet(CONTINUING_ADVERBS);

/** A statement, and all that led to it. */
export interface StatementRead {
  readonly statement: Statement;
  readonly draft: Draft;
  readonly speaker: Speaker | null;
  readonly setting: Setting;
  readonly confidence: Confidence;
}

/** The statements of an article, in text order, and the attributions that were left out. */
export interface StatementsRead {
  readonly read: readonly StatementRead[];
  readonly dropped: readonly DroppedDraft[];
}

/** The statements alone. */
export const findStatements = (resolved: ResolvedDoc): Statement[] =>
  readStatements(resolved).read.map(({ statement }) => statement);

/** All that an article says people said: quotations and indirect speech, in text order, each with its evidence and what led to it. */
export function readStatements(resolved: ResolvedDoc): StatementsRead {
  const { drafts, dropped } = findDrafts(resolved.doc, findTurns(resolved));
  const speakers = speakersOf(resolved, drafts);
  const settings = drafts.map((draft) => findSetting(resolved, draft));
  drafts.forEach((draft, i) => {
    if (draft.follows === undefined) return;
    speakers[i] = speakers[draft.follows] ?? null;
    settings[i] = settings[draft.follows]!;
  });
  const order = drafts.map((_, i) => i).sort((a, b) => drafts[a]!.content[0]!.start - drafts[b]!.content[0]!.start);
  const heard = withInterviews({ drafts, speakers, settings, order });
  const read = order.map((i, n): StatementRead => {
    const draft = drafts[i]!;
    const speaker = speakers[i] ?? null;
    const setting = settings[i]!;
    const content = [...draft.content].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    const confidence = statementConfidence(draft.basis, speaker);
    const statement: Statement = {
      id: `statement/${n + 1}`,
      speaker: speaker?.entityId ?? null,
      ...(draft.source && { speakerSpan: draft.source }),
      ...(draft.cue && { cue: draft.cue }),
      content,
      direct: draft.direct,
      addressees: heard[i]!.filter((id) => id !== speaker?.entityId),
      about: entitiesIn(resolved, content, speaker?.entityId ?? null),
      date: setting.date,
      precision: setting.precision,
      evidence: sentencesAround(resolved.doc, [...content, ...(draft.cue ? [draft.cue] : [])]),
      confidence: confidence.value,
    };
    return { statement, draft, speaker, setting, confidence };
  });
  return { read, dropped };
}

/** Each attribution's speaker. An unresolved pronoun may be whoever spoke just before, if that one is known. */
function speakersOf(resolved: ResolvedDoc, drafts: readonly Draft[]): (Speaker | null)[] {
  const speakers = drafts.map((draft) => speakerOf(resolved, draft));
  const said = drafts.flatMap((draft, i) => (draft.verb && draft.sourceHead && draft.basis !== 'nested' ? [i] : []));
  said.sort((a, b) => drafts[a]!.verb!.i - drafts[b]!.verb!.i);
  said.forEach((i, n) => {
    const before = n > 0 ? said[n - 1]! : -1;
    const speaker = speakers[before];
    const at = drafts[before]?.verb;
    if (speakers[i] === null && speaker && at)
      speakers[i] = findSpeakerGoingOn(resolved, drafts[i]!.sourceHead!, { speaker, at });
  });
  // “I think that it will rain,” Holt said: her own thought
  drafts.forEach(({ basis, sourceHead, cue }, i) => {
    if (basis !== 'nested' || !cue || !sourceHead || !isFirstPerson(sourceHead)) return;
    const around = drafts.findIndex((d) => d.basis !== 'nested' && d.direct && d.content.some((c) => contains(c, cue)));
    speakers[i] = speakers[drafts[around]?.follows ?? around] ?? null;
  });
  return speakers;
}

function speakerOf(resolved: ResolvedDoc, draft: Draft): Speaker | null {
  if (draft.speaker !== undefined) return draft.speaker;
  return draft.sourceHead && draft.source ? findSpeaker(resolved, draft.sourceHead, draft.source) : null;
}

interface Found {
  readonly drafts: readonly Draft[];
  readonly speakers: readonly (Speaker | null)[];
  readonly settings: readonly Setting[];
  /** Indices in text order. */
  readonly order: readonly number[];
}

/**
 * The hearers of each statement. In an article that reports one interview, what the same speaker goes on to say, until
 * another occasion or time is named, was said to the interviewer.
 */
function withInterviews({ drafts, speakers, settings, order }: Found): string[][] {
  const heard = settings.map((setting) => [...setting.addressees]);
  const interviews = new Set(
    order.flatMap((i) => (settings[i]!.interviewer ? [`${speakers[i]?.entityId} ${settings[i]!.interviewer}`] : [])),
  );
  if (interviews.size !== 1) return heard;
  let interview: { speaker: string; by: string } | null = null;
  for (const i of order) {
    const speaker = speakers[i]?.entityId;
    const { interviewer, addressees, date } = settings[i]!;
    if (interviewer && speaker) interview = { speaker, by: interviewer };
    else if (interview && speaker === interview.speaker) {
      if (addressees.length > 0 || date !== null) interview = null;
      else if (drafts[i]!.direct || goesOn(drafts[i]!)) heard[i] = [interview.by];
    }
  }
  return heard;
}

/** "also recalled", "added", `…, noting that`: said on the same occasion as what stands before. */
function goesOn({ verb }: Draft): boolean {
  if (!verb) return true;
  if (ADDITIVE_CUES.has(verb.lemma) || (verb.dep === 'advcl' && verb.tag === 'VBG')) return true;
  return verb.children.some((child) => child.dep === 'advmod' && ADDITIVE_ADVERBS.has(child.text.toLowerCase()));
}
