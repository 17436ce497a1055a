import { Button } from 'react-aria-components/Button';
import type { Shown } from '../state/filters.ts';
import { useActions } from './actions.ts';
import { KindIcon } from './KindIcon.tsx';
import { PanelFrame } from './PanelFrame.tsx';

/** Entities named in the overview: a screenful. */
const LISTED = 15;

/** What the picture holds when nothing is selected: a place to start from. */
export function OverviewPanel({ shown }: { shown: Shown }) {
  const { open } = useActions();
  const most = [...shown.entities]
    .sort((a, b) => b.articleCount - a.articleCount || b.mentionCount - a.mentionCount || a.name.localeCompare(b.name))
    .slice(0, LISTED);
  return (
    <PanelFrame label="Overview" eyebrow="Overview" title="Most reported">
      <p className="hint">
        Pick a name, here or in the picture, to see how it is connected and which sentences say so. Press <kbd>/</kbd>{' '}
        to search, <kbd>?</kbd> for all keys.
      </p>
      <ol className="most">
        {most.map((entity) => (
          <li key={entity.id}>
            <Button className="most-open" onPress={() => open(entity.id)}>
              <KindIcon kind={entity.kind} />
              <span className="most-name">
                {entity.name}
                {entity.description !== null && <span className="most-description">{entity.description}</span>}
              </span>
              <span className="count">
                {entity.articleCount}
                <span className="visually-hidden"> articles</span>
              </span>
            </Button>
          </li>
        ))}
      </ol>
    </PanelFrame>
  );
}
