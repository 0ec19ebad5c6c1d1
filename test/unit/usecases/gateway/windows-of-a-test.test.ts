// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { parseWindows } from '../../../../src/contract/parse-windows.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { formatInstant, instantMs } from '../../../../src/domain/instant.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import { declaredWindows } from '../../../../src/domain/livetest/declared-windows.ts';
import { resolveTestPolicy } from '../../../../src/domain/livetest/resolve-policy.ts';
import { armOf } from '../../../../src/domain/livetest/slots.ts';
import { checkWindow } from '../../../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../../../src/domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../../../src/domain/statistics/service-history.ts';
import { acceptOutcomes } from '../../../../src/usecases/gateway/accept-outcomes.ts';
import {
  BEGIN,
  candidate,
  gatewayModel,
  gatewayPlan,
  type GatewayWorld,
  gatewayWorld,
  PRODUCTION,
  servedRequest,
} from '../../../support/gateway/evidence-world.ts';
import { ndjson } from '../../../support/live-test-files.ts';
import { servingEvents } from '../../../support/serving-events.ts';

const SHARES = { gbm: 0.3, net: 0.3 };
const MODEL = gatewayModel({
  unit: 'header:x-customer',
  shadow: 0.5,
  paired: 0.5,
  ensembles: ['mean', 'vote', 'weighted'],
  metrics: [
    { id: 'accuracy', direction: 'up', betterBy: 0.02 },
    { id: 'log_loss', direction: 'down', role: 'guardrail', noWorseBy: 0.1, labelDelay: '2h' },
    { id: 'recall', direction: 'up', role: 'guardrail', noWorseBy: 0.1, labelDelay: '2h' },
    {
      id: 'clicks',
      direction: 'up',
      role: 'guardrail',
      noWorseBy: 0.1,
      labels: 'exogenous',
      labelDelay: '30m',
      range: [0, 5],
    },
  ],
});
const HISTORY = {
  test: 'churn-0042',
  model: 'churn',
  environment: 'production',
  phase: 'test',
  candidates: Object.keys(SHARES).map((name) => {
    const { version, sha256 } = candidate(name, 0);
    return { name, version, sha256, attempt: 1, joined: 0 };
  }),
  epochs: [{ from: BEGIN, to: null, revision: 1, production: PRODUCTION, shares: SHARES }],
} as const;

/** Six hours of two hundred customers who come again, of a test with all that one can declare. */
async function play(): Promise<GatewayWorld> {
  const world = await gatewayWorld({ model: MODEL, plan: gatewayPlan(MODEL, SHARES), at: '2026-11-01T22:00:00Z' });
  const random = seededRandom(5);
  for (let minute = 0; minute < 12 * 60; minute += 1) {
    if (minute >= 120 && minute < 480) await askInMinute(world, random);
    world.nowMs += 60_000 - (world.nowMs % 60_000);
    world.evidence.tick();
  }
  await world.evidence.settled();
  return world;
}

async function askInMinute(world: GatewayWorld, random: () => number): Promise<void> {
  const outcomes: unknown[] = [];
  for (let request = 0; request < 5; request += 1) {
    world.nowMs += 1000;
    const unit = `customer-${Math.floor(random() * 200)}`;
    const arm = armOf(world.plan.test?.parts ?? [], `${world.plan.test?.salt}${unit}`);
    const drawn = random();
    const outcome =
      drawn < 0.02 ? 'error' : drawn < 0.04 ? 'timeout' : drawn < 0.06 ? 'shed' : drawn < 0.08 ? 'invalid' : 'answered';
    const asked = servedRequest(world.plan, arm, { unit, outcome, latencyMs: 20 * random(), consumer: 'web' });
    world.evidence.note(asked);
    const answer = () => {
      const chance = random();
      return [
        { name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1 - chance, chance) },
      ] as const;
    };
    const decision = world.evidence.decide(asked, { arm, outputs: answer() });
    if (decision === null) continue;
    for (const other of [null, 'gbm', 'net'])
      if (other !== arm) world.evidence.alsoAnswered(world.plan, decision, { arm: other, outputs: answer() });
    if (random() < 0.9) outcomes.push({ decision, label: random() < 0.5 ? 'yes' : 'no' });
    if (random() < 0.5) outcomes.push({ decision, metric: 'clicks', value: Math.floor(random() * 6) });
  }
  await acceptOutcomes(world.evidence, {
    model: 'churn',
    contentType: undefined,
    headers: {},
    body: JSON.stringify(outcomes),
  });
}

const played = play();
const windowsOf = async (length: string) => (await played).windows(length);

function problemsOf(windows: readonly LiveWindow[]): readonly string[] {
  const recorded = new RecordedWindows();
  const live = Object.entries(SHARES).map(([name, share]) => candidate(name, share));
  const events = servingEvents([
    { time: '2026-11-01T00:00:00Z', type: 'livetest.started', production: PRODUCTION, live },
  ]);
  return windows.flatMap((window) => {
    const problems = checkWindow(window, {
      now: formatInstant(instantMs(window.to) + 60_000),
      versions: new Map([PRODUCTION, ...live].map(({ sha256, version }) => [sha256, version])),
      history: serviceHistory(events),
      tests: new Set(['churn-0042']),
      declared: declaredWindows(MODEL.liveTest),
      recorded,
    });
    recorded.add(window);
    return problems.map(({ code, pointer }) => `${window.key} ${code} ${pointer}`);
  });
}

describe('windows of a test with units, several delays, pairs and ensembles', () => {
  it.each(['1m', '15m', '1h'])('of %s fit the schema and are believed by the record', async (length) => {
    const windows = await windowsOf(length);
    expect(parseWindows('windows', ndjson(windows))).toMatchObject({ malformed: 0 });
    expect(problemsOf(windows)).toEqual([]);
  });

  it.each(['1m', '1h'])('of %s are no contradiction to a decision', async (length) => {
    const policy = resolveTestPolicy(MODEL);
    if (policy === null) throw new Error('There is no policy.');
    const windows = await windowsOf(length);
    const { outcome } = decide({ policy, history: HISTORY, sharesKnown: true }, windows, '2026-11-02T10:00:00Z');
    expect(outcome.kind).toBe('hold');
  });

  it('add up to the same, whatever their length', async () => {
    const sums = await Promise.all(
      ['1m', '15m', '1h'].map(async (length) => {
        const windows = await windowsOf(length);
        const totals = new Map<string, number>();
        const add = (name: string, count: number) => totals.set(name, (totals.get(name) ?? 0) + count);
        for (const { arm, requests, errors, outcomes, metrics, pairs = {} } of windows) {
          add(`${arm} requests`, requests);
          add(`${arm} errors`, errors);
          add(`${arm} served`, outcomes?.served ?? 0);
          for (const [name, { n, missing = 0 }] of Object.entries(metrics)) add(`${arm} ${name}`, n * 1e6 + missing);
          for (const [name, { n }] of Object.entries(pairs)) add(`${arm} pair ${name}`, n);
        }
        return Object.fromEntries(totals);
      }),
    );
    expect(sums[1]).toEqual(sums[0]);
    expect(sums[2]).toEqual(sums[0]);
    expect(Object.keys(sums[0] ?? {})).toContain('weighted pair log_loss');
  });

  it('tell labels of each delay by a reporter of their own, once, without requests', async () => {
    const windows = (await windowsOf('1h')).filter(({ decided }) => decided !== undefined);
    expect([...new Set(windows.map(({ reporter }) => reporter))]).toEqual(['gw-1.30m', 'gw-1.120m']);
    expect(windows.every(({ requests, latency }) => requests === 0 && latency === null)).toBe(true);
    const decided = windows
      .filter(({ reporter, arm }) => reporter === 'gw-1.120m' && arm === 'net')
      .map((window) => window.decided?.from);
    expect(new Set(decided).size).toBe(decided.length);
  });
});
