import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../../model/article.ts';
import { type Event, type Office, RECIPROCAL_RELATIONS } from '../../model/event.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { ArticleWrites, EntityRecord, EventClaim, StatementClaim } from '../../model/graphWrites.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { toContexts } from './entityContext.ts';

/** Names the program and its version of rules in each piece of evidence, so that a re-run can be told from the run before. */
const EXTRACTOR = 'rules/1';
const UNKNOWN_SOURCE = 'Unknown publisher';
/** 128 bits of SHA-256: no two claims of any archive will meet. */
const HASH_LENGTH = 32;

/**
 * One article and what was found in it, as the graph is to have it. Pure: the same article gives the same ids,
 * whatever was ingested before.
 * @param retrievedAt when the article was read, ISO date and time
 */
export function toGraphWrites(article: Article, extraction: Extraction, retrievedAt: string): ArticleWrites {
  const { text } = article;
  const contentHash = hash(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  const url = article.canonicalUrl ?? article.url;
  const id = `article/${url ? hash(url) : contentHash}`;
  const entities = toEntityRecords(extraction, text);
  const known = new Set(entities.map((entity) => entity.id));
  return {
    article: {
      id,
      ...(article.url !== undefined && { url: article.url }),
      ...(url !== undefined && { canonicalUrl: url }),
      ...(article.byline !== undefined && { byline: article.byline }),
      title: article.title ?? firstLine(text),
      language: 'en',
      publishedAt: extraction.publishedAt,
      publishedAtInferred: extraction.publishedAtInferred ?? false,
      retrievedAt,
      contentHash,
      wordCount: text.match(/\S+/g)?.length ?? 0,
      text,
    },
    source: toSource(article, url),
    entities,
    events: toEventClaims(extraction, id, text).flatMap((claim) => onlyKnown(claim, known)),
    statements: unique(extraction.statements.map((statement) => toStatementClaim(statement, id, text))).map(
      (claim) => ({
        ...claim,
        speaker: claim.speaker && known.has(claim.speaker) ? claim.speaker : null,
        about: claim.about.filter((entity) => known.has(entity)),
        addressees: claim.addressees.filter((entity) => known.has(entity)),
      }),
    ),
  };
}

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);

const firstLine = (text: string): string => text.trim().split('\n', 1)[0]?.slice(0, 200).trim() || 'Untitled';

const domainOf = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined;

function toSource(article: Article, url: string | undefined): ArticleWrites['source'] {
  const domain = domainOf(url);
  const name = article.publisher ?? domain ?? UNKNOWN_SOURCE;
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { id: `source/${slug || hash(name)}`, name, ...(domain !== undefined && { domain }) };
}

function toEntityRecords(extraction: Extraction, text: string): EntityRecord[] {
  const { entities, mentions } = extraction;
  const contexts = toContexts(extraction, text);
  const spans = new Map<string, EntityRecord['spans']>();
  for (const { entityId, start, end, form } of mentions) {
    spans.set(entityId, [...(spans.get(entityId) ?? []), { start, end, form }]);
  }
  return entities.flatMap((entity) => {
    const own = spans.get(entity.id);
    const context = contexts.get(entity.id);
    return own ? [{ ...entity, mentionCount: own.length, spans: own, ...(context && { context }) }] : [];
  });
}

/** The events, with the offices as events of relation HOLDS_OFFICE; hypothetical ones stay out of the graph. */
function toEventClaims(extraction: Extraction, articleId: string, text: string): EventClaim[] {
  const events = extraction.events.flatMap((event) => toEventClaim(event, articleId, text));
  const offices = extraction.offices.flatMap((office) => toOfficeClaim(office, articleId, { text, extraction }));
  return unique([...events, ...offices]);
}

function toEventClaim(event: Event, articleId: string, text: string): EventClaim[] {
  const { id: _, status, ...rest } = event;
  if (status === 'hypothetical') return [];
  const key = [articleId, event.relation, event.source, event.target, status, event.trigger.start, event.start];
  const sentence = text.slice(event.evidence.start, event.evidence.end);
  const reciprocal = event.reciprocal || RECIPROCAL_RELATIONS.has(event.relation);
  return [{ ...rest, reciprocal, status, id: claimId(key), sentence, extractor: EXTRACTOR }];
}

function toOfficeClaim(office: Office, articleId: string, { text, extraction }: OfficeContext): EventClaim[] {
  if (office.status === 'hypothetical') return [];
  const { person, of, title, start, end, status, confidence, evidence } = office;
  const sentence = text.slice(evidence.start, evidence.end);
  const titleAt = sentence.toLowerCase().indexOf(title.toLowerCase());
  const trigger =
    titleAt < 0 ? evidence : { start: evidence.start + titleAt, end: evidence.start + titleAt + title.length };
  const spanOf = (entityId: string | null): Span | undefined => {
    const mention = extraction.mentions.find(
      (m) => m.entityId === entityId && m.start >= evidence.start && m.end <= evidence.end,
    );
    return mention && { start: mention.start, end: mention.end };
  };
  const sourceSpan = spanOf(person);
  const targetSpan = spanOf(of);
  return [
    {
      id: claimId([articleId, 'HOLDS_OFFICE', person, of, title, status, evidence.start]),
      type: null,
      relation: 'HOLDS_OFFICE',
      source: [person],
      target: of ? [of] : [],
      reciprocal: false,
      place: [],
      about: [],
      title,
      status,
      start: start && firstDay(start),
      end: end && lastDay(end),
      precision: precisionOf(start ?? end),
      confidence,
      evidence,
      sentence,
      trigger,
      ...(sourceSpan && { sourceSpan }),
      ...(targetSpan && { targetSpan }),
      extractor: EXTRACTOR,
    },
  ];
}

interface OfficeContext {
  readonly text: string;
  readonly extraction: Extraction;
}

/** An office's dates are as fine as they are written. */
const precisionOf = (date: string | null): EventClaim['precision'] => {
  if (!date) return 'unknown';
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
};

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

const lastDay = (date: string): string => {
  if (date.length > 7) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

function toStatementClaim(statement: Statement, articleId: string, text: string): StatementClaim {
  const { id: _, speakerSpan, cue, evidence, ...rest } = statement;
  const pieces = statement.content.map(({ start, end }) => text.slice(start, end));
  return {
    ...rest,
    id: claimId([articleId, 'SAID', statement.speaker, statement.content]),
    text: toPlainContent(pieces),
    ...(speakerSpan && { speakerSpan, speakerText: text.slice(speakerSpan.start, speakerSpan.end) }),
    ...(cue && { cue }),
    evidence,
    sentence: text.slice(evidence.start, evidence.end),
    extractor: EXTRACTOR,
  };
}

/** What was said without its quotation marks and leading "that": "that “the talks will go on,”" is "the talks will go on". */
function toPlainContent(pieces: readonly string[]): string {
  const plain = pieces.map(withoutMarks).join(' ').replace(/\s+/g, ' ').replace(/,$/, '').trim();
  return plain || pieces.join(' ').trim() || '…';
}

function withoutMarks(piece: string): string {
  const bare = piece.replace(/^\s*(?:that\s+)?/iu, '').trim();
  const unquoted = bare.replace(/^["“”„«»]+\s*/u, '').replace(/\s*["“”„«»]+$/u, '');
  // A closing single mark is an apostrophe ("the allies’") unless one opened.
  return /^['‘]/u.test(unquoted) ? unquoted.replace(/^['‘]\s*/u, '').replace(/\s*['’]$/u, '') : unquoted;
}

const claimId = (key: readonly unknown[]): string => `evidence/${hash(JSON.stringify(key))}`;

/** Two ways to the same claim from the same words are one piece of evidence. */
const unique = <T extends { id: string }>(claims: readonly T[]): T[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

/** A claim keeps only entities that the article mentions; one that is left with nobody says nothing. */
function onlyKnown(claim: EventClaim, known: ReadonlySet<string>): EventClaim[] {
  const keep = (ids: readonly string[]) => [...new Set(ids.filter((id) => known.has(id)))];
  const kept = {
    ...claim,
    source: keep(claim.source),
    target: keep(claim.target),
    place: keep(claim.place),
    about: keep(claim.about),
  };
  return kept.source.length + kept.target.length > 0 ? [kept] : [];
}
