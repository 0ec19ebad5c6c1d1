import { describe, expect, it, test } from 'vitest';
import type { LiveTestPlan, PlannedMetric, TimeToKnow } from '../../../../src/contract/generated/types.ts';
import { planSentences, timeText } from '../../../../src/report/livetest/plan-wording.ts';
import { HOUR_MS } from '../../../support/live-test.ts';

const DAY_MS = 24 * HOUR_MS;

function time(days: number, own: Partial<TimeToKnow> = {}): TimeToKnow {
  return { share: 0.1, fromMs: days * DAY_MS, ms: days * DAY_MS, toMs: days * DAY_MS, ...own };
}

function metric(own: Partial<PlannedMetric> = {}): PlannedMetric {
  const spread = { kind: 'certified', value: 0.34, data: 'holdout', units: 2000 } as const;
  return { metric: 'accuracy', claim: 'better', by: 0.01, spread, lacks: null, times: [time(6)], ...own };
}

function words(metrics: readonly PlannedMetric[], own: Partial<LiveTestPlan> = {}): string {
  const rate = { kind: 'mode', mode: 'realtime', perSecond: 10 } as const;
  return planSentences({ rate, maxDurationMs: 14 * DAY_MS, metrics, ...own })
    .map((part) => (typeof part === 'string' ? part : Object.values(part)[0]))
    .join('')
    .replaceAll('\u00a0', ' ');
}

const loss = (own: Partial<PlannedMetric>) => metric({ metric: 'log_loss', claim: 'not-worse', by: 0.02, ...own });

/** Each of them is a sentence that somebody reads before traffic is given. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['one share', words([metric()])],
  ['two shares', words([metric({ times: [time(60, { share: 0.01 }), time(2, { share: 0.5 })] })])],
  ['shares that are as quick', words([metric({ times: [time(1), time(1, { share: 0.5 })] })])],
  [
    'windows',
    words([metric()], {
      rate: { kind: 'windows', perSecond: 1, from: '2026-04-26T00:00:00Z', to: '2026-05-03T00:00:00Z' },
    }),
  ],
  ['a guardrail that takes longer', words([metric(), loss({ times: [time(9)] })])],
  ['a guardrail that does not', words([metric(), loss({ times: [time(2)] })])],
  ['a guardrail of which the most is known', words([metric(), loss({ times: [time(20, { fromMs: null })] })])],
  ['a test that ends before', words([metric({ times: [time(20), time(15, { share: 0.5 })] })])],
  ['a share that is too small', words([metric({ times: [time(20), time(2, { share: 0.5 })] })])],
  ['a guardrail that takes too long', words([metric(), loss({ times: [time(30)] })])],
  ['errors that take longer', words([metric()], { events: [{ event: 'errors', rate: 0.001, times: [time(12)] }] })],
  ['errors that do not', words([metric()], { events: [{ event: 'errors', rate: 0, times: [time(1)] }] })],
  ['no rate', words([metric({ lacks: 'rate', times: [] })], { rate: null })],
  ['no spread', words([metric({ lacks: 'spread', spread: null, times: [] })])],
  ['nothing that varies', words([metric({ lacks: 'unvaried', spread: null, times: [] })])],
  ['no pairs', words([metric({ lacks: 'pairs', spread: null, times: [] })])],
  ['units', words([metric({ lacks: 'units', spread: null, times: [] })])],
  ['a time that the policy asks for', words([metric({ times: [time(1, { least: 'minDuration' })] })])],
  [
    'a time that the policy asks for with the larger share',
    words([metric({ times: [time(6), time(1, { share: 0.5, least: 'minRequests' })] })]),
  ],
  [
    'a guardrail that takes longer than the policy',
    words([metric({ times: [time(1, { least: 'minDuration' })] }), loss({})]),
  ],
  ['a margin of nothing', words([metric(), loss({ by: 0, lacks: 'margin', times: [] })])],
];

test('what a plan says', async () => {
  const text = SENTENCES.map(([name, sentence]) => `${name}\n  ${sentence}\n`).join('\n');
  await expect(text).toMatchFileSnapshot('../../../golden/livetest/plan.txt');
});

describe('a time', () => {
  it.each([
    [time(1), '24 h'],
    [time(6), '6 days'],
    [time(6, { fromMs: 5.5 * DAY_MS, toMs: 6.6 * DAY_MS }), 'about 6 days'],
    [time(6, { fromMs: 4 * DAY_MS, toMs: 9 * DAY_MS }), '4 to 9 days'],
    [time(2, { fromMs: 30 * HOUR_MS, toMs: 4 * DAY_MS }), '30 h to 4 days'],
    [time(6, { fromMs: null }), 'at most 6 days'],
    [time(6, { toMs: null }), 'at least 6 days'],
    [time(40.4), '40 days'],
    [time(9999), 'more than 10 years'],
  ])('%j: %s', (given, text) => {
    expect(timeText(given)).toBe(text);
  });
});
