import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';

interface PanelFrameProps {
  /** What the panel is about; announced when it changes. */
  readonly label: string;
  readonly eyebrow: ReactNode;
  readonly title: ReactNode;
  readonly close?: (() => void) | undefined;
  readonly back?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A panel: its head stays, its content scrolls from the top whenever it is about something else. */
export function PanelFrame({ label, eyebrow, title, close, back, children }: PanelFrameProps) {
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label means another content, which starts at its top
  useEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [label]);
  return (
    <section className="panel" aria-label={label}>
      <header className="panel-head">
        <div className="panel-eyebrow">
          {back && (
            <Button className="icon-button" aria-label="Back" onPress={back}>
              <ArrowLeft size={16} aria-hidden="true" />
            </Button>
          )}
          <span className="eyebrow">{eyebrow}</span>
          {close && (
            <Button className="icon-button" aria-label="Close panel" onPress={close}>
              <X size={16} aria-hidden="true" />
            </Button>
          )}
        </div>
        <h2 className="panel-title">{title}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="panel-body" ref={body} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
