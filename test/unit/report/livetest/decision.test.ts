import { describe, expect, it } from 'vitest';
import type { InvalidOutcome, LiveOutcome, Missing, RampStep } from '../../../../src/contract/generated/types.ts';
import { traceTest } from '../../../../src/domain/livetest/trace-test.ts';
import { STRATUM_FAULTS } from '../../../../src/domain/livetest/stratum.ts';
import { GUARDED_EVENTS } from '../../../../src/domain/livetest/test-policy.ts';
import { chanceText } from '../../../../src/report/livetest/chance-text.ts';
import { renderDecisionSummary } from '../../../../src/report/livetest/decision-markdown.ts';
import { renderDecision } from '../../../../src/report/livetest/decision-terminal.ts';
import type { TracedDecision } from '../../../../src/report/livetest/decision-view.ts';
import { sayMissing, sayRamp } from '../../../../src/report/livetest/missing-wording.ts';
import { sayOutcome } from '../../../../src/report/livetest/outcome-wording.ts';
import { renderReplay } from '../../../../src/report/livetest/replay-wording.ts';
import { PLAIN_STYLE } from '../../../../src/report/terminal/style.ts';
import { decideLive } from '../../../../src/usecases/livetest/decide-live.ts';
import {
  hoursOf,
  hourOf,
  hourWindow,
  type Said,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
} from '../../../support/live-test.ts';

const GOLDEN = '../../../golden/livetest';

function decided(hours: number, candidate: Said, own: Partial<Parameters<typeof decideLive>[0]> = {}): TracedDecision {
  const test = {
    policy: testPolicy(),
    history: testHistory(),
    sharesKnown: true,
    windows: hoursOf(hours, { candidate }),
    at: hourOf(hours),
    program: '0.1.0',
    ...own,
  };
  return { decision: decideLive(test), traces: traceTest(test, test.windows, { at: test.at, steps: 12 }) };
}

const RICH = {
  policy: testPolicy({
    metrics: [testMetric(), testMetric({ id: 'complaints', sign: -1, role: 'guardrail' })],
    guardrails: GUARDED_EVENTS.map((event) => ({ event, ratio: 1.25, bound: event === 'over-p50' ? 0.5 : 0.02 })),
    ensembles: ['mean'],
    pairedShare: 0.5,
  }),
};
const PAIRS = { pairs: { conversion: { n: 500, sum: 15, sumSquares: 40 } } };
const MEAN = Array.from({ length: 6 }, (_, hour) =>
  hourWindow(
    hour,
    { ...testCandidate('mean'), sha256: 'c'.repeat(64) },
    { requests: 0, errors: 0, metrics: {}, ...PAIRS },
  ),
);

const CASES: readonly [string, TracedDecision][] = [
  ['promote', decided(48, { rate: 0.13 })],
  ['harm', decided(48, { errors: 60 })],
  ['no-gain', decided(48, {})],
  ['hold', decided(6, PAIRS, { ...RICH, windows: [...hoursOf(6, { candidate: PAIRS }), ...MEAN] })],
  [
    'step',
    decided(
      2,
      { requests: 1000 },
      { history: testHistory({ gbm: 0.01 }), windows: hoursOf(2, { production: { requests: 99_000, errors: 200 } }) },
    ),
  ],
  ['no-traffic', decided(0, {})],
  ['unchecked', decided(48, { rate: 0.13 }, { sharesKnown: false })],
  ['invalid', decided(48, { requests: 700 })],
];

describe('a decision', () => {
  it.each(CASES)('%s in a terminal', async (name, traced) => {
    await expect(renderDecision(traced, { style: PLAIN_STYLE, columns: 100 })).toMatchFileSnapshot(
      `${GOLDEN}/${name}.txt`,
    );
  });

  it.each(CASES)('%s in a job summary', async (name, { decision, traces }) => {
    await expect(renderDecisionSummary(decision, traces)).toMatchFileSnapshot(`${GOLDEN}/${name}.md`);
  });
});

const UNTIL = { kind: 'at', at: hourOf(30) } as const;
const PLACE = { kind: 'window', key: 'gbm-3', pointer: '/from' } as const;

/** One of each. */
const OUTCOMES: readonly LiveOutcome[] = [
  { kind: 'promote', reasonCode: 'better', candidate: 'gbm', metric: 'conversion' },
  { kind: 'step', reasonCode: 'step-passed', shares: { gbm: 0.05 } },
  ...(['no-traffic', 'no-candidate', 'soak', 'evidence-missing'] as const).map((reasonCode): LiveOutcome => ({
    kind: 'hold',
    reasonCode,
    until: UNTIL,
  })),
  ...(['no-traffic', 'not-reported', 'no-evidence', 'beyond-end'] as const).map((reasonCode): LiveOutcome => ({
    kind: 'hold',
    reasonCode: 'evidence-missing',
    until: { kind: 'unknown', reasonCode },
  })),
  ...GUARDED_EVENTS.map((event): LiveOutcome => ({
    kind: 'reject-harm',
    reasonCode: 'event-harm',
    candidate: 'gbm',
    by: { kind: 'event', event },
  })),
  { kind: 'reject-harm', reasonCode: 'metric-harm', candidate: 'gbm', by: { kind: 'metric', metric: 'conversion' } },
  { kind: 'reject-futile', reasonCode: 'no-gain', candidate: 'gbm' },
  { kind: 'reject-futile', reasonCode: 'another-better', candidate: 'gbm', than: 'tree' },
  { kind: 'inconclusive', reasonCode: 'time-over' },
  ...STRATUM_FAULTS.map((reasonCode): InvalidOutcome => ({ kind: 'invalid', reasonCode, place: PLACE })),
  { kind: 'invalid', reasonCode: 'production-changed', place: { kind: 'epoch', number: 0 } },
  { kind: 'invalid', reasonCode: 'sample-ratio', place: { kind: 'layer', layer: 'served' } },
  { kind: 'invalid', reasonCode: 'label-parity', place: { kind: 'labels', metric: 'conversion', candidate: 'gbm' } },
];

const MISSING: readonly Missing[] = [
  { kind: 'duration', spanMs: 6 * 3_600_000, neededMs: 86_400_000, until: UNTIL },
  { kind: 'duration', spanMs: 90_000, neededMs: 86_400_000, until: UNTIL },
  { kind: 'labels', metric: 'conversion', labels: 1200, needed: 5000, until: UNTIL },
  ...(['squares', 'buckets', 'missing', 'range', 'pairs'] as const).map((gap): Missing => ({
    kind: 'unusable',
    metric: 'conversion',
    gap,
    until: { kind: 'unknown', reasonCode: 'not-reported' },
  })),
  { kind: 'better', metric: 'conversion', logE: 1, logNeeded: Math.log(33), until: UNTIL },
  { kind: 'not-worse', metric: 'conversion', logE: 1, logNeeded: Math.log(20), until: UNTIL },
  {
    kind: 'not-more',
    event: 'errors',
    logE: -1,
    logNeeded: Math.log(20),
    until: { kind: 'unknown', reasonCode: 'no-evidence' },
  },
  { kind: 'untold', event: 'over-p99', until: { kind: 'unknown', reasonCode: 'not-reported' } },
];

const STEPS: readonly RampStep[] = [
  { kind: 'up', share: 0.05 },
  { kind: 'last' },
  { kind: 'requests', share: 0.05, needed: 505, requests: 100 },
  { kind: 'risk', share: 0.25, risk: 0.02, budget: 0.01 },
];

describe('sentences', () => {
  const any = decided(1, {}).decision;

  it('of every outcome, in every phase', async () => {
    const bake = { ...any, history: { ...any.history, phase: 'bake' as const } };
    const lines = [...OUTCOMES.map((outcome) => ({ ...any, outcome })), { ...bake, outcome: OUTCOMES[0]! }].map(
      sayOutcome,
    );
    await expect(
      lines.map(({ tone, message, hint }) => `${tone}: ${message}\n  → ${hint}\n`).join(''),
    ).toMatchFileSnapshot(`${GOLDEN}/outcomes.txt`);
  });

  it('of all that may be missing', async () => {
    const lines = [...MISSING.map(sayMissing), ...STEPS.map((step) => sayRamp(step) ?? '(nothing)')];
    await expect(lines.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(`${GOLDEN}/missing.txt`);
  });

  it('of what a replay finds', async () => {
    const part = { kind: 'windows', day: '2026-11-02' } as const;
    const text = renderReplay([
      { kind: 'program', recorded: '0.1.0', now: '0.2.0' },
      { kind: 'policy', recorded: 'a'.repeat(64), now: 'b'.repeat(64) },
      { ...part, arm: null, recorded: 24, now: 23 },
      { ...part, arm: 'gbm', recorded: 24, now: 24 },
      { kind: 'outcome', recorded: OUTCOMES[0]!, now: OUTCOMES[1]! },
      { kind: 'outcome', recorded: OUTCOMES[0]!, now: OUTCOMES[0]! },
      { kind: 'facts' },
      { kind: 'text' },
    ]);
    await expect(`${renderReplay([])}${text}`).toMatchFileSnapshot(`${GOLDEN}/replay.txt`);
  });

  it.each([
    [-5, 'no evidence'],
    [0, 'no evidence'],
    [Math.log(2.5), 'chance 1 in 2'],
    [Math.log(9.9), 'chance 1 in 9'],
    [Math.log(33), 'chance 1 in 33'],
    [Math.log(4321), 'chance 1 in 4,300'],
    [Math.log(1e6), 'chance below 1 in 1,000,000'],
    [5000, 'chance below 1 in 1,000,000'],
  ])('of evidence: %d is %s', (logE, text) => expect(chanceText(logE)).toBe(text));

  it('do not let a summary be written into by names', () => {
    const hostile = {
      ...any,
      history: {
        ...any.history,
        environment: '<img src=x>',
        candidates: [{ ...any.history.candidates[0]!, version: '`|@all' }],
      },
    };
    const summary = renderDecisionSummary(hostile, []);
    expect(summary).not.toContain('<img');
    expect(summary).not.toMatch(/@all|(?<!\\)`\|/u);
  });
});
