import { CircleSlash } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceItem } from '../../model/api.ts';
import { splitText } from '../state/splitText.ts';
import { useActions } from './actions.ts';
import { SourceLine } from './SourceLine.tsx';

const ROLE_NAMES = {
  trigger: 'what happened',
  source: 'who',
  target: 'to whom',
  speaker: 'speaker',
  cue: 'says',
  content: 'what was said',
} as const satisfies Record<EvidenceItem['highlights'][number]['role'], string>;

/** One sentence that says so, with the words that say it marked, and where it was published. */
export function EvidenceCard({ item }: { item: EvidenceItem }) {
  const { read } = useActions();
  const marks = item.highlights.map(({ start, end, role }) => ({ start, end, value: role }));
  const pieces = splitText(item.sentence, marks, item.start);
  return (
    <li className={`evidence ${item.stance}`}>
      {item.stance === 'contradicts' && (
        <p className="contradicts">
          <CircleSlash size={14} aria-hidden="true" /> This sentence contradicts it
        </p>
      )}
      <blockquote className="sentence">
        {pieces.map(({ start, text, marks: roles }) => {
          const role = roles.find((each) => each !== 'content') ?? roles[0];
          return role === undefined ? (
            <span key={start}>{text}</span>
          ) : (
            <mark key={start} className={`role-${role}`} title={ROLE_NAMES[role]}>
              {text}
            </mark>
          );
        })}
      </blockquote>
      <p className="article-title">{item.article.title}</p>
      <SourceLine article={item.article} />
      <Button className="button small" onPress={() => read(item.article.id, item.id)}>
        Read in article
      </Button>
    </li>
  );
}
