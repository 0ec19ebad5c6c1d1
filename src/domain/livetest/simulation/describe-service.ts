import type { TestMetric, TestPolicy } from '../test-policy.ts';
import type { Assumption, Service } from './simulate.ts';
import type { Outcome, WorldMetric } from './world.ts';

/** What its owner says of a service; the rest is taken at its worst, or as a sound service is. */
export interface ServiceAnswers {
  /** Requests a second. */
  readonly rate: number;
  /** Of production, by metric. */
  readonly means: ReadonlyMap<string, number>;
  /** Standard deviation of one prediction's contribution, by metric. */
  readonly spreads: ReadonlyMap<string, number>;
  readonly labelled: number;
  readonly disagreement: number | null;
  readonly units: number | null;
  readonly errors: number;
  readonly candidates: number;
}

export type DescribedService =
  | { readonly kind: 'described'; readonly service: Service; readonly assumed: readonly Assumption[] }
  | { readonly kind: 'lacks'; readonly lacks: Lack };

export type Lack =
  | { readonly code: 'spread-unknown'; readonly metric: string }
  | { readonly code: 'mean-outside'; readonly metric: string; readonly least: number; readonly most: number }
  | { readonly code: 'units-unknown' }
  | { readonly code: 'units-paired' }
  | { readonly code: 'disagreement-unknown' };

/** A sound service: its answers are within the budgets of every percentile. */
const SOUND = { p50: 0.4, p95: 0.04, p99: 0.008 } as const;
/** How much the means of units differ, as a part of the mean. */
const UNIT_SPREAD = 0.5;

/** The service that a test is simulated in, or what must be said of it first. The first primary metric stands first. */
export function describeService(policy: TestPolicy, answers: ServiceAnswers): DescribedService {
  if (policy.isSticky && arePaired(policy)) return lacks({ code: 'units-paired' });
  if (policy.isSticky && answers.units === null) return lacks({ code: 'units-unknown' });
  if (arePaired(policy) && answers.disagreement === null) return lacks({ code: 'disagreement-unknown' });
  const described = metricsInOrder(policy).map((metric) => describeMetric(metric, answers));
  const lack = described.find((one) => one.kind === 'lacks');
  if (lack?.kind === 'lacks') return lack;
  const metrics = described.flatMap((one) => (one.kind === 'metric' ? [one] : []));
  const { rate, labelled, disagreement, errors, candidates, units } = answers;
  return {
    kind: 'described',
    assumed: metrics.flatMap(({ assumed }) => assumed ?? []),
    service: {
      rate,
      metrics: metrics.map(({ metric }) => metric),
      units: policy.isSticky && units !== null ? { count: units, spread: UNIT_SPREAD } : null,
      labelled,
      disagreement: arePaired(policy) ? disagreement : null,
      errors,
      over: SOUND,
      candidates,
    },
  };
}

function metricsInOrder({ metrics }: TestPolicy): readonly TestMetric[] {
  const [primary] = metrics.filter(({ role }) => role === 'primary');
  return [...metrics].toSorted((a, b) => Number(b === primary) - Number(a === primary));
}

export function arePaired({ pairedShare, shadowShare }: TestPolicy): boolean {
  return pairedShare + shadowShare > 0;
}

type DescribedMetric =
  | { readonly kind: 'metric'; readonly metric: WorldMetric; readonly assumed: Assumption | null }
  | { readonly kind: 'lacks'; readonly lacks: Lack };

function describeMetric({ id, range }: TestMetric, { means, spreads }: ServiceAnswers): DescribedMetric {
  const [mean, spread] = [means.get(id), spreads.get(id)];
  const [least, most] = range ?? [-Infinity, Infinity];
  if (mean !== undefined && (mean < least || mean > most))
    return lacks({ code: 'mean-outside', metric: id, least, most });
  if (spread !== undefined)
    return { kind: 'metric', metric: { id, outcome: evenly(mean ?? 0, spread) }, assumed: null };
  if (range === null) return lacks({ code: 'spread-unknown', metric: id });
  // Bhatia and Davis (2000): no values in a range with this mean vary more.
  const middle = mean ?? (least + most) / 2;
  const largest = Math.sqrt((most - middle) * (middle - least));
  const outcome: Outcome = least === 0 && most === 1 ? { kind: 'bernoulli', mean: middle } : evenly(middle, largest);
  return { kind: 'metric', metric: { id, outcome }, assumed: { metric: id, spread: largest } };
}

function evenly(mean: number, spread: number): Outcome {
  return { kind: 'even', mean, spread };
}

function lacks(lack: Lack): { readonly kind: 'lacks'; readonly lacks: Lack } {
  return { kind: 'lacks', lacks: lack };
}
