import type { ArticleWrites, EventClaim, StatementClaim } from '../../model/graphWrites.ts';

/** A small world to write articles about. */
const ENTITIES = {
  'person/ana-lima': 'Ana Lima',
  'person/bo-holm': 'Bo Holm',
  'state/BRA': 'Brazil',
  'state/DNK': 'Denmark',
  'event/lisbon-summit': 'Lisbon summit',
} as const;
export type EntityId = keyof typeof ENTITIES;
export const ENTITY_IDS = Object.keys(ENTITIES) as EntityId[];

export interface EventDraft {
  readonly relation?: EventClaim['relation'];
  readonly source: readonly EntityId[];
  readonly target?: readonly EntityId[];
  readonly status?: EventClaim['status'];
  readonly start?: string;
  readonly end?: string;
  readonly precision?: EventClaim['precision'];
  readonly about?: readonly EntityId[];
  readonly confidence?: number;
}

export interface ArticleDraft {
  /** Its number: articles of one number are one article. */
  readonly n: number;
  readonly publisher?: string;
  /** Articles of one text are one wire story. */
  readonly text?: string;
  readonly publishedAt?: string;
  readonly events?: readonly EventDraft[];
  readonly statements?: readonly { speaker: EntityId; text: string; about?: readonly EntityId[] }[];
}

/** What the pipeline would write for an article with these facts. */
export function toArticleWrites(draft: ArticleDraft): ArticleWrites {
  const { n, publisher = 'The Ledger', text = `Text ${n}.`, publishedAt = null } = draft;
  const drafts = draft.events ?? [];
  const events = drafts.map((event, i): EventClaim => {
    const { relation = 'MET', target = [], about = [], start = null, end = start, status = 'asserted' } = event;
    return {
      ...claim(`${n}-event-${i}`, event.confidence ?? 0.9),
      type: 'CONSULT',
      relation,
      source: [...event.source],
      target: [...target],
      reciprocal: relation === 'MET',
      place: [],
      about: [...about],
      status,
      start,
      end,
      precision: event.precision ?? (start ? 'day' : 'unknown'),
      trigger: { start: 0, end: 4 },
    };
  });
  const statements = (draft.statements ?? []).map(
    (statement, i): StatementClaim => ({
      ...claim(`${n}-statement-${i}`, 0.8),
      speaker: statement.speaker,
      text: statement.text,
      direct: true,
      addressees: [],
      about: [...(statement.about ?? [])],
      date: null,
      precision: 'unknown',
      content: [{ start: 0, end: 4 }],
    }),
  );
  const named = new Set<EntityId>([
    ...drafts.flatMap((e) => [...e.source, ...(e.target ?? []), ...(e.about ?? [])]),
    ...(draft.statements ?? []).flatMap((s) => [s.speaker, ...(s.about ?? [])]),
  ]);
  return {
    article: {
      id: `article/${n}`,
      canonicalUrl: `https://ledger.example/${n}`,
      title: `Article ${n}`,
      language: 'en',
      publishedAt,
      publishedAtInferred: false,
      retrievedAt: '2024-01-01T00:00:00Z',
      contentHash: `hash-${text.replaceAll(' ', '-')}`,
      wordCount: 2,
      text,
    },
    source: { id: `source/${publisher.toLowerCase().replaceAll(' ', '-')}`, name: publisher },
    entities: [...named].map((id) => ({
      id,
      kind: id.split('/')[0] as 'person',
      name: ENTITIES[id],
      aliases: [`${ENTITIES[id]} ${n % 3}`],
      mentionCount: 1 + (n % 2),
      spans: [{ start: 0, end: 4, form: 'name' as const }],
    })),
    events,
    statements,
  };
}

const claim = (id: string, confidence: number) => ({
  id: `evidence/${id}`,
  sentence: 'Text.',
  evidence: { start: 0, end: 5 },
  confidence,
  extractor: 'test',
});
