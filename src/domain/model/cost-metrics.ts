import type {
  Budgets,
  Estimate,
  GateResult,
  LatencyBudgets,
  PerformanceResult,
} from '../../contract/generated/types.ts';
import { parseDuration, parseRate, parseSize } from './quantity.ts';

/** Everything that is known of a metric of cost. */
interface CostRecord {
  readonly name: string;
  readonly unit: CostUnit;
  /** What a mode declares of it; the unit says how the text is read. */
  readonly budget: (budgets: Budgets) => string | undefined;
  /** Which way a budget holds. */
  readonly comparator: GateResult['comparator'];
  /** How candidate and baseline compare: by a ratio that rounds measure in one process, by counting, or not at all. */
  readonly ratio: 'measured' | 'counted' | 'none';
  /** The number in what was measured of a model; null where it was not. */
  readonly estimate: (measured: MeasuredCost) => Estimate | null;
}

/** What candidate and baseline may both have. */
export type MeasuredCost = Partial<
  Pick<PerformanceResult, 'latency' | 'throughput' | 'memoryBytes' | 'coldStart' | 'modelSizeBytes'>
>;

/** How the text of a budget is read, by the unit of its metric. */
const PARSE_AMOUNT = {
  ms: parseDuration,
  bytes: parseSize,
  'rows-per-second': parseRate,
} as const satisfies Partial<Record<GateResult['unit'], (text: string) => number>>;

type CostUnit = keyof typeof PARSE_AMOUNT;

type BudgetPath = Exclude<keyof Budgets, 'latency'> | `latency/${keyof LatencyBudgets}`;

/** The metric of each budget: a budget of the schema that is missing here does not compile. */
const COST_METRICS = {
  'latency/p50': latency('p50', 'measured'),
  'latency/p90': latency('p90', 'measured'),
  'latency/p95': latency('p95', 'none'),
  'latency/p99': latency('p99', 'measured'),
  'latency/p999': latency('p999', 'none'),
  'latency/mean': latency('mean', 'measured'),
  throughput: {
    name: 'throughput',
    unit: 'rows-per-second',
    budget: ({ throughput }) => throughput,
    comparator: '>=',
    ratio: 'measured',
    estimate: ({ throughput }) => throughput ?? null,
  },
  coldStart: {
    name: 'cold_start',
    unit: 'ms',
    budget: ({ coldStart }) => coldStart,
    comparator: '<=',
    ratio: 'none',
    estimate: ({ coldStart }) => coldStart?.totalMs ?? null,
  },
  memory: {
    name: 'memory',
    unit: 'bytes',
    budget: ({ memory }) => memory,
    comparator: '<=',
    ratio: 'none',
    estimate: ({ memoryBytes }) => memoryBytes ?? null,
  },
  modelSize: {
    name: 'model_size',
    unit: 'bytes',
    budget: ({ modelSize }) => modelSize,
    comparator: '<=',
    ratio: 'counted',
    estimate: ({ modelSizeBytes: value }) => (value === undefined ? null : { value, interval: null }),
  },
} as const satisfies { readonly [Path in BudgetPath]: CostRecord };

export type CostMetric = (typeof COST_METRICS)[BudgetPath];

export type CostMetricName = CostMetric['name'];

/** What rounds compare, and a relative gate may name. */
export type ComparedMetric = Extract<CostMetric, { readonly ratio: 'measured' }>['name'];

function latency<Part extends keyof LatencyBudgets, Ratio extends CostRecord['ratio']>(part: Part, ratio: Ratio) {
  return {
    name: latencyMetric(part),
    unit: 'ms',
    budget: (budgets: Budgets) => budgets.latency?.[part],
    comparator: '<=',
    ratio,
    estimate: ({ latency: measured }: MeasuredCost) => measured?.[part] ?? null,
  } as const;
}

/** The metric of a percentile or of the mean: p99 → latency_p99. */
export function latencyMetric<Part extends keyof LatencyBudgets>(part: Part): `latency_${Part}` {
  return `latency_${part}`;
}

export const COST_METRIC_LIST = Object.values(COST_METRICS);

export const COMPARED_METRICS: readonly ComparedMetric[] = COST_METRIC_LIST.flatMap((metric) =>
  metric.ratio === 'measured' ? [metric.name] : [],
);

export function costMetric(name: string): CostMetric | undefined {
  return COST_METRIC_LIST.find((metric) => metric.name === name);
}

/** Whether a number is counted, not sampled: it has no interval, and any difference is one. */
export function isCounted(name: string): boolean {
  return costMetric(name)?.ratio === 'counted';
}

/** The number that a metric of cost names: latency_p99, throughput, cold_start, memory, model_size. null where it was not measured. */
export function performanceEstimate(measured: MeasuredCost, name: string): Estimate | null {
  return costMetric(name)?.estimate(measured) ?? null;
}

/** latency_p97 and coldstart are meant as costs, though there are none of these names. */
export function looksLikeCost(name: string): boolean {
  return COST_STEMS.test(name);
}

const BUDGET_KEYS = Object.keys(COST_METRICS).map((path) => path.split('/', 1)[0] ?? path);

const COST_STEMS = new RegExp(
  `^(?:${BUDGET_KEYS.map((key) => key.replaceAll(/[A-Z]/gu, (letter) => `_?${letter.toLowerCase()}`)).join('|')})`,
  'u',
);

export interface DeclaredBudget {
  /** Below `budgets`, with slashes. */
  readonly path: string;
  readonly metric: CostMetric;
  readonly limit: number;
}

/** The budgets of a mode: latencies as they are written, which is the order of their gates in a certificate, then the others. */
export function declaredBudgets(budgets: Budgets): readonly DeclaredBudget[] {
  const written = Object.keys(budgets.latency ?? {}).map((part) => `latency/${part}`);
  const table: ReadonlyMap<string, CostMetric> = new Map(Object.entries(COST_METRICS));
  return [...new Set([...written, ...table.keys()])].flatMap((path) => {
    const metric = table.get(path);
    const text = metric?.budget(budgets);
    return metric === undefined || text === undefined ? [] : [{ path, metric, limit: PARSE_AMOUNT[metric.unit](text) }];
  });
}
