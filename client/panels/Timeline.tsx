import { Pause, Play } from 'lucide-react';
import { type Dispatch, useEffect, useEffectEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ExplorerAction } from '../state/explorer.ts';
import type { Filters } from '../state/filters.ts';
import { formatRange } from '../state/formatWhen.ts';
import { bucketLabel, bucketsIn, nextWindow, rangeOf, type Timeline as Time } from '../state/timeline.ts';

interface TimelineProps {
  /** Connections that the other filters leave, by when they happened. */
  readonly timeline: Time;
  readonly filters: Filters;
  readonly dispatch: Dispatch<ExplorerAction>;
}

/** How long each step of playing stays. */
const STEP_MS = 900;
/** Dates named under the bars. */
const TICKS = 5;

/** When things happened: bars, two handles that choose a part of the time, and a button that plays it. */
export function Timeline({ timeline, filters, dispatch }: TimelineProps) {
  const { buckets, undated } = timeline;
  const [playing, setPlaying] = useState(false);
  const [first, after] = bucketsIn(timeline, filters.time);
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const choose = (from: number, to: number) =>
    dispatch({ type: 'filtered', filters: { time: rangeOf(timeline, from, to) } });

  const step = useEffectEvent(() => {
    const next = nextWindow(timeline, filters.time);
    if (next === null) setPlaying(false);
    else choose(...next);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(step, STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  const chosen = filters.time === null ? 'All dates' : formatRange(filters.time.from, filters.time.to);
  const every = Math.max(1, Math.round(buckets.length / TICKS));
  return (
    <section className="timeline" aria-label="Timeline">
      <div className="timeline-head">
        <Button
          className="icon-button small"
          aria-label={playing ? 'Pause' : 'Play the timeline'}
          onPress={() => {
            if (!playing && nextWindow(timeline, filters.time) === null) choose(0, 1);
            setPlaying(!playing);
          }}
        >
          {playing ? <Pause size={15} aria-hidden="true" /> : <Play size={15} aria-hidden="true" />}
        </Button>
        <span className="timeline-range" role="status">
          {chosen}
        </span>
        {filters.time !== null && (
          <Button className="link" onPress={() => dispatch({ type: 'filtered', filters: { time: null } })}>
            Whole time
          </Button>
        )}
        {undated > 0 && (
          <ToggleButton
            className="legend-item"
            isSelected={!filters.undatedHidden}
            onChange={(on) => dispatch({ type: 'filtered', filters: { undatedHidden: !on } })}
            aria-label={`without a date, ${undated}`}
          >
            without a date <span className="count">{undated}</span>
          </ToggleButton>
        )}
      </div>
      <Slider
        className="brush"
        aria-label="Time shown"
        minValue={0}
        maxValue={buckets.length}
        value={[first, after]}
        onChange={([from = 0, to = buckets.length]) => {
          setPlaying(false);
          // Two handles on one spot would choose nothing: the one that moved stops a bar before the other.
          if (to > from) choose(from, to);
          else if (from === first) choose(from, from + 1);
          else choose(to - 1, to);
        }}
      >
        <div className="bars" aria-hidden="true">
          {buckets.map(({ from, count }, i) => (
            <span
              key={from}
              className={i >= first && i < after ? 'bar chosen' : 'bar'}
              style={{ height: count === 0 ? 0 : `${Math.max(8, Math.sqrt(count / most) * 100)}%` }}
              title={`${bucketLabel(timeline, i)}: ${count}`}
            />
          ))}
        </div>
        <SliderTrack className="brush-track">
          <SliderThumb className="brush-thumb" index={0} aria-label={`From ${bucketLabel(timeline, first)}`} />
          <SliderThumb className="brush-thumb" index={1} aria-label={`To ${bucketLabel(timeline, after - 1)}`} />
        </SliderTrack>
      </Slider>
      <div className="ticks" aria-hidden="true">
        {buckets.map(
          ({ from }, i) =>
            i % every === 0 &&
            i + every / 2 < buckets.length && (
              <span key={from} style={{ left: `${(i / buckets.length) * 100}%` }}>
                {bucketLabel(timeline, i)}
              </span>
            ),
        )}
      </div>
    </section>
  );
}
