import type {
  LiveTestPlan,
  PlannedEvent,
  PlannedMetric,
  PlannedRate,
  TimeToKnow,
} from '../../contract/generated/types.ts';
import { knownRate, type KnownSpread, knownSpread, type KnownTraffic } from './known-spread.ts';
import type { HowCompared } from './metric-state.ts';
import { alphaOf, type Place } from './statistics/alpha.ts';
import type { TestPolicy } from './test-policy.ts';
import { comparedIn, heldEvents, leastSpanOf, NOT_WORSE_ALPHA } from './test-setting.ts';
import { recordedEvents } from './recorded-traffic.ts';
import { longestByPolicy, type PlannedTest, timeToKnow } from './time-to-know.ts';
import { timeToShowRare } from './time-to-show-rare.ts';

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
 * loses more than its margin where it is as production. What nobody says is `lacks`.
 */
export function planTest(policy: TestPolicy, known: KnownTraffic, asked: AskedTest): LiveTestPlan {
  const rate = knownRate(known);
  const [primary] = policy.metrics.filter(({ role }) => role === 'primary');
  const compared = comparedIn(policy).toSorted((a, b) => Number(b.metric === primary) - Number(a.metric === primary));
  return {
    rate,
    maxDurationMs: policy.maxDurationMs,
    ...planEvents(policy, known, asked),
    metrics: compared.map((how) => planMetric({ policy, known, asked, how, rate, isBetter: how.metric === primary })),
  };
}

/** What windows tell how often it is; they are of requests, whose number only windows tell. */
function planEvents(policy: TestPolicy, { recorded }: KnownTraffic, asked: AskedTest): Pick<LiveTestPlan, 'events'> {
  const requestsPerSecond = recorded?.requestsPerSecond ?? null;
  if (recorded === null || requestsPerSecond === null) return {};
  const events = heldEvents(policy).flatMap((guardrail): readonly PlannedEvent[] => {
    const { event } = guardrail;
    const rate = recordedEvents(recorded, event);
    if (rate === null) return [];
    const times = asked.shares.map((share): TimeToKnow => {
      const ms = timeToShowRare({ rate, guardrail, requestsPerSecond, ...share });
      const least = leastSpanOf(policy);
      const shown = Math.min(LONGEST_MS, Math.max(least, ms));
      const time = { share: share.candidate, fromMs: shown, ms: shown, toMs: policy.isSticky ? null : shown };
      return !policy.isSticky && ms < least ? { ...time, least: 'minDuration' } : time;
    });
    return [{ event, rate, times }];
  });
  return { events };
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
  return {
    ...told,
    lacks: null,
    times: asked.shares.map((share) => timeAt(question, { share, found, perSecond, by })),
  };
}

type Found = KnownSpread | { readonly kind: 'lacks'; readonly lacks: NonNullable<PlannedMetric['lacks']> };

function spreadOf({ policy, known, how }: MetricQuestion): Found {
  const found = knownSpread(how, known, policy.minRequests);
  if (!policy.isSticky || found.kind === 'lacks') return found;
  // Predictions of a unit are alike: together they say less than as many others, and nobody knows by how much.
  return found.lower === null ? { kind: 'lacks', lacks: 'units' } : { ...found, upper: null };
}

/** Thirty thousand years: longer is the same to whoever waits. */
const LONGEST_MS = 1e15;

interface Timed {
  readonly share: AskedShare;
  readonly found: KnownSpread;
  readonly perSecond: number;
  readonly by: number;
}

function timeAt({ policy, asked, how, isBetter }: MetricQuestion, { share, found, perSecond, by }: Timed): TimeToKnow {
  const { metric, isPaired } = how;
  const { candidate, production } = share;
  const primaries = policy.metrics.filter(({ role }) => role === 'primary').length;
  const alpha = isBetter ? alphaOf(policy.alpha, asked.place) / primaries : NOT_WORSE_ALPHA;
  const pairs = isPaired ? candidate * policy.pairedShare + production * policy.shadowShare : 0;
  const testOf = (spread: number): PlannedTest => ({
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
  const within = (spread: number) => Math.min(timeToKnow(testOf(spread)), LONGEST_MS);
  const at = (spread: number | null) => (spread === null ? null : within(spread));
  const time = { share: candidate, fromMs: at(found.lower), ms: within(found.used.value), toMs: at(found.upper) };
  const least = found.upper === null ? null : longestByPolicy(testOf(found.upper));
  return least === null ? time : { ...time, least };
}
