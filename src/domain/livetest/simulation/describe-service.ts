import { type KnownSpread, knownSpread, type KnownTraffic, NOTHING_KNOWN } from '../known-spread.ts';
import { recordedEvents } from '../recorded-traffic.ts';
import type { TestMetric, TestPolicy } from '../test-policy.ts';
import { comparedIn } from '../test-setting.ts';
import type { Assumption, Service, TakenSpread } from './simulate.ts';
import { type Outcome, stepOf, type WorldMetric } from './world.ts';

/** What its owner says of a service; the rest is taken at its worst, or as a sound service is. */
export interface ServiceAnswers {
  /** Requests a second. */
  readonly rate: number;
  /** Of production, by metric. */
  readonly means: ReadonlyMap<string, number>;
  /** Standard deviation of one prediction's contribution, by metric. */
  readonly spreads: ReadonlyMap<string, number>;
  /** Share of the predictions whose label comes; null where it is as known, or all come. */
  readonly labelled: number | null;
  readonly disagreement: number | null;
  readonly units: number | null;
  /** Share of the requests; null where it is as known. */
  readonly errors: number | null;
  readonly candidates: number;
}

export type DescribedService =
  | {
      readonly kind: 'described';
      readonly service: Service;
      readonly assumed: readonly Assumption[];
      readonly taken: readonly TakenSpread[];
      /** Share of failing requests, as windows tell it; null where somebody said it, or nobody knows. */
      readonly errorsTaken: number | null;
    }
  | { readonly kind: 'lacks'; readonly lacks: Lack };

export type Lack =
  | { readonly code: 'spread-unknown'; readonly metric: string }
  | { readonly code: 'mean-outside'; readonly metric: string; readonly least: number; readonly most: number }
  | { readonly code: 'units-unknown' }
  | { readonly code: 'units-paired' }
  | { readonly code: 'disagreement-unknown' };

/** A sound service: its answers are within the budgets of every percentile. */
const SOUND = { p50: 0.4, p95: 0.04, p99: 0.008 } as const;
const USUAL_ERRORS = 0.001;
/** How much the means of units differ, as a part of the mean. */
const UNIT_SPREAD = 0.5;

/**
 * The service that a test is simulated in, or what must be said of it first. What its owner says counts before what is known. The
 * first primary metric stands first.
 */
export function describeService(
  policy: TestPolicy,
  answers: ServiceAnswers,
  known: KnownTraffic = NOTHING_KNOWN,
): DescribedService {
  if (policy.isSticky && arePaired(policy)) return lacks({ code: 'units-paired' });
  if (policy.isSticky && answers.units === null) return lacks({ code: 'units-unknown' });
  const described = metricsInOrder(policy).map((metric) => describeMetric(metric, { policy, answers, known }));
  const lack = described.find((one) => one.kind === 'lacks');
  if (lack?.kind === 'lacks') return lack;
  const metrics = described.flatMap((one) => (one.kind === 'metric' ? [one] : []));
  const differing = disagreementOf(metrics[0]?.metric, { policy, answers, known });
  if (arePaired(policy) && differing === null) return lacks({ code: 'disagreement-unknown' });
  const { rate, labelled, candidates, units } = answers;
  const recorded = known.recorded === null ? null : recordedEvents(known.recorded, 'errors');
  const errorsTaken = answers.errors === null ? recorded : null;
  return {
    kind: 'described',
    assumed: metrics.flatMap(({ assumed }) => assumed ?? []),
    errorsTaken,
    taken: [...metrics.flatMap(({ taken }) => taken ?? []), ...(differing?.taken ?? [])],
    service: {
      rate,
      metrics: metrics.map(({ metric }) => metric),
      units: policy.isSticky && units !== null ? { count: units, spread: UNIT_SPREAD } : null,
      labelled: labelled ?? 1,
      disagreement: differing?.share ?? null,
      errors: answers.errors ?? errorsTaken ?? USUAL_ERRORS,
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
  | {
      readonly kind: 'metric';
      readonly metric: WorldMetric;
      readonly assumed: Assumption | null;
      readonly taken: TakenSpread | null;
    }
  | { readonly kind: 'lacks'; readonly lacks: Lack };

interface Describing {
  readonly policy: TestPolicy;
  readonly answers: ServiceAnswers;
  readonly known: KnownTraffic;
}

function describeMetric(metric: TestMetric, { policy, answers, known }: Describing): DescribedMetric {
  const { id, range } = metric;
  const found = knownSpread({ metric, isSticky: policy.isSticky, isPaired: false }, known, policy.minRequests);
  const measured = found.kind === 'spread' && found.mean !== null && found.lower !== null ? found : null;
  const mean = answers.means.get(id) ?? measured?.mean ?? undefined;
  const spread = answers.spreads.get(id);
  const [least, most] = range ?? [-Infinity, Infinity];
  if (mean !== undefined && (mean < least || mean > most))
    return lacks({ code: 'mean-outside', metric: id, least, most });
  if (spread !== undefined)
    return { kind: 'metric', metric: { id, outcome: evenly(mean ?? 0, spread) }, assumed: null, taken: null };
  const isOtherMean = answers.means.has(id) && range !== null;
  if (measured !== null && !isOtherMean) return describedAs(metric, { ...measured, mean: mean ?? null }, answers);
  if (range === null) return lacks({ code: 'spread-unknown', metric: id });
  // Bhatia and Davis (2000): no values in a range with this mean vary more.
  const middle = mean ?? (least + most) / 2;
  const largest = largestSpread(range, middle);
  const isYesOrNo = isShare(range);
  const outcome: Outcome = isYesOrNo ? { kind: 'bernoulli', mean: middle } : evenly(middle, largest);
  const assumed = { metric: id, spread: largest, isYesOrNo, mean: mean === undefined ? middle : null };
  return { kind: 'metric', metric: { id, outcome }, assumed, taken: null };
}

/** What varies as yes and no do is drawn so. */
const NEARLY = 0.98;

function describedAs({ id, range }: TestMetric, known: KnownSpread, { labelled }: ServiceAnswers): DescribedMetric {
  const { used, perRow } = known;
  const mean = known.mean ?? 0;
  const isYesOrNo = range !== null && isShare(range) && used.value >= NEARLY * largestSpread(range, mean);
  const outcome: Outcome = isYesOrNo ? { kind: 'bernoulli', mean } : evenly(mean, used.value);
  // Of labels that came in production the share is known, too; what their owner says of it counts.
  const carried = used.kind === 'windows' && labelled !== null ? 1 : perRow;
  return {
    kind: 'metric',
    metric: { id, outcome, carried },
    assumed: null,
    taken: { metric: id, pairs: false, spread: used },
  };
}

function isShare([least, most]: readonly [number, number]): boolean {
  return least === 0 && most === 1;
}

function largestSpread([least, most]: readonly [number, number], mean: number): number {
  return Math.sqrt((most - mean) * (mean - least));
}

interface Differing {
  readonly share: number;
  readonly taken: readonly TakenSpread[];
}

/** On which share of the requests both versions differ, where a difference is as large as what is drawn; null: nobody knows. */
function disagreementOf(metric: WorldMetric | undefined, { policy, answers, known }: Describing): Differing | null {
  if (!arePaired(policy) || metric === undefined) return null;
  if (answers.disagreement !== null) return { share: answers.disagreement, taken: [] };
  const how = comparedIn(policy).find((one) => one.metric.id === metric.id);
  const found = how?.isPaired === true ? knownSpread(how, known, policy.minRequests) : null;
  if (found?.kind !== 'spread') return null;
  const share = Math.min(1, (found.used.value / stepOf(metric.outcome)) ** 2);
  return { share, taken: [{ metric: metric.id, pairs: true, spread: found.used }] };
}

function evenly(mean: number, spread: number): Outcome {
  return { kind: 'even', mean, spread };
}

function lacks(lack: Lack): { readonly kind: 'lacks'; readonly lacks: Lack } {
  return { kind: 'lacks', lacks: lack };
}
