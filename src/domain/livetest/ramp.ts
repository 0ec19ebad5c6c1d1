import type { RampStep } from '../../contract/generated/types.ts';
import type { ArmState, TrackedEvent, TrackedMetric } from './arm-state.ts';
import type { EventCounts } from './statistics/event-share.ts';
import { isLeftOut } from './judge-candidate.ts';
import type { TestSetting } from './test-setting.ts';

/** So many times more often is a catastrophe, which each step must be able to see. */
const CATASTROPHE = 10;
/** What happens less often than once in a thousand requests is looked for as if it happened so often. */
const RAREST = 0.001;
/** As many as the likelihood ratios that an event's evidence is the average of. */
const ALTERNATIVES = 6;

/**
 * The next share of a candidate for which no alarm is up. Time alone never raises it: at its present share it must have had so
 * many requests that a tenfold rate would have been seen, and the harm that may still be hidden, times the next share,
 * must be no more than what the first share risked, of which nothing was known at all.
 */
export function rampStep({ arm: { name }, atShare, events, metrics }: ArmState, setting: TestSetting): RampStep {
  const current = setting.history.epochs.at(-1)?.shares[name] ?? 0;
  const share = nextShare(current, setting);
  if (share === null || setting.history.phase !== 'test' || !setting.sharesKnown) return { kind: 'last' };
  // What it answered on another share says nothing of this one.
  const requests = atShare.share === current ? atShare.requests : 0;
  const rates = events.filter((one) => !isLeftOut(one)).map(ratesOf);
  const toSee = rates.map(({ usual }) => requestsToSee(usual, setting));
  const needed = toSee.length === 0 ? setting.policy.minRequests : Math.max(...toSee);
  if (requests < needed) return { kind: 'requests', share, needed, requests };
  const budget = setting.policy.ramp[0] ?? share;
  const all = [...rates, ...metrics.flatMap(lossesOf)];
  const hidden = Math.max(0, ...all.map(({ allowed, candidate }) => mostLikely(candidate, setting) - allowed));
  const risk = share * hidden;
  return risk > budget ? { kind: 'risk', share, risk, budget } : { kind: 'up', share };
}

/** Candidates and production have equal parts at most. */
function nextShare(current: number, { policy, history }: TestSetting): number | null {
  const shares = history.epochs.at(-1)?.shares ?? {};
  const most = 1 / (Object.keys(shares).length + 1);
  const next = Math.min(policy.ramp.find((share) => share > current) ?? 0, most);
  return next > current ? next : null;
}

interface Rates {
  readonly usual: number;
  readonly allowed: number;
  readonly candidate: EventCounts;
}

function ratesOf({ guardrail: { ratio, bound }, state: { production, candidate } }: TrackedEvent): Rates {
  const usual = production.requests === 0 ? 0 : production.events / production.requests;
  return { usual: Math.max(usual, RAREST), allowed: Math.max(usual * ratio, bound ?? 0), candidate };
}

/**
 * Of a metric with a range, as if its losses were events. Before any label all of the range may be lost; where the windows hold
 * pairs and no labels nothing is said of it.
 */
function lossesOf({ how: { metric }, state: { losses, candidate } }: TrackedMetric): readonly Omit<Rates, 'usual'>[] {
  if (losses === null || metric.range === null) return [];
  const { production, candidate: own } = losses;
  if (own.requests === 0 && candidate > 0) return [];
  const [least, most] = metric.range;
  const usual = production.requests === 0 ? 0 : production.events / production.requests;
  return [{ allowed: usual + metric.margin / (most - least), candidate: own }];
}

/** n = ln(6/α)/KL: so many requests let a rate that is ten times the usual one be seen. */
function requestsToSee(usual: number, { logHarm }: TestSetting): number {
  const rate = Math.min(CATASTROPHE * usual, (1 + usual) / 2);
  return Math.ceil((Math.log(ALTERNATIVES) + logHarm) / divergence(rate, usual));
}

/** The largest rate that so many events do not refute: KL(observed ‖ rate) = ln(6/α)/n (Chernoff). */
function mostLikely({ events, requests }: EventCounts, { logHarm }: TestSetting): number {
  if (requests === 0) return 1;
  const observed = events / requests;
  const most = (Math.log(ALTERNATIVES) + logHarm) / requests;
  let [low, high] = [observed, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (divergence(observed, middle) < most) low = middle;
    else high = middle;
  }
  return high;
}

const HALVINGS = 50;

/** Of Bernoulli distributions: p ln(p/q) + (1−p) ln((1−p)/(1−q)). */
function divergence(p: number, q: number): number {
  return part(p, q) + part(1 - p, 1 - q);
}

function part(p: number, q: number): number {
  return p === 0 ? 0 : p * Math.log(p / q);
}
