// @module-tag thorough
import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { CatalogModel } from '../../../../src/contract/generated/types.ts';
import { validateCatalogModel } from '../../../../src/contract/generated/validators.js';
import { resolveTestPolicy } from '../../../../src/domain/livetest/resolve-policy.ts';
import { buildModel } from '../../../../src/usecases/catalogue/build-model.ts';
import { tellRecord } from '../../../../src/usecases/catalogue/tell-record.ts';
import { TESTED } from '../../../support/live-bot-story.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { type HourOfTraffic, ledgerOf, passHours, say, testedWorld } from '../../../support/promotion/live-story.ts';
import { MODEL, type World } from '../../../support/promotion/world.ts';
import { aRecordSource } from '../../../support/serving-events.ts';

const PATH = 'models/churn/model.yaml';
const MANIFEST = parseModel({ path: PATH, content: Buffer.from(TESTED[PATH]) }).value;
const BETTER: HourOfTraffic = { candidates: { '1.1.0': { right: 0.93 } } };
const HARMFUL: HourOfTraffic = { requests: 4000, candidates: { '1.1.0': { right: 0.9, errors: 0.3 } } };

/** The live test of model.yaml, so that its digest is that of the decisions. */
async function told(traffic: HourOfTraffic, hours: number, spoil: (world: World) => void = () => {}) {
  const world = await testedWorld();
  const model = world.models.get(MODEL);
  const policy = resolveTestPolicy(MANIFEST);
  if (model === undefined || policy === null) throw new RangeError('No live test is declared.');
  world.models.set(MODEL, { ...model, test: policy });
  await say(world, 'ada', 2, '/promote to=production');
  await passHours(world, hours, traffic);
  spoil(world);
  const { events, ledger } = ledgerOf(world);
  const source = aRecordSource({ events, state: ledger.state, manifest: MANIFEST });
  const built: CatalogModel | undefined = buildModel(source, await tellRecord(fakePorts(world), source))?.model;
  if (!validateCatalogModel(built)) throw new RangeError(JSON.stringify(validateCatalogModel.errors));
  return built.tests;
}

test('a test that is over has its steps, its conclusion with digests, its numbers and how they came about', async () => {
  const [one, ...others] = await told(BETTER, 30);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ id: 'churn-0002', environment: 'production', production: { version: '1.0.0' } });
  expect(one?.until).not.toBeNull();
  const [candidate] = one?.candidates ?? [];
  expect(candidate?.steps.map(({ share }) => share)).toEqual([0.01, 0.05, 0.25, 0.5]);
  expect(candidate).toMatchObject({
    version: '1.1.0',
    conclusion: {
      verdict: 'pass',
      words: 'is better in accuracy, and not worse in anything',
      decision: { path: expect.stringMatching(/^decisions\/production\/churn\/churn-0002\//) },
    },
    left: { reasonCode: 'promoted' },
    metrics: [{ metric: 'accuracy', role: 'primary' }],
  });
  const points = candidate?.courses[0]?.points ?? [];
  expect(points.length).toBeGreaterThan(10);
  const { effect, lower, upper } = candidate?.metrics[0] ?? {};
  expect(points.at(-1)?.effect).toBeCloseTo(effect ?? NaN, 9);
  expect([points.at(-1)?.lower, points.at(-1)?.upper].map((bound) => bound?.toFixed(9))).toEqual(
    [lower, upper].map((bound) => bound?.toFixed(9)),
  );
});

test('a test that runs has what is recorded so far', async () => {
  const [one] = await told(BETTER, 5);
  expect(one?.until).toBeNull();
  expect(one?.candidates).toMatchObject([{ conclusion: null, left: null, requests: expect.any(Number) }]);
  expect(one?.candidates[0]?.courses[0]?.points).toHaveLength(5);
});

test('a rejected candidate has the cause, with its rates', async () => {
  const [one] = await told(HARMFUL, 3);
  expect(one?.candidates[0]?.conclusion?.words).toMatch(
    /^does harm: errors are more often .* \(30\s% against 0\.1\s%\)$/,
  );
});

test('without the kept files there are the numbers of the conclusion, and no chart', async () => {
  const [one] = await told(HARMFUL, 3, (world) => world.windows.files.clear());
  expect(one?.candidates[0]).toMatchObject({ courses: [], metrics: [{ metric: 'accuracy' }] });
});

test('a share that nobody decides about is no live test', async () => {
  const world = await testedWorld();
  const { events } = ledgerOf(world);
  expect(buildModel(aRecordSource({ events }))?.model.tests).toEqual([]);
});
