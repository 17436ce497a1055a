import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceItem } from '../../model/api.ts';
import { articleQuery } from '../api/queries.ts';
import { type ArticleMark, splitArticle } from '../state/paragraphs.ts';
import type { Piece } from '../state/splitText.ts';
import { useActions } from './actions.ts';
import { Failure, Loading } from './Notice.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { SourceLine } from './SourceLine.tsx';

interface ArticlePanelProps {
  readonly id: string;
  /** The evidence to show in it; null to read from the top. */
  readonly evidence: EvidenceItem | null;
  /** Is there something to go back to? */
  readonly hasBack: boolean;
}

function PieceOfText({ piece, selected }: { piece: Piece<ArticleMark>; selected: boolean }) {
  const { open } = useActions();
  const entity = piece.marks.find((mark) => mark.type === 'entity');
  const content =
    entity === undefined ? (
      piece.text
    ) : (
      <Button
        className={`mention kind-${entity.kind}`}
        aria-label={`${piece.text}: go to ${entity.name}`}
        onPress={() => open(entity.id)}
      >
        {piece.text}
      </Button>
    );
  return selected ? <mark className="evidence-sentence">{content}</mark> : content;
}

/** An article's whole text: every entity is a way to its node, and the sentence in question is marked and scrolled to. */
export function ArticlePanel({ id, evidence, hasBack }: ArticlePanelProps) {
  const { close, closeArticle, toggleReading } = useActions();
  const { data: article, error, refetch } = useQuery(articleQuery(id));
  const text = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => (article === undefined ? [] : splitArticle(article, evidence)), [article, evidence]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls once the paragraphs are there
  useEffect(() => {
    text.current?.querySelector('.evidence-sentence')?.scrollIntoView({ block: 'center' });
  }, [paragraphs]);

  const title = article?.title ?? 'Article';
  return (
    <PanelFrame label={title} eyebrow="Article" title={title} back={hasBack ? closeArticle : undefined} close={close}>
      {error !== null && <Failure error={error} retry={refetch} />}
      {article === undefined && error === null && <Loading what="article" />}
      {article && (
        <>
          <SourceLine article={article} />
          {article.byline !== null && <p className="hint">{article.byline}</p>}
          {article.publishedAtInferred && <p className="hint">Its date is inferred from its text.</p>}
          <p>
            <Button className="button small" onPress={toggleReading}>
              How was this read?
            </Button>
          </p>
          <div className="article-text" ref={text}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph.start}>
                {paragraph.pieces.map((piece) => (
                  <PieceOfText
                    key={piece.start}
                    piece={piece}
                    selected={piece.marks.some((mark) => mark.type === 'evidence')}
                  />
                ))}
              </p>
            ))}
          </div>
        </>
      )}
    </PanelFrame>
  );
}
