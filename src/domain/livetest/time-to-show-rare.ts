import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { addEvents, logBelow, logMixture, logShare, NO_RATIOS } from './statistics/event-share.ts';
import type { EventGuardrail } from './test-policy.ts';
import { NOT_WORSE_ALPHA } from './test-setting.ts';

/** An event that happens as often to the candidate as to production, and the traffic that is to show it. */
export interface PlannedEventTest {
  /** Of the requests. */
  readonly rate: number;
  readonly guardrail: Pick<EventGuardrail, 'ratio' | 'bound'>;
  readonly requestsPerSecond: number;
  readonly candidate: number;
  readonly production: number;
}

const FOUND = 0.8;
const HALVINGS = 60;
/** More requests than anybody has. */
const MOST_REQUESTS = 1e15;

/**
 * How long (milliseconds) until four tests of five have shown that it is no more often: the requests at which the e-value is
 * large enough where the candidate had as many events as the 0.8 quantile of their number. Infinity where none are enough.
 */
export function timeToShowRare(test: PlannedEventTest): number {
  let [low, high] = [0, 1];
  while (high < MOST_REQUESTS && !isShown(test, high)) [low, high] = [high, 2 * high];
  if (high >= MOST_REQUESTS) return Infinity;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(test, middle)) high = middle;
    else low = middle;
  }
  return (high / (test.requestsPerSecond * test.candidate)) * 1000;
}

/** Normal for the number of events, whose variance is at most their mean. */
function isShown({ rate, guardrail, candidate, production }: PlannedEventTest, requests: number): boolean {
  const { ratio, bound } = guardrail;
  const others = (requests * production) / candidate;
  const likely = rate * requests + normalQuantile(FOUND, 0, 1) * Math.sqrt(rate * requests * (1 - rate));
  const own = { events: likely, requests };
  const compared = { production: { events: rate * others, requests: others }, candidate: own };
  const relative = logShare(addEvents(NO_RATIOS, ratio, compared), 'fewer');
  const shown = bound === null ? relative : logMixture([relative, logBelow(bound, own)]);
  return shown >= -Math.log(NOT_WORSE_ALPHA);
}
