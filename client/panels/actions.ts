import { createContext, useContext } from 'react';
import type { EdgeRelation, GraphEdge, GraphNode } from '../../model/api.ts';

/** What a panel may ask of the explorer. */
export interface ExplorerActions {
  /** Selects an entity or a connection, shows it in the picture if it isn't there, and moves the camera to it. */
  open(id: string): void;
  close(): void;
  /** Adds a connection, with its ends, to the picture and selects it. */
  openConnection(connection: GraphEdge, ends: readonly GraphNode[]): void;
  /** Adds an entity's neighbours to the picture; by one relation, or all. */
  expand(id: string, relation?: EdgeRelation): void;
  read(article: string, evidence: string | null): void;
  closeArticle(): void;
  /** Asks how an entity is connected with another one. */
  findPaths(from: string, to: string): void;
  endPaths(): void;
  /** From an article's text to how it was read, and back. */
  toggleReading(): void;
}

export const ActionsContext = createContext<ExplorerActions | null>(null);

export function useActions(): ExplorerActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('a panel stands outside the explorer');
  return actions;
}
