import type { LiveMetric } from '../../contract/generated/types.ts';
import { addEvents, type EventCounts, type LogRatios, logMixture, NO_RATIOS } from './statistics/event-share.ts';
import type { ComparedLabels } from './metric-state.ts';
import type { TestMetric } from './test-policy.ts';

/** How often matured decisions of each arm have no label. */
export interface ParityState {
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  readonly more: LogRatios;
  readonly fewer: LogRatios;
}

const NONE: EventCounts = { events: 0, requests: 0 };

export const NO_PARITY: ParityState = { production: NONE, candidate: NONE, more: NO_RATIOS, fewer: NO_RATIOS };

/** Whether labels must come as often to both arms: not where no label is an answer, or the answer lets one be. */
export function needsParity({ labels, missing }: TestMetric): boolean {
  return labels !== 'selective' && missing === 'exclude';
}

export function addLabelParity(
  state: ParityState,
  { production, candidate }: ComparedLabels,
  metric: TestMetric,
): ParityState {
  if (!needsParity(metric)) return state;
  const theirs = unlabelledOf(production?.labels ?? []);
  const own = unlabelledOf(candidate?.labels ?? []);
  if (theirs === null || own === null) return state;
  const compared = { production: theirs, candidate: own };
  return {
    production: plus(state.production, theirs),
    candidate: plus(state.candidate, own),
    more: addEvents(state.more, { ratio: 1, direction: 'more' }, compared),
    fewer: addEvents(state.fewer, { ratio: 1, direction: 'fewer' }, compared),
  };
}

/** A label that came too late is none; null where a reporter does not say how many are missing. */
function unlabelledOf(labels: readonly LiveMetric[]): EventCounts | null {
  if (labels.length === 0 || labels.some(({ missing }) => missing === undefined)) return null;
  return labels
    .map(({ n, missing = 0, late = 0 }) => ({ events: missing + late, requests: n + missing + late }))
    .reduce(plus);
}

function plus(one: EventCounts, other: EventCounts): EventCounts {
  return { events: one.events + other.events, requests: one.requests + other.requests };
}

/** ln of the e-value against labels that come to both arms alike: the average of both directions. */
export function logParity({ more, fewer }: ParityState): number {
  const [one, other] = [logMixture(more), logMixture(fewer)];
  const most = Math.max(one, other);
  return most + Math.log((Math.exp(one - most) + Math.exp(other - most)) / 2);
}
