import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { download } from '../api/download.ts';
import { useActions } from '../panels/actions.ts';
import { KindIcon } from '../panels/KindIcon.tsx';
import { Empty } from '../panels/Notice.tsx';
import { StatusChip } from '../panels/StatusChip.tsx';
import type { ExplorerState } from '../state/explorer.ts';
import { type ExportTable, exportConnections, exportEntities, toCsv, toJson } from '../state/exportRows.ts';
import type { Shown } from '../state/filters.ts';
import { formatRange } from '../state/formatWhen.ts';
import { KIND_NAMES } from '../state/kinds.ts';
import { relationName } from '../state/relationNames.ts';
import { type Cell, connectionCells, entityCells, type Sort, sortRows } from '../state/tableRows.ts';

interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly numeric?: boolean;
  readonly show: (row: T) => React.ReactNode;
}

interface SortableProps<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly cells: Readonly<Record<string, (row: T) => Cell>>;
  readonly first: Sort;
  readonly keyOf: (row: T) => string;
  readonly selected: string | null;
  /** The rows, as they are sorted, for a file. */
  readonly toFile: (rows: readonly T[]) => ExportTable;
}

function DownloadButtons({ caption, table }: { caption: string; table: () => ExportTable }) {
  const save = async (format: 'csv' | 'json') => {
    const rows = table();
    const text = format === 'csv' ? await toCsv(rows) : toJson(rows);
    const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
    download(`newsgraph-${rows.name}.${format}`, new Blob([text], { type }));
  };
  return (
    <span className="downloads">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          className="button small"
          aria-label={`${caption} as ${format.toUpperCase()}`}
          onPress={() => void save(format)}
        >
          <Download size={13} aria-hidden="true" /> {format.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}

function SortableTable<T>({ caption, rows, columns, cells, first, keyOf, selected, toFile }: SortableProps<T>) {
  const [sort, setSort] = useState(first);
  const sorted = useMemo(() => {
    const cell = cells[sort.column];
    return cell === undefined ? rows : sortRows(rows, cell, sort.descending);
  }, [rows, cells, sort]);
  const turn = (column: string) => setSort({ column, descending: sort.column === column ? !sort.descending : false });
  return (
    <table>
      <caption>
        {caption} <span className="count">{rows.length.toLocaleString('en')}</span>
        <DownloadButtons caption={caption} table={() => toFile(sorted)} />
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, title, numeric }) => {
            const isSorted = sort.column === id;
            return (
              <th
                key={id}
                scope="col"
                className={numeric ? 'numeric' : undefined}
                aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <Button className="sort" onPress={() => turn(id)}>
                  {title}
                  {isSorted &&
                    (sort.descending ? (
                      <ArrowDown size={13} aria-hidden="true" />
                    ) : (
                      <ArrowUp size={13} aria-hidden="true" />
                    ))}
                </Button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={keyOf(row)} data-selected={keyOf(row) === selected || undefined}>
            {columns.map(({ id, numeric, show }) => (
              <td key={id} className={numeric ? 'numeric' : undefined}>
                {show(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The picture's twin: the same entities and connections as tables, each row a way to its panel. */
export function TableView({ state, shown }: { state: ExplorerState; shown: Shown }) {
  const { open } = useActions();
  const { entities, connections } = shown;
  const known = state.picture.entities;
  const nameOf = (id: string) => known.get(id)?.name ?? id;
  const cells = useMemo(() => connectionCells(known), [known]);
  const { select } = state.place;
  if (entities.length === 0) {
    return (
      <div className="table-view">
        <Empty>Everything is hidden by the filters.</Empty>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-view" aria-label="Entities and connections" tabIndex={0}>
      <SortableTable
        caption="Entities"
        rows={entities}
        toFile={exportEntities}
        keyOf={({ id }) => id}
        selected={select}
        first={{ column: 'articles', descending: true }}
        cells={entityCells}
        columns={[
          {
            id: 'name',
            title: 'Name',
            show: ({ id, name }) => (
              <Button className="link" onPress={() => open(id)}>
                {name}
              </Button>
            ),
          },
          {
            id: 'kind',
            title: 'Kind',
            show: ({ kind }) => (
              <>
                <KindIcon kind={kind} /> {KIND_NAMES[kind][0]}
              </>
            ),
          },
          { id: 'description', title: 'Description', show: ({ description }) => description ?? '' },
          { id: 'articles', title: 'Articles', numeric: true, show: ({ articleCount }) => articleCount },
          { id: 'mentions', title: 'Mentions', numeric: true, show: ({ mentionCount }) => mentionCount },
        ]}
      />
      <SortableTable
        caption="Connections"
        rows={connections}
        toFile={(rows) => exportConnections(rows, nameOf, window.location.href.split('#')[0] ?? '')}
        keyOf={({ id }) => id}
        selected={select}
        first={{ column: 'when', descending: true }}
        cells={cells}
        columns={[
          { id: 'source', title: 'Who', show: ({ source }) => nameOf(source) },
          {
            id: 'relation',
            title: 'Relation',
            show: ({ id, relation, source, target }) => (
              <Button
                className="link"
                aria-label={`${nameOf(source)} ${relationName(relation)} ${nameOf(target)}: show evidence`}
                onPress={() => open(id)}
              >
                {relationName(relation)}
              </Button>
            ),
          },
          { id: 'target', title: 'Whom', show: ({ target }) => nameOf(target) },
          { id: 'status', title: 'Status', show: ({ status }) => <StatusChip status={status} always /> },
          { id: 'when', title: 'When', show: ({ start, end }) => formatRange(start, end) },
          { id: 'sources', title: 'Sources', numeric: true, show: ({ sourceCount }) => sourceCount },
        ]}
      />
    </section>
  );
}
