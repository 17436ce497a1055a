import { Session } from 'node:inspector/promises';

/** Time between two samples, in microseconds. */
const INTERVAL = 500;
/** Functions that are listed. */
const SHOWN = 25;

/** Self time of what ran, in milliseconds. */
export interface StageTimes {
  /** By folder of `ingest/`: what a stage calls outside of it counts for the stage. */
  readonly stages: ReadonlyMap<string, number>;
  /** The slowest functions, with the files that they are in. */
  readonly functions: readonly (readonly [name: string, milliseconds: number])[];
}

/** Runs some work under V8's sampling profiler and says which stage its time went to. */
export async function timeStages(work: () => void): Promise<StageTimes> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const stages = new Map<string, number>();
  const functions = new Map<string, number>();
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((sample, i) => {
    const milliseconds = (timeDeltas[i] ?? 0) / 1000;
    add(stages, stageOf(sample), milliseconds);
    const { functionName, url, lineNumber } = nodes.get(sample)!.callFrame;
    add(
      functions,
      `${functionName || '(anonymous)'} ${url.replace(/^.*\/(?=\w)/, '')}:${lineNumber + 1}`,
      milliseconds,
    );
  });
  return {
    stages: new Map([...stages].sort(([a], [b]) => a.localeCompare(b))),
    functions: [...functions].sort(([, a], [, b]) => b - a).slice(0, SHOWN),
  };

  function stageOf(sample: number): string {
    const own = nodes.get(sample)!.callFrame.functionName;
    if (own === '(garbage collector)') return own;
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const stage = /\/ingest\/([^/]+)\//.exec(nodes.get(id)!.callFrame.url)?.[1];
      if (stage) return stage;
    }
    return '(other)';
  }
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
