import type { CatalogVersion, CatalogVersionRow } from '../../src/contract/generated/types.ts';

export interface Draws {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly chance: (probability: number) => boolean;
  readonly normal: () => number;
}

/** What the models of one task are measured by. */
interface Family {
  readonly task: CatalogVersionRow['task'];
  readonly metric: string;
  readonly down: boolean;
  readonly level: number;
}

export interface VersionParts {
  readonly name: string;
  readonly text: (plain: string) => string;
  readonly family: Family;
  readonly draws: Draws;
  readonly place: number;
  readonly number: number;
  readonly versionsPerModel: number;
  readonly groups: number;
}

/** Every group of two slices beside the baseline, as a real certificate has them. */
export function evidenceOf({ family, draws, text, number, groups }: VersionParts, row: CatalogVersionRow) {
  const direction = family.down ? ('down' as const) : ('up' as const);
  const names = [
    { slice: null, group: null },
    ...['18-25', '26-40', '41-60', 'over 60'].map((group) => ({ slice: text('age'), group: text(group) })),
    ...Array.from({ length: Math.max(0, groups - 4) }, (_, index) => ({
      slice: text('region'),
      group: text(`region ${index + 1}`),
    })),
  ];
  const metrics = [
    { metric: family.metric, level: row.metrics[family.metric]?.value ?? 0.8, direction },
    { metric: 'log_loss', level: 0.31, direction: 'down' as const },
  ];
  const around = (value: number, half: number) => ({ value, lower: value - half, upper: value + half });
  const hasBaseline = number > 0;
  const data = row.data[0]?.name ?? '';
  const prediction = metrics.flatMap(({ metric, level, direction: own }) =>
    names.map(({ slice, group }) => {
      const value = slice === null ? level : level * (1 + draws.normal() * 0.03);
      const change = level * draws.normal() * 0.01;
      const isClear = Math.abs(change) > level * 0.018;
      return {
        data,
        slice,
        group,
        metric,
        direction: own,
        rows: slice === null ? 20_000 : 4000,
        estimate: around(value, Math.abs(value) * 0.02),
        baseline: hasBaseline ? around(value - change, Math.abs(value) * 0.02) : null,
        difference: hasBaseline ? around(change, Math.abs(level) * 0.012) : null,
        word: !hasBaseline
          ? null
          : !isClear
            ? ('no clear difference' as const)
            : change > 0 === (own === 'up')
              ? ('better' as const)
              : ('worse' as const),
      };
    }),
  );
  const p99 = row.modes['realtime']?.p99Ms ?? 10;
  const cost = (metric: string, value: number) => ({
    mode: 'realtime',
    metric,
    unit: 'ms' as const,
    direction: 'down' as const,
    estimate: around(value, value * 0.04),
    baseline: hasBaseline ? around(value * 1.1, value * 0.04) : null,
    ratio: hasBaseline ? around(0.909, 0.02) : null,
    word: hasBaseline ? ('better' as const) : null,
  });
  return {
    prediction,
    predictionLeftOut: 0,
    gaps: [
      {
        data,
        slice: text('age'),
        metric: family.metric,
        estimate: around(0.04, 0.01),
        highest: text('26-40'),
        lowest: text('18-25'),
        baseline: hasBaseline ? around(0.05, 0.01) : null,
        difference: hasBaseline ? around(-0.01, 0.02) : null,
        word: hasBaseline ? ('no clear difference' as const) : null,
      },
    ],
    costs: [cost('latency_p50', p99 * 0.4), cost('latency_p95', p99 * 0.8), cost('latency_p99', p99)],
  };
}

export function gatesOf({ family, text }: VersionParts, row: CatalogVersionRow): CatalogVersion['gates'] {
  const failed = row.failures.length > 0;
  const quality = row.metrics[family.metric] ?? { value: null, lower: null, upper: null };
  const mode = row.modes['realtime'];
  return [
    {
      id: text('auc-floor'),
      metric: family.metric,
      unit: 'none',
      ...quality,
      subject: text(family.metric),
      limitWords: '≥ limit',
      detail: failed ? text('0.01 below') : '',
      comparator: family.down ? '<=' : '>=',
      limit: family.level * (family.down ? 1.1 : 0.95),
      result: failed ? (row.verdict ?? 'fail') : 'pass',
      reasonCode: failed ? 'beyond-limit' : 'within-limit',
      blocking: true,
    },
    {
      id: 'realtime-p99',
      metric: 'latency_p99',
      unit: 'ms',
      value: mode?.p99Ms ?? null,
      lower: mode?.p99LowerMs ?? null,
      upper: mode?.p99UpperMs ?? null,
      subject: 'realtime p99 latency',
      limitWords: '≤ 25 ms',
      detail: '',
      comparator: '<=',
      limit: 25,
      result: 'pass',
      reasonCode: 'within-limit',
      blocking: true,
    },
    {
      id: 'size',
      metric: 'model_size',
      unit: 'bytes',
      value: row.sizeBytes,
      lower: null,
      upper: null,
      subject: 'model size',
      limitWords: '≤ 200 MiB',
      detail: '',
      comparator: '<=',
      limit: 200 * 2 ** 20,
      result: 'pass',
      reasonCode: 'within-limit',
      blocking: false,
    },
  ];
}
