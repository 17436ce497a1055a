import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Group } from 'react-aria-components/Group';
import type { PathsResponse } from '../../model/api.ts';
import { pathsQuery } from '../api/queries.ts';
import { formatRange } from '../state/formatWhen.ts';
import { betweenOf, type PathStep, pathSteps, tellPaths } from '../state/tellPath.ts';
import { useActions } from './actions.ts';
import { KindIcon } from './KindIcon.tsx';
import { Failure, Loading } from './Notice.tsx';
import { PanelFrame } from './PanelFrame.tsx';

interface PathPanelProps {
  readonly from: string;
  readonly to: string;
  /** Names as the picture has them, until the answer is there. */
  readonly nameOf: (id: string) => string | null;
  /** Brings the ways into the picture and lights them up. */
  readonly show: (paths: PathsResponse) => void;
}

/** Those between the two that can be left out by a button each. */
const BETWEEN_LISTED = 8;
/** Ways that are listed; the picture has all. */
const LISTED = 10;

function Way({ steps }: { steps: readonly PathStep[] }) {
  const { open, openConnection } = useActions();
  return (
    <li className="way">
      <ol>
        {steps.map(({ from, edge, to, words }) => (
          <li key={edge.id}>
            <span className="way-name">
              <KindIcon kind={from.kind} />
              <Button className="link" onPress={() => open(from.id)}>
                {from.name}
              </Button>
            </span>{' '}
            <Button
              className="chip pick"
              aria-label={`${from.name} ${words} ${to.name}: show evidence`}
              onPress={() => openConnection(edge, [from, to])}
            >
              {words}
            </Button>{' '}
            <span className="way-name">
              <KindIcon kind={to.kind} />
              <Button className="link" onPress={() => open(to.id)}>
                {to.name}
              </Button>
            </span>
            <span className="hint">
              {formatRange(edge.start, edge.end)} · {edge.sourceCount} {edge.sourceCount === 1 ? 'source' : 'sources'}
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}

/** How two entities are connected: each short way between them, told in words, every step with its evidence. */
export function PathPanel({ from, to, nameOf, show }: PathPanelProps) {
  const { close, endPaths, findPaths } = useActions();
  const [without, setWithout] = useState<readonly { id: string; name: string }[]>([]);
  const [statements, setStatements] = useState(true);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...pathsQuery({ from, to, without: without.map(({ id }) => id), statements }),
    placeholderData: (old) => old,
  });
  const ways = useMemo(() => (data === undefined ? [] : pathSteps(data)), [data]);
  useEffect(() => {
    if (data !== undefined && !isPlaceholderData && data.paths.length > 0) show(data);
  }, [data, isPlaceholderData, show]);

  const name = (id: string) => data?.nodes.find((node) => node.id === id)?.name ?? nameOf(id) ?? id;
  const title = `${name(from)} and ${name(to)}`;
  const between = betweenOf(ways).slice(0, BETWEEN_LISTED);
  return (
    <PanelFrame label={`How ${title} are connected`} eyebrow="Paths" title={title} close={close} back={endPaths}>
      {error !== null && <Failure error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="paths" />}
      {data && (
        <>
          <p className="lead" role="status">
            {tellPaths({ from: name(from), to: name(to), paths: ways })}
          </p>
          <Checkbox className="check" isSelected={statements} onChange={setStatements}>
            <span className="check-box" aria-hidden="true" />
            Count what was only said (spoke about, spoke to)
          </Checkbox>
          {without.length > 0 && (
            <Group className="chips" aria-label="Left out">
              Without{' '}
              {without.map((entity) => (
                <Button
                  key={entity.id}
                  className="chip pick"
                  aria-label={`Through ${entity.name} again`}
                  onPress={() => setWithout(without.filter(({ id }) => id !== entity.id))}
                >
                  {entity.name} <X size={12} aria-hidden="true" />
                </Button>
              ))}
            </Group>
          )}
          {between.length > 0 && (
            <Group className="chips" aria-label="Leave out">
              Not through{' '}
              {between.map(({ node, count }) => (
                <Button
                  key={node.id}
                  className="chip pick"
                  aria-label={`Not through ${node.name}`}
                  onPress={() => setWithout([...without, node])}
                >
                  {node.name} <span className="count">{count}</span>
                </Button>
              ))}
            </Group>
          )}
          <ol className="ways">
            {ways.slice(0, LISTED).map((steps) => (
              <Way key={steps.map(({ edge }) => edge.id).join(' ')} steps={steps} />
            ))}
          </ol>
          {ways.length > LISTED && <p className="hint">And {ways.length - LISTED} more, in the picture.</p>}
          {data.truncated && (
            <p className="hint">There are more ways than were looked at: leave out a hub to see others.</p>
          )}
          <Button className="button small" onPress={() => findPaths(to, from)}>
            The other way round
          </Button>
        </>
      )}
    </PanelFrame>
  );
}
