import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Key } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { DisclosureGroup } from 'react-aria-components/DisclosureGroup';
import { Heading } from 'react-aria-components/Heading';
import { explanationQuery } from '../api/queries.ts';
import { summaryOf } from '../state/reading.ts';
import { useActions } from './actions.ts';
import { Empty, Failure, Loading } from './Notice.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { SentenceReading } from './SentenceReading.tsx';

interface ReadingPanelProps {
  readonly id: string;
  /** Where the sentence in question starts in the article's text; null where there is none. */
  readonly at: number | null;
}

/** How an article was read: its sentences, each of which opens on its parse, mentions, times, facts and what was left out. */
export function ReadingPanel({ id, at }: ReadingPanelProps) {
  const { close, toggleReading } = useActions();
  const { data, error, refetch } = useQuery(explanationQuery(id));
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const names = useMemo(() => new Map(data?.entities.map((entity) => [entity.id, entity.name])), [data]);
  const asked = useMemo(
    () => (at === null ? undefined : data?.sentences.find(({ start, end }) => start <= at && at < end)?.number),
    [data, at],
  );

  useEffect(() => {
    if (asked === undefined) return;
    setOpen(new Set([String(asked)]));
    list.current?.querySelector(`[data-sentence="${asked}"]`)?.scrollIntoView({ block: 'start' });
  }, [asked]);

  const title = data?.title ?? 'Article';
  return (
    <PanelFrame
      label={`How it was read: ${title}`}
      eyebrow="How this was read"
      title={title}
      back={toggleReading}
      close={close}
    >
      {error !== null && <Failure error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="reading" />}
      {data?.skipped && <Empty>{data.skipped.message}</Empty>}
      {data && !data.skipped && (
        <>
          <p className="hint">
            Read again just now, by today's rules. Open a sentence to see what was made of it, and why.
          </p>
          <DisclosureGroup
            ref={list}
            className="readings"
            allowsMultipleExpanded
            expandedKeys={open}
            onExpandedChange={setOpen}
          >
            {data.sentences.map((sentence) => (
              <Disclosure
                key={sentence.number}
                id={String(sentence.number)}
                className="reading"
                data-sentence={sentence.number}
              >
                <Heading level={3} className="reading-head">
                  <Button slot="trigger" className="reading-button">
                    <span className="reading-number">{sentence.number}</span>
                    <span className="reading-text">{sentence.text}</span>
                    <span className="reading-summary">{summaryOf(sentence)}</span>
                  </Button>
                </Heading>
                <DisclosurePanel className="reading-panel">
                  {open.has(String(sentence.number)) && <SentenceReading sentence={sentence} names={names} />}
                </DisclosurePanel>
              </Disclosure>
            ))}
          </DisclosureGroup>
        </>
      )}
    </PanelFrame>
  );
}
