import type {
  CertifiedSpread,
  LiveTestPlan,
  PlannedMetric,
  PlannedRate,
  PlannedSpread,
  TimeToKnow,
} from '../../contract/generated/types.ts';
import { spreadFor } from './certified-spreads.ts';
import type { HowCompared } from './metric-state.ts';
import { recordedSpread, type RecordedTraffic } from './recorded-traffic.ts';
import { alphaOf, type Place } from './statistics/alpha.ts';
import type { TestPolicy } from './test-policy.ts';
import { comparedIn, leastSpanOf, NOT_WORSE_ALPHA } from './test-setting.ts';
import { timeToKnow } from './time-to-know.ts';

/** What is known of a model's traffic before a test. */
export interface KnownTraffic {
  /** What a mode declares; null where none does. */
  readonly declared: PlannedRate | null;
  /** null where nothing is recorded. */
  readonly recorded: RecordedTraffic | null;
  readonly certified: readonly CertifiedSpread[];
}

/** A candidate's share, beside what production keeps. */
export interface AskedShare {
  readonly candidate: number;
  readonly production: number;
}

export interface AskedTest {
  readonly shares: readonly AskedShare[];
  readonly place: Place;
}

/** One candidate by itself, on its first share and on its last. */
export function wholeRamp({ ramp }: TestPolicy): AskedTest {
  const ends = [...new Set([ramp[0] ?? 0, Math.min(ramp.at(-1) ?? 0, 0.5)])].filter((share) => share > 0);
  return {
    shares: ends.map((candidate) => ({ candidate, production: 1 - candidate })),
    place: { declared: 1, joined: 0, attempt: 1 },
  };
}

/**
 * How long a live test takes until it knows: that the candidate gains in the first primary metric what matters, and in no other
 * loses more than its margin where it is as production. Recorded windows of production are believed before what certification
 * measured, and a bound only where there is neither; what nobody says is `lacks`.
 */
export function planTest(policy: TestPolicy, known: KnownTraffic, asked: AskedTest): LiveTestPlan {
  const rate = known.recorded?.rate ?? known.declared;
  const [primary] = policy.metrics.filter(({ role }) => role === 'primary');
  const compared = comparedIn(policy).toSorted(
    (a, b) => Number(b.metric === primary) - Number(a.metric === primary),
  );
  return {
    rate,
    maxDurationMs: policy.maxDurationMs,
    metrics: compared.map((how) => planMetric({ policy, known, asked, how, rate, isBetter: how.metric === primary })),
  };
}

interface MetricQuestion {
  readonly policy: TestPolicy;
  readonly known: KnownTraffic;
  readonly asked: AskedTest;
  readonly how: HowCompared;
  readonly rate: PlannedRate | null;
  readonly isBetter: boolean;
}

function planMetric(question: MetricQuestion): PlannedMetric {
  const { how, rate, isBetter, asked } = question;
  const { metric } = how;
  const by = isBetter ? metric.minEffect : metric.margin;
  const found = spreadOf(question);
  const spread = found.kind === 'spread' ? found.used : null;
  const told = { metric: metric.id, claim: isBetter ? ('better' as const) : ('not-worse' as const), by, spread };
  if (by === 0) return { ...told, lacks: 'margin', times: [] };
  if (found.kind === 'lacks') return { ...told, lacks: found.lacks, times: [] };
  if (rate === null) return { ...told, lacks: 'rate', times: [] };
  const perSecond = rate.perSecond * found.perRow;
  return { ...told, lacks: null, times: asked.shares.map((share) => timeAt(question, { share, found, perSecond, by })) };
}

/** The spread that a plan rests on, and the ends between which the true one lies; null: no end is known. */
interface FoundSpread {
  readonly kind: 'spread';
  readonly used: PlannedSpread;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Predictions that carry the metric, of all. */
  readonly perRow: number;
}

type Found = FoundSpread | { readonly kind: 'lacks'; readonly lacks: NonNullable<PlannedMetric['lacks']> };

function spreadOf(question: MetricQuestion): Found {
  const found = looseSpread(question);
  if (!question.policy.isSticky || found.kind === 'lacks') return found;
  // Predictions of a unit are alike: together they say less than as many others, and nobody knows by how much.
  return found.lower === null ? { kind: 'lacks', lacks: 'units' } : { ...found, upper: null };
}

/** Of predictions that come by themselves. */
function looseSpread({ policy, known, how }: MetricQuestion): Found {
  const { metric, isPaired } = how;
  const recorded =
    isPaired || known.recorded === null ? null : recordedSpread(known.recorded, metric, policy.minRequests);
  if (recorded !== null) {
    const { spread: value, version, units, perRow } = recorded;
    return { kind: 'spread', used: { kind: 'windows', value, version, units }, lower: value, upper: value, perRow };
  }
  const certified = spreadFor(how, known.certified);
  if (certified !== undefined) return certifiedAs(certified);
  if (isPaired) return { kind: 'lacks', lacks: 'pairs' };
  if (metric.range === null) return { kind: 'lacks', lacks: 'spread' };
  const value = (metric.range[1] - metric.range[0]) / 2;
  return { kind: 'spread', used: { kind: 'range', value }, lower: null, upper: value, perRow: 1 };
}

function certifiedAs({ spread, data, units, perRow }: CertifiedSpread): Found {
  if (spread === null) return { kind: 'lacks', lacks: 'unvaried' };
  const { value, lower, upper } = spread;
  const used: PlannedSpread = { kind: lower === null ? 'range' : 'certified', value, data, units };
  return { kind: 'spread', used, lower, upper, perRow };
}

interface Timed {
  readonly share: AskedShare;
  readonly found: FoundSpread;
  readonly perSecond: number;
  readonly by: number;
}

function timeAt({ policy, asked, how, isBetter }: MetricQuestion, { share, found, perSecond, by }: Timed): TimeToKnow {
  const { metric, isPaired } = how;
  const { candidate, production } = share;
  const primaries = policy.metrics.filter(({ role }) => role === 'primary').length;
  const alpha = isBetter ? alphaOf(policy.alpha, asked.place) / primaries : NOT_WORSE_ALPHA;
  const pairs = isPaired ? candidate * policy.pairedShare + production * policy.shadowShare : 0;
  const within = (spread: number) =>
    timeToKnow({
      effect: by,
      scale: metric.minEffect,
      alpha,
      spread,
      rate: perSecond,
      shares: { candidate, production, pairs },
      minRequests: policy.minRequests,
      delayMs: metric.delayMs,
      minDurationMs: leastSpanOf(policy),
    });
  const at = (spread: number | null) => (spread === null ? null : within(spread));
  return { share: candidate, fromMs: at(found.lower), ms: within(found.used.value), toMs: at(found.upper) };
}
