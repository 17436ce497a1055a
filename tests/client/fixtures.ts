import { EMPTY_PICTURE, type Picture } from '../../client/state/picture.ts';
import type { GraphEdge, GraphNode } from '../../model/api.ts';

export const entity = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'person',
  name: id,
  description: null,
  countryCode: null,
  mentionCount: 1,
  articleCount: 1,
  ...more,
});

export const connection = (id: string, source: string, target: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `edge/${id}`,
  source,
  target,
  relation: 'MET',
  status: 'asserted',
  reciprocal: false,
  title: null,
  start: null,
  end: null,
  count: 1,
  articleCount: 1,
  sourceCount: 1,
  confidence: 0.9,
  ...more,
});

export const picture = (entities: readonly GraphNode[], connections: readonly GraphEdge[]): Picture => ({
  ...EMPTY_PICTURE,
  entities: new Map(entities.map((each) => [each.id, each])),
  connections: new Map(connections.map((each) => [each.id, each])),
});
