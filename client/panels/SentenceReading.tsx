import type {
  ExplainedFact,
  ExplainedFrame,
  ExplainedSentence,
  ExplainedStep,
  LeftOut,
} from '../../model/explanation.ts';
import { formatWhen } from '../state/formatWhen.ts';
import { namesOf, type ParseNode, parseTrees, wordsAt } from '../state/reading.ts';

type Names = ReadonlyMap<string, string>;

interface SentenceReadingProps {
  readonly sentence: ExplainedSentence;
  readonly names: Names;
}

/** What was made of one sentence, and why; what was left out, and why. */
export function SentenceReading({ sentence, names }: SentenceReadingProps) {
  const acts = sentence.leftOut.filter(({ sort }) => sort !== 'frame');
  const frames = sentence.leftOut.filter(({ sort }) => sort === 'frame');
  return (
    <>
      {sentence.facts.map((fact, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and one event may stand in it twice
        <FactReading key={i} fact={fact} names={names} sentence={sentence} />
      ))}
      {acts.length > 0 && <h4>Left out</h4>}
      {acts.map((left) => (
        <LeftOutReading key={`${left.start} ${left.because}`} left={left} words={wordsAt(sentence, left)} />
      ))}
      {sentence.mentions.length > 0 && (
        <>
          <h4>Mentions</h4>
          <ul className="reasons">
            {sentence.mentions.map((mention) => (
              <li key={`${mention.start} ${mention.end} ${mention.form}`}>
                <strong className={`kind-${mention.kind} reading-mention`}>{wordsAt(sentence, mention)}</strong>{' '}
                {mention.form}, {mention.entityId === null ? 'nobody known' : namesOf([mention.entityId], names)}
                <span className="because">{mention.because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {sentence.times.length > 0 && (
        <>
          <h4>Times</h4>
          <ul className="reasons">
            {sentence.times.map((time) => (
              <li key={time.start}>
                <strong>{wordsAt(sentence, time)}</strong> {time.value}
                <span className="because">{time.because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>Parse</h4>
      <ParseTree nodes={parseTrees(sentence)} />
      {frames.length > 0 && (
        <>
          <h4>Rows of the lexicon that do not hold here</h4>
          <ul className="reasons">
            {frames.map((left) => (
              <li key={`${left.start} ${left.frame?.words} ${left.because}`}>
                <strong>{wordsAt(sentence, left)}</strong> {left.frame && <FrameName frame={left.frame} />}
                <span className="because">{left.because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FactReading({ fact, names, sentence }: SentenceReadingProps & { fact: ExplainedFact }) {
  return (
    <section className="fact-reading">
      <FactHead fact={fact} names={names} sentence={sentence} />
      <Steps steps={fact.steps} frame={fact.fact === 'event' ? fact.frame : null} />
    </section>
  );
}

function FactHead({ fact, names, sentence }: SentenceReadingProps & { fact: ExplainedFact }) {
  switch (fact.fact) {
    case 'event': {
      const { source, target, relation, status, reciprocal } = fact.told;
      return (
        <p className="fact-head">
          {namesOf(source, names)} <span className="relation">{relation}</span>{' '}
          {target.length === 0 && reciprocal ? 'each other' : namesOf(target, names)}
          <span className={`chip status status-${status}`}>{status}</span>
          {fact.told.start !== null && (
            <span className="hint">{formatWhen(fact.told.start, fact.told.end, fact.told.precision)}</span>
          )}
        </p>
      );
    }
    case 'statement':
      return (
        <p className="fact-head">
          {fact.told.speaker === null ? 'Somebody' : namesOf([fact.told.speaker], names)}{' '}
          <span className="relation">SAID</span>{' '}
          {fact.told.content.map((span) => wordsAt(sentence, span) || '(in another sentence)').join(' … ')}
        </p>
      );
    case 'office':
      return (
        <p className="fact-head">
          {namesOf([fact.told.person], names)} <span className="relation">HOLDS_OFFICE</span> {fact.told.title}
          {fact.told.of !== null && ` of ${namesOf([fact.told.of], names)}`}
        </p>
      );
  }
}

function LeftOutReading({ left, words }: { left: LeftOut; words: string }) {
  return (
    <section className="fact-reading left-out">
      <p className="fact-head">
        “{words}”: {left.because}
      </p>
      <Steps steps={left.steps} frame={left.frame} />
    </section>
  );
}

function Steps({ steps, frame }: { steps: readonly ExplainedStep[]; frame: ExplainedFrame | null }) {
  if (steps.length === 0 && frame === null) return null;
  return (
    <dl className="steps">
      {frame && (
        <div>
          <dt>row</dt>
          <dd>
            <FrameName frame={frame} /> <q>{frame.example}</q>
          </dd>
        </div>
      )}
      {steps.map(({ about, says }) => (
        <div key={`${about} ${says}`}>
          <dt>{about}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

function FrameName({ frame }: { frame: ExplainedFrame }) {
  return (
    <span className="frame-name" title={frame.words}>
      {frame.table} {frame.entry}: {frame.type ?? 'no type'} {frame.relation}
    </span>
  );
}

function ParseTree({ nodes }: { nodes: readonly ParseNode[] }) {
  return (
    <ul className="parse">
      {nodes.map(({ token, text, children }) => (
        <li key={token.start}>
          <span className="parse-word">{text}</span>{' '}
          <span className="parse-labels">
            {token.dep} {token.tag}
          </span>
          {children.length > 0 && <ParseTree nodes={children} />}
        </li>
      ))}
    </ul>
  );
}
