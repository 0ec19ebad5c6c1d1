import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { decideFiles, type DecideFilesRequest } from '../../../../src/usecases/livetest/decide-files.ts';
import { churnManifest, churnRegistry, ndjson, textFiles } from '../../../support/live-test-files.ts';
import { hoursOf, hourOf, PRODUCTION, testCandidate } from '../../../support/live-test.ts';
import { deployIn, MemoryBranch, MemoryWindows, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

const GBM = testCandidate();
const NOW = hourOf(60);
const WINDOWS = hoursOf(48, { candidate: { rate: 0.13 } });
const REQUEST: DecideFilesRequest = {
  model: 'churn',
  paths: null,
  history: null,
  shares: [],
  environment: null,
  at: null,
  now: NOW,
  program: '0.1.0',
};

/** A registry whose log tells of a test, of which half the traffic is the candidate's, and of these windows. */
async function recorded(windows: readonly LiveWindow[] = WINDOWS, environments: readonly string[] = ['production']) {
  const store = new MemoryBranch();
  const files = new MemoryWindows();
  for (const environment of environments) {
    await deployIn(store, { at: hourOf(-5), environment, production: PRODUCTION });
    const candidates = [{ name: GBM.name, version: GBM.version, sha256: GBM.sha256, share: 0.5 }];
    await deployIn(store, { at: hourOf(0), environment, production: PRODUCTION, candidates });
  }
  const model = parseModel({ path: 'model.yaml', content: churnManifest() }).value;
  const ports = { store, clock: { ...QUIET_CLOCK, now: () => NOW }, windows: files, manifest: async () => model };
  const outcome = await recordLive(
    ports,
    REPORTER,
    windows.map((window, index) => ({ line: index + 1, window })),
  );
  expect(outcome.refused).toEqual([]);
  return { store, windows: files };
}

type Recorded = Awaited<ReturnType<typeof recorded>>;

function run(record: Recorded, own: Partial<DecideFilesRequest> = {}, texts: Texts = {}) {
  const ports = { files: textFiles(texts), registry: churnRegistry(), record: () => record };
  return decideFiles(ports, { ...REQUEST, ...own });
}

type Texts = { readonly [path: string]: string };

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

test('what is recorded is decided by the shares that the log tells', async () => {
  const { decision, outside } = await run(await recorded());
  expect(decision).toMatchObject({
    outcome: { kind: 'promote', candidate: 'gbm' },
    decidedAt: hourOf(24),
    sharesKnown: true,
    sampleRatio: { isChecked: true },
    history: {
      test: 'churn-1',
      candidates: [{ name: 'gbm', attempt: 1, joined: 0 }],
      epochs: [{ from: hourOf(0), to: null, production: PRODUCTION, shares: { gbm: 0.5 } }],
    },
    windows: { count: 48 },
  });
  expect(outside).toBe(0);
});

test('files of windows are decided the same by the log', async () => {
  const record = await recorded();
  const { decision } = await run(record);
  const own = { model: null, paths: ['w.ndjson'], history: 'log' };
  expect((await run(record, own, { 'w.ndjson': ndjson(WINDOWS) })).decision).toEqual(decision);
});

test('recorded windows are decided by a history of somebody, or by shares', async () => {
  const record = await recorded();
  const { history } = (await run(record)).decision;
  const told = { ...history, test: 'told' };
  const byFile = await run(record, { history: 'h.yaml' }, { 'h.yaml': JSON.stringify(told) });
  expect(byFile.decision.history).toEqual(told);
  const byShare = await run(record, { shares: [{ name: 'gbm', share: 0.5 }] });
  expect(byShare.decision).toMatchObject({ outcome: { kind: 'promote' }, history: { test: 'own-traffic' } });
});

test('a test without a window holds', async () => {
  const { decision } = await run(await recorded([]));
  expect(decision).toMatchObject({ outcome: { kind: 'hold', reasonCode: 'no-traffic' }, at: NOW });
});

test('windows of other environments are not of the test', async () => {
  const record = await recorded(WINDOWS, ['production', 'staging']);
  expect(await refusal(run(record))).toMatchObject({ code: 'usage', hint: expect.stringContaining('--environment') });
  expect((await run(record, { environment: 'production' })).decision.outcome.kind).toBe('promote');
  expect((await run(record, { environment: 'staging' })).decision.outcome).toMatchObject({ reasonCode: 'no-traffic' });
});

test.each<[string, Partial<DecideFilesRequest>, string]>([
  ['no model is named', { model: null }, 'usage'],
  ['the log knows no such model', { model: 'spam' }, 'unknown-model'],
  ['the environment had no test', { environment: 'edge' }, 'usage'],
])('is refused where %s', async (_name, own, code) => {
  expect(await refusal(run(await recorded(), own))).toMatchObject({ code });
});

test('is refused where nothing was ever tested', async () => {
  const store = new MemoryBranch();
  await deployIn(store, { at: hourOf(-5), production: PRODUCTION });
  const error = await refusal(run({ store, windows: new MemoryWindows() }));
  expect(error).toMatchObject({ code: 'usage', reason: 'no-live-test' });
});

test('is refused where the candidate is what was in production', async () => {
  const store = new MemoryBranch();
  await deployIn(store, { at: hourOf(0), production: PRODUCTION, candidates: [{ ...PRODUCTION, name: 'gbm' }] });
  const error = await refusal(run({ store, windows: new MemoryWindows() }));
  expect(error).toMatchObject({ code: 'usage', reason: 'candidate-in-production' });
});

test('is refused where no log is at hand', async () => {
  const ports = { files: textFiles({}), registry: churnRegistry() };
  expect(await refusal(decideFiles(ports, REQUEST))).toMatchObject({ code: 'usage' });
});

test('windows that are missing, or others than the log names, are not left out in silence', async () => {
  const missing = await recorded();
  missing.windows.files.clear();
  expect(await refusal(run(missing))).toMatchObject({ code: 'state-corrupt' });
  const changed = await recorded();
  for (const [path, text] of changed.windows.files)
    changed.windows.files.set(path, text.replace('"errors":2', '"errors":1'));
  expect(await refusal(run(changed))).toMatchObject({ code: 'state-corrupt' });
});

test('a log that was changed by hand is not believed', async () => {
  const record = await recorded();
  for (const [path, text] of record.store.files)
    record.store.files.set(path, text.replace('"share":0.5', '"share":0.4'));
  expect(await refusal(run(record))).toMatchObject({ code: 'state-corrupt' });
});
