// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { seededRandom, shuffled } from '../../../../src/domain/benchmark/random.ts';
import { formatInstant, instantMs } from '../../../../src/domain/instant.ts';
import { declaredWindows } from '../../../../src/domain/livetest/declared-windows.ts';
import { armOf } from '../../../../src/domain/livetest/slots.ts';
import { checkWindow } from '../../../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../../../src/domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../../../src/domain/statistics/service-history.ts';
import { acceptOutcomes } from '../../../../src/usecases/gateway/accept-outcomes.ts';
import type { VersionFacts } from '../../../../src/usecases/gateway/evidence-facts.ts';
import { decideFiles } from '../../../../src/usecases/livetest/decide-files.ts';
import type { Registry } from '../../../../src/usecases/ports/registry.ts';
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
import { ndjson, textFiles } from '../../../support/live-test-files.ts';
import { servingEvents } from '../../../support/serving-events.ts';
import { SLOW } from '../../../support/slow.ts';

const HOUR_MS = 3_600_000;
const HOURS = 30;
const HOURLY = 300;
const DELAY_HOURS = 3;
const few = { atMost: 0.02 };
const MODEL = gatewayModel({
  metrics: [{ id: 'accuracy', direction: 'up', betterBy: 0.02, labelDelay: `${DELAY_HOURS}h` }],
  guardrails: { errors: few, timeouts: few, invalid: few, shed: few },
});
const GBM = candidate('gbm', 0.5);
/** What no budget says comes from production's certificate. */
const CERTIFIED: VersionFacts = { evaluation: {}, latency: { p50: 1, p95: 8, p99: 9 }, classes: new Map() };

interface Label {
  readonly token: string;
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly decidedMs: number;
  readonly arm: string | null;
  readonly isRight: boolean;
  readonly sentMs: number;
}

/** What the callers themselves know: by hour of the decision and arm. */
type Oracle = Map<string, { n: number; sum: number; decided: number }>;

interface Played {
  readonly windows: readonly LiveWindow[];
  readonly oracle: Oracle;
}

/** So many hours of requests, with labels that come within four hours: some twice, some never, in no order. */
async function play(accuracy: Readonly<{ production: number; gbm: number }>, seed: number): Promise<Played> {
  const world = await gatewayWorld({
    model: MODEL,
    plan: gatewayPlan(MODEL, { gbm: 0.5 }),
    versions: new Map([[PRODUCTION.sha256, CERTIFIED]]),
  });
  const random = seededRandom(seed);
  const oracle: Oracle = new Map();
  const begin = world.nowMs;
  let waiting: Label[] = [];
  for (let minute = 0; minute < (HOURS + DELAY_HOURS + 2) * 60; minute += 1) {
    const requests = minute < HOURS * 60 ? HOURLY / 60 : 0;
    for (let request = 0; request < requests; request += 1) {
      world.nowMs = begin + minute * 60_000 + Math.floor((request * 60_000) / requests);
      const label = ask(world, accuracy, random);
      const cell = cellOf(oracle, label);
      cell.decided += 1;
      if (random() < 0.05) continue;
      waiting.push(label, ...(random() < 0.2 ? [{ ...label, sentMs: label.sentMs + 600_000 }] : []));
    }
    world.nowMs = begin + minute * 60_000 + 59_000;
    const due = shuffled(
      waiting.filter(({ sentMs }) => sentMs <= world.nowMs),
      random,
    );
    waiting = waiting.filter(({ sentMs }) => sentMs > world.nowMs);
    await send(world, due, oracle);
    world.nowMs = begin + (minute + 1) * 60_000;
    world.evidence.tick();
  }
  await world.evidence.settled();
  return { windows: await world.windows(), oracle };
}

function ask(
  world: GatewayWorld,
  accuracy: Readonly<{ production: number; gbm: number }>,
  random: () => number,
): Label {
  const unit = String(random());
  const { test } = world.plan;
  const arm = test === null ? null : armOf(test.parts, `${test.salt}${unit}`);
  const isRight = random() < (arm === null ? accuracy.production : accuracy.gbm);
  const label = random() < 0.5 ? 'yes' : 'no';
  const chance = (label === 'yes') === isRight ? 0.8 : 0.2;
  const request = servedRequest(world.plan, arm, { unit, latencyMs: 1 + 2 * random() });
  world.evidence.note(request);
  const data = Float32Array.of(1 - chance, chance);
  const outputs = [{ name: 'probabilities', datatype: 'FP32', shape: [1, 2], data }] as const;
  const token = world.evidence.decide(request, { arm, outputs }) ?? '';
  return { token, label, arm, isRight, decidedMs: world.nowMs, sentMs: world.nowMs + random() * 4 * HOUR_MS };
}

const counted = new Set<string>();

async function send(world: GatewayWorld, labels: readonly Label[], oracle: Oracle): Promise<void> {
  if (labels.length === 0) return;
  const body = labels.map(({ token, label }) => JSON.stringify({ decision: token, label })).join('\n');
  const answer = await acceptOutcomes(world.evidence, {
    model: 'churn',
    contentType: 'application/x-ndjson',
    headers: {},
    body,
  });
  if (answer.kind !== 'answered') throw new Error(answer.error);
  for (const [index, label] of labels.entries()) {
    const isInTime = Math.floor(world.nowMs / 60_000) <= Math.floor(label.decidedMs / 60_000) + DELAY_HOURS * 60;
    const wanted = counted.has(label.token) ? 'repeated' : isInTime ? 'counted' : 'late';
    counted.add(label.token);
    if (answer.results[index]?.status !== wanted) throw new Error(`${answer.results[index]?.status}, not ${wanted}`);
    const cell = cellOf(oracle, label);
    if (wanted !== 'counted') continue;
    cell.n += 1;
    cell.sum += Number(label.isRight);
  }
}

function cellOf(oracle: Oracle, { decidedMs, arm }: Label) {
  const key = `${formatInstant(Math.floor(decidedMs / HOUR_MS) * HOUR_MS)} ${arm}`;
  const cell = oracle.get(key) ?? { n: 0, sum: 0, decided: 0 };
  oracle.set(key, cell);
  return cell;
}

const registry: Registry = {
  list: () => Promise.resolve({ models: [LISTED], strays: [] }),
  listModel: () => Promise.resolve({ models: [LISTED], strays: [] }),
  read: (path) => {
    if (path !== LISTED.manifest)
      return textFiles({})
        .readText(path)
        .then(() => new Uint8Array());
    const gates = [{ id: 'floor', metric: 'accuracy', min: 0.5 }];
    return Promise.resolve(new TextEncoder().encode(JSON.stringify({ ...MODEL, gates })));
  },
};
const LISTED = { name: 'churn', folder: 'models/churn', manifest: 'models/churn/model.yaml', versions: [] };

const HISTORY = JSON.stringify({
  test: 'churn-0042',
  model: 'churn',
  environment: 'production',
  phase: 'test',
  candidates: [{ name: 'gbm', version: GBM.version, sha256: GBM.sha256, attempt: 1, joined: 0 }],
  epochs: [{ from: BEGIN, to: null, revision: 1, production: PRODUCTION, shares: { gbm: 0.5 } }],
});

async function decideOn(windows: readonly LiveWindow[]) {
  const files = textFiles({ 'windows.ndjson': ndjson(windows), 'history.json': HISTORY });
  const asked = {
    model: null,
    paths: ['windows.ndjson'],
    history: 'history.json',
    shares: [],
    environment: null,
    at: null,
  };
  const now = formatInstant(instantMs(BEGIN) + 100 * HOUR_MS);
  return (await decideFiles({ files, registry }, { ...asked, now, program: '0.0.0' })).decision;
}

describe('windows of a gateway', () => {
  it('promote a candidate that is better, and hold what callers counted themselves', async () => {
    const { windows, oracle } = await play({ production: 0.75, gbm: 0.87 }, 1);
    expect((await decideOn(windows)).outcome).toMatchObject({ kind: 'promote', candidate: 'gbm' });
    const labelled = windows.filter(({ decided }) => decided !== undefined);
    for (const { decided, arm, metrics } of labelled) {
      const { n = 0, sum = 0, decided: all = 0 } = oracle.get(`${decided?.from} ${arm}`) ?? {};
      expect(metrics['accuracy']).toMatchObject({ n, sum, sumSquares: sum, missing: all - n });
    }
    const asked = windows.reduce((sum, { requests }) => sum + requests, 0);
    expect([asked, labelled.length]).toEqual([HOURS * HOURLY, 2 * (HOURS + 1)]);
  });

  it('hold where the candidate is no better', SLOW, async () => {
    const { windows } = await play({ production: 0.8, gbm: 0.8 }, 2);
    expect((await decideOn(windows)).outcome).toMatchObject({ kind: 'hold' });
  });

  it('are believed by the record, each once', async () => {
    const { windows } = await play({ production: 0.75, gbm: 0.87 }, 3);
    const recorded = new RecordedWindows();
    const events = servingEvents([{ time: BEGIN, type: 'livetest.started', production: PRODUCTION, live: [GBM] }]);
    for (const window of windows) {
      const problems = checkWindow(window, {
        now: formatInstant(instantMs(window.to) + 60_000),
        versions: new Map([PRODUCTION, GBM].map(({ sha256, version }) => [sha256, version])),
        history: serviceHistory(events),
        tests: new Set(['churn-0042']),
        declared: declaredWindows(MODEL.liveTest),
        recorded,
      });
      expect(problems).toEqual([]);
      recorded.add(window);
    }
  });
});
