/** Where the person is, as the address bar keeps it. */
export interface Place {
  readonly view: 'graph' | 'table';
  /** Id of the selected entity, connection or statement. */
  readonly select: string | null;
  /** Id of the entity that the selected one's paths lead to. */
  readonly to: string | null;
  /** Id of the article that is open to read. */
  readonly article: string | null;
  /** Id of the evidence to show in it. */
  readonly evidence: string | null;
  /** Is it told how that article was read, instead of its text? */
  readonly reading: boolean;
}

export const EMPTY_PLACE: Place = {
  view: 'graph',
  select: null,
  to: null,
  article: null,
  evidence: null,
  reading: false,
};

/** Ids are `kind/slug`; derived edges and statements have ids of their own kind. */
const FACT = /^(?:edge|statement)\//;

/** Is it the id of a connection or a statement, and not an entity's? */
export const isFactId = (id: string): boolean => FACT.test(id);

/** `#/table?select=person/xi-jinping`. Slashes stay readable: a fragment may hold them. */
export function formatPlace(place: Place): string {
  const parts: string[] = [];
  for (const name of ['select', 'to', 'article', 'evidence'] as const) {
    const value = place[name];
    if (value !== null) parts.push(`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`);
  }
  if (place.reading) parts.push('reading=1');
  return `#/${place.view}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

/** The place an address's fragment stands for. What it can't read it leaves out. */
export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const search = new URLSearchParams(query);
  const read = (name: string) => {
    const value = search.get(name);
    return value === null || value === '' ? null : value;
  };
  const article = read('article');
  return {
    view: path === 'table' ? 'table' : 'graph',
    select: read('select'),
    to: read('select') === null ? null : read('to'),
    article,
    evidence: article === null ? null : read('evidence'),
    reading: article !== null && read('reading') !== null,
  };
}
