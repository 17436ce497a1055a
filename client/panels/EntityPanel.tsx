import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import type { EntityResponse } from '../../model/api.ts';
import { entityQuery, neighboursQuery } from '../api/queries.ts';
import { formatDate, formatRange } from '../state/formatWhen.ts';
import { KIND_NAMES } from '../state/kinds.ts';
import { many } from '../state/many.ts';
import { useActions } from './actions.ts';
import { ConnectionList } from './ConnectionList.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { ExpandChoice } from './ExpandChoice.tsx';
import { KindIcon } from './KindIcon.tsx';
import { Failure, Loading } from './Notice.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { SourceLine } from './SourceLine.tsx';

interface EntityPanelProps {
  readonly id: string;
  /** Its name as the picture has it, until the answer is there. */
  readonly name: string | null;
  /** Connections of it that the picture shows. */
  readonly shownCount: number;
}

function Facts({ entity }: { entity: EntityResponse }) {
  const rows: [string, string][] = [];
  if (entity.aliases.length > 0) rows.push(['Also called', entity.aliases.join(', ')]);
  if (entity.start !== null || entity.end !== null) rows.push(['When', formatRange(entity.start, entity.end)]);
  if (entity.countryCode !== null) rows.push(['Country code', entity.countryCode]);
  rows.push(['Reported', `${many(entity.mentionCount, 'mention')} in ${many(entity.articleCount, 'article')}`]);
  if (entity.firstSeen !== null) {
    const last = entity.lastSeen ?? entity.firstSeen;
    const first = formatDate(entity.firstSeen);
    rows.push(['In the news', first === formatDate(last) ? first : `${first} to ${formatDate(last)}`]);
  }
  if (entity.wikidataId !== null) rows.push(['Wikidata', entity.wikidataId]);
  return (
    <dl className="facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An entity: who or what it is, its connections, and the articles that mention it. */
export function EntityPanel({ id, name, shownCount }: EntityPanelProps) {
  const { close, read, findPaths } = useActions();
  const { data: entity, error, refetch } = useQuery(entityQuery(id));
  const title = entity?.name ?? name ?? 'Entity';
  const neighbours = useInfiniteQuery(neighboursQuery(id));
  const kind = entity && (
    <>
      <KindIcon kind={entity.kind} /> {KIND_NAMES[entity.kind][0]}
    </>
  );
  return (
    <PanelFrame label={title} eyebrow={kind ?? 'Entity'} title={title} close={close}>
      {error !== null && <Failure error={error} retry={refetch} />}
      {entity === undefined && error === null && <Loading what="entity" />}
      {entity && (
        <>
          {entity.description !== null && <p className="lead">{entity.description}</p>}
          <ExpandChoice
            id={id}
            relations={entity.relations}
            total={neighbours.data?.pages[0]?.total ?? 0}
            shown={shownCount}
          />
          <EntityPicker label="How is it connected with…" without={[id]} pick={(to) => findPaths(id, to)} />
          <Facts entity={entity} />
          <h3>Connections</h3>
          <ConnectionList id={id} />
          <h3>Articles</h3>
          <ul className="articles">
            {entity.articles.map((article) => (
              <li key={article.id}>
                <Button className="link title-link" onPress={() => read(article.id, null)}>
                  {article.title}
                </Button>
                <SourceLine article={article} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}
