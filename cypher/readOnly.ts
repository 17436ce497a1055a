import { StoreError } from './store.ts';
export function checkReadOnly(query: string): void {
  if (/\b(create|merge|set|delete|remove|drop|load|foreach|insert|alter)\b/i.test(query))
    throw new StoreError('CYPHER_NOT_READ_ONLY', 'Only reading queries are allowed.');
}
