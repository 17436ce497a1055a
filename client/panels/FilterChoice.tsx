import { SlidersHorizontal } from 'lucide-react';
import type { Dispatch } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { GraphEdge } from '../../model/api.ts';
import { countBy } from '../state/countBy.ts';
import type { ExplorerAction } from '../state/explorer.ts';
import type { Filters } from '../state/filters.ts';
import { relationName } from '../state/relationNames.ts';

interface FilterChoiceProps {
  readonly connections: readonly GraphEdge[];
  readonly filters: Filters;
  readonly dispatch: Dispatch<ExplorerAction>;
}

const MOST_SOURCES = 10;

/** The filters that are no part of the legend: how sure, how often reported, which relations; each says how many it hides. */
export function FilterChoice({ connections, filters, dispatch }: FilterChoiceProps) {
  const relations = [...countBy(connections, ({ relation }) => relation)].sort(
    (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]),
  );
  const active =
    filters.hiddenRelations.size + (filters.leastConfidence > 0 ? 1 : 0) + (filters.leastSources > 1 ? 1 : 0);
  const unsure = connections.filter(({ confidence }) => confidence < filters.leastConfidence).length;
  const seldom = connections.filter(({ sourceCount }) => sourceCount < filters.leastSources).length;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <DialogTrigger>
      <Button className="legend-item more" aria-label={`More filters${active > 0 ? `, ${active} set` : ''}`}>
        <SlidersHorizontal size={14} aria-hidden="true" /> More {active > 0 && <span className="badge">{active}</span>}
      </Button>
      <Popover className="popover filter-choice" placement="top start">
        <Dialog>
          <Heading slot="title" className="visually-hidden">
            More filters
          </Heading>
          <Slider
            className="slider"
            minValue={0}
            maxValue={0.95}
            step={0.05}
            value={filters.leastConfidence}
            onChange={(leastConfidence) => dispatch({ type: 'filtered', filters: { leastConfidence } })}
            formatOptions={{ style: 'percent' }}
          >
            <Label>Confidence of at least</Label>
            <SliderOutput>
              {filters.leastConfidence === 0 ? 'any' : `${percent(filters.leastConfidence)}, hides ${unsure}`}
            </SliderOutput>
            <SliderTrack className="slider-track">
              <SliderThumb className="slider-thumb" />
            </SliderTrack>
          </Slider>
          <Slider
            className="slider"
            minValue={1}
            maxValue={MOST_SOURCES}
            value={filters.leastSources}
            onChange={(leastSources) => dispatch({ type: 'filtered', filters: { leastSources } })}
          >
            <Label>Independent sources, at least</Label>
            <SliderOutput>{filters.leastSources === 1 ? '1' : `${filters.leastSources}, hides ${seldom}`}</SliderOutput>
            <SliderTrack className="slider-track">
              <SliderThumb className="slider-thumb" />
            </SliderTrack>
          </Slider>
          <Group className="relation-list" aria-label="Relations">
            {relations.map(([relation, count]) => (
              <Checkbox
                key={relation}
                className="check"
                isSelected={!filters.hiddenRelations.has(relation)}
                onChange={() => dispatch({ type: 'relationToggled', relation })}
              >
                <span className="check-box" aria-hidden="true" />
                {relationName(relation)} <span className="count">{count}</span>
              </Checkbox>
            ))}
          </Group>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
