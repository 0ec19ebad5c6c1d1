// @module-tag thorough
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { findBreaks, parseLog } from '../../../../src/contract/event-log.ts';
import type { LiveWindow, Model } from '../../../../src/contract/generated/types.ts';
import { logFilesOf, readLedger } from '../../../../src/contract/ledger.ts';
import { readWindows, windowFilesOf } from '../../../../src/contract/window-files.ts';
import { speakerOf } from '../../../../src/usecases/ledger/reporter.ts';
import { writeStatements } from '../../../../src/usecases/ledger/statements.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { MODEL } from '../../../support/certify-world.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, digest, intentOf } from '../../../support/promotion/world.ts';
import {
  aWindow,
  deployIn,
  livePorts,
  MemoryBranch,
  MemoryWindows,
  NOW,
  QUIET_CLOCK,
  REPORTER,
} from '../../../support/statistics.ts';

const SERVING = { version: '1.4.0', sha256: '9'.repeat(64) };

/** A version that is certified and has served since the start of April. */
async function servingBranch(): Promise<MemoryBranch> {
  const store = new MemoryBranch();
  const request = {
    reporter: REPORTER,
    certificate: aCertificate(),
    manifests: null,
    repositoryUrl: 'https://github.com/acme/models',
  };
  await deployIn(store, { at: '2026-04-01T00:00:00Z', production: SERVING });
  await recordVersion({ store, clock: QUIET_CLOCK, releases: null }, { ...request, policy: 'none' });
  return store;
}

/** What the log names, as it stands in the files. */
function windowsOf(store: MemoryBranch, { files }: MemoryWindows): readonly LiveWindow[] {
  const events = parseLog(logFilesOf(store.files, 'churn'));
  expect(findBreaks(events)).toEqual([]);
  return windowFilesOf(events.map(({ event }) => event)).flatMap((file) => {
    const windows = readWindows(file, files.get(file.path));
    expect(windows).not.toBeNull();
    expect(file.sums.reduce((sum, { windows: count }) => sum + count, 0)).toBe(windows?.length);
    return windows ?? [];
  });
}

/** One hour of one writer. */
function windowOf(writer: number, hour: number) {
  const from = new Date(Date.parse(NOW) - (hour + 2) * 3_600_000).toISOString();
  const to = new Date(Date.parse(NOW) - (hour + 1) * 3_600_000).toISOString();
  return { line: hour + 1, window: aWindow({ key: `w${writer}/${hour}`, reporter: `w${writer}`, from, to }) };
}

describe('fifty writers at once', () => {
  test('no window is lost or doubled, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('none', 'none', 'none', 'unavailable', 'lost-answer'), {
          minLength: 40,
          maxLength: 80,
        }),
        async (faults) => {
          const store = await servingBranch();
          const windows = new MemoryWindows();
          const queue = [...faults];
          store.fault = () => queue.pop() ?? 'none';
          await Promise.all(Array.from({ length: 50 }, (_, writer) => writeUntilDone(store, windows, writer)));
          const keys = windowsOf(store, windows).map(({ key }) => key);
          expect(keys.toSorted()).toEqual(
            Array.from({ length: 50 }, (_, writer) => [`w${writer}/0`, `w${writer}/1`])
              .flat()
              .toSorted(),
          );
        },
      ),
      { numRuns: 3, seed: 20260503 },
    );
  }, 60_000);
});

/** A job that fails is run again; every writer also repeats itself once. */
async function writeUntilDone(store: MemoryBranch, windows: MemoryWindows, writer: number): Promise<void> {
  const own = [windowOf(writer, 0), windowOf(writer, 1)];
  for (let done = 0; done < 2;) {
    const ports = livePorts({ store, clock: QUIET_CLOCK }, windows);
    const outcome = await recordLive(ports, REPORTER, own).catch(() => null);
    if (outcome === null) continue;
    expect(outcome.refused).toEqual([]);
    done += 1;
  }
}

/** Ports, and what is in the log and in the files. */
async function setUp() {
  const store = await servingBranch();
  const windows = new MemoryWindows();
  const ports = livePorts({ store, clock: QUIET_CLOCK }, windows);
  return { store, windows, ports };
}

test('one bad window does not keep the good ones out', async () => {
  const { store, windows, ports } = await setUp();
  const bad = { line: 2, window: aWindow({ key: 'bad', reporter: 'other', errors: 5000 }) };
  const outcome = await recordLive(ports, REPORTER, [windowOf(1, 0), bad, windowOf(1, 0)]);
  expect(outcome).toMatchObject({
    recorded: ['w1/0'],
    repeated: ['w1/0'],
    refused: [{ line: 2, key: 'bad', problems: [{ code: 'errors-exceed-requests' }] }],
  });
  expect(windowsOf(store, windows)).toHaveLength(1);
});

test('nothing is believed of a model that has no record', async () => {
  const ports = livePorts({ store: new MemoryBranch(), clock: QUIET_CLOCK });
  const outcome = await recordLive(ports, REPORTER, [windowOf(1, 0)]);
  expect(outcome.refused[0]?.problems).toMatchObject([{ code: 'unknown-digest' }]);
  expect(ports.windows.files.size).toBe(0);
});

function eventsOf(store: MemoryBranch) {
  return parseLog(logFilesOf(store.files, 'churn')).map(({ event }) => event);
}

test('one line of the log tells of all windows, with a sum for each service, arm, day and side of a change', async () => {
  const { store, windows } = await setUp();
  await deployIn(store, {
    at: NOW,
    production: SERVING,
    candidates: [{ name: 'next', version: '1.5.0', sha256: '8'.repeat(64) }],
  });
  const later = livePorts({ store, clock: { ...QUIET_CLOCK, now: () => '2026-05-04T00:00:00Z' } }, windows);
  const reported = [
    { key: 'a', from: '2026-05-02T10:00:00Z', to: '2026-05-02T11:00:00Z' },
    { key: 'b', from: '2026-05-03T10:00:00Z', to: '2026-05-03T11:00:00Z' },
    { key: 'c', from: '2026-05-03T11:00:00Z', to: '2026-05-03T12:00:00Z' },
    { key: 'd', from: '2026-05-03T12:00:00Z', to: '2026-05-03T13:00:00Z' },
    { key: 'e', from: '2026-05-03T12:00:00Z', to: '2026-05-03T13:00:00Z', arm: 'next' },
    { key: 'f', from: '2026-05-03T12:00:00Z', to: '2026-05-03T13:00:00Z', reporter: 'b-2' },
    { key: 'g', from: '2026-05-03T12:00:00Z', to: '2026-05-03T13:00:00Z', service: 'gateway' },
  ].map((over, line) => ({
    line,
    window: aWindow({ ...over, ...(over.arm !== undefined && { version: '1.5.0', sha256: '8'.repeat(64) }) }),
  }));
  const before = store.commits;
  const { refused } = await recordLive(later, REPORTER, reported);
  expect(refused).toEqual([]);
  expect(store.commits).toBe(before + 1);
  expect(store.messages.at(-1)).toBe('Record 7 live windows\n');
  const told = eventsOf(store).at(-1);
  expect(told).toMatchObject({ type: 'windows.recorded', subject: 'churn', data: { version: null, sha256: null } });
  const files = told?.data.windows ?? [];
  expect(files.map(({ path }) => path.replace(/[0-9a-f]{16}/, 'x'))).toEqual([
    'production/churn/2026-05-02/x.ndjson',
    'production/churn/2026-05-03/x.ndjson',
  ]);
  expect(
    files
      .flatMap(({ sums }) => sums)
      .map(({ from, to, arm, service, windows: count, requests }) => [
        from.slice(8, 13),
        to.slice(8, 13),
        arm,
        service,
        count,
        requests,
      ]),
  ).toEqual([
    ['02T10', '02T11', null, undefined, 1, 1000],
    ['03T10', '03T11', null, undefined, 1, 1000],
    // It ends when the test begins: the requests at that moment may be of either side.
    ['03T11', '03T12', null, undefined, 1, 1000],
    ['03T12', '03T13', null, undefined, 2, 2000],
    ['03T12', '03T13', 'next', undefined, 1, 1000],
    ['03T12', '03T13', null, 'gateway', 1, 1000],
  ]);
  expect(windowsOf(store, windows).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('a file is never written again, and only those that may touch what is reported are read', async () => {
  const { windows, ports } = await setUp();
  for (const hour of [0, 1, 2, 30]) await recordLive(ports, REPORTER, [windowOf(1, hour)]);
  expect(windows.files.size).toBe(4);
  const before = new Map(windows.files);
  windows.reads = [];
  await recordLive(ports, REPORTER, [windowOf(1, 4)]);
  expect(windows.reads.filter((path) => before.has(path))).toEqual([]);
  await recordLive(ports, REPORTER, [windowOf(2, 1)]);
  expect(windows.reads.filter((path) => before.has(path))).toHaveLength(1);
  for (const [path, text] of before) expect(windows.files.get(path)).toBe(text);
});

test('a run that was cut off between the file and its event is finished by the next', async () => {
  const { store, windows, ports } = await setUp();
  let calls = 0;
  store.fault = () => (++calls === 2 ? 'unavailable' : 'none');
  await expect(recordLive(ports, REPORTER, [windowOf(1, 0)])).rejects.toThrow('unavailable');
  expect(windows.files.size).toBe(1);
  expect(windowsOf(store, windows)).toEqual([]);
  expect(await recordLive(ports, REPORTER, [windowOf(1, 0)])).toMatchObject({ recorded: ['w1/0'] });
  expect(windows.files.size).toBe(1);
  expect(windows.messages).toHaveLength(1);
});

test('where the file of a time is not the one that the log names, nothing more is believed of that time', async () => {
  const { windows, ports } = await setUp();
  await recordLive(ports, REPORTER, [windowOf(1, 0)]);
  for (const [path, text] of windows.files) windows.files.set(path, text.replace('"errors":2', '"errors":1'));
  const reported = [windowOf(1, 0), windowOf(2, 0), windowOf(2, 5)];
  expect(await recordLive(ports, REPORTER, reported)).toMatchObject({
    recorded: ['w2/5'],
    refused: [{ key: 'w1/0', problems: [{ code: 'record-damaged' }] }, { key: 'w2/0' }],
  });
});

test('several commits only where one would be too large', async () => {
  const { store, windows, ports } = await setUp();
  const before = store.commits;
  const consumers = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [`consumer-${index}-${'x'.repeat(40)}`, 1]),
  );
  const many = Array.from({ length: 700 }, (_, hour) => {
    const { line, window } = windowOf(1, hour);
    return { line, window: { ...window, consumers } };
  });
  expect((await recordLive(ports, REPORTER, many)).recorded).toHaveLength(700);
  expect(store.commits).toBe(before + 2);
  expect(windowsOf(store, windows)).toHaveLength(700);
  expect((await recordLive(ports, REPORTER, many)).repeated).toHaveLength(700);
  expect(store.commits).toBe(before + 2);
});

test('windows that version 0.1 wrote one by one are known', async () => {
  const { store, ports } = await setUp();
  const { window } = windowOf(1, 0);
  const statement = {
    ...speakerOf(REPORTER, window.key),
    type: 'usage.window',
    key: '7'.repeat(64),
    model: 'churn',
    ...SERVING,
    at: NOW,
    reasonCode: 'reported',
    details: { environment: 'production', window },
  } as const;
  const files = writeStatements(readLedger(store.files, 'churn'), [statement], REPORTER.repository);
  await store.commit({ expectedHead: store.head, files, message: '' });
  const overlapping = { line: 2, window: { ...window, key: 'again' } };
  expect(await recordLive(ports, REPORTER, [windowOf(1, 0), overlapping])).toMatchObject({
    repeated: ['w1/0'],
    refused: [{ key: 'again', problems: [{ code: 'overlap' }] }],
  });
});

test('a metric that the model declares for its live test may have any value', async () => {
  const { ports } = await setUp();
  const metrics = { revenue: { n: 10, sum: 1e6, sumSquares: 2e11 } };
  const reported = [{ line: 1, window: aWindow({ metrics }) }];
  const declared = { liveTest: { metrics: [{ id: 'revenue', direction: 'up' }] } } as const;
  const manifest = parseModel({ path: 'model.yaml', content: MODEL }).value;
  expect((await recordLive(ports, REPORTER, reported)).refused[0]?.problems).toMatchObject([
    { code: 'unknown-metric' },
  ]);
  const declaring = { ...ports, manifest: async () => ({ ...manifest, ...declared }) };
  expect(await recordLive(declaring, REPORTER, reported)).toMatchObject({ refused: [] });
});

test('labels of one hour are counted once, also where they are told days later and in files of other days', async () => {
  const { ports, windows } = await setUp();
  const metrics = { accuracy: { n: 10, sum: 9, sumSquares: 9 } };
  const decided = { from: '2026-04-20T10:00:00Z', to: '2026-04-20T11:00:00Z' };
  const toldOn = (day: number) => [
    {
      line: 1,
      window: aWindow({
        key: `day-${day}`,
        from: `2026-05-0${day}T08:00:00Z`,
        to: `2026-05-0${day}T09:00:00Z`,
        decided,
        metrics,
      }),
    },
  ];
  expect(await recordLive(ports, REPORTER, toldOn(1))).toMatchObject({ recorded: ['day-1'], refused: [] });
  const outcome = await recordLive(ports, REPORTER, toldOn(3));
  expect(outcome.refused).toMatchObject([{ problems: [{ code: 'labels-twice', pointer: '/decided/from' }] }]);
  for (const path of windows.files.keys()) windows.files.set(path, 'changed');
  const damaged = await recordLive(ports, REPORTER, toldOn(3));
  expect(damaged.refused).toMatchObject([{ problems: [{ code: 'record-damaged' }] }]);
});

test('versions that only the deployment of another line names are known by it', async () => {
  const world = createWorld();
  for (const [thread, body] of [
    [2, '/seatrial promote churn@1.1.0 to=production'],
    [3, '/seatrial promote churn@1.2.0 to=production'],
    [3, '/seatrial hold churn under investigation'],
  ] as const) {
    await handleCommand(fakePorts(world), intentOf(addComment(world, { login: 'ada', thread, body })));
  }
  const store = new MemoryBranch();
  for (const [path, text] of world.files) {
    const lines = text.split('\n').filter((line) => !path.startsWith('events/') || line.includes('"hold.set"'));
    store.files.set(path, `${lines.join('\n').trimEnd()}\n`);
  }
  const times = { from: '2026-05-03T14:00:00Z', to: '2026-05-03T15:00:00Z' };
  const windows = [
    { line: 1, window: aWindow({ ...times, version: '1.2.0', sha256: digest('c'), key: 'in-production' }) },
    { line: 2, window: aWindow({ ...times, version: '1.1.0', sha256: digest('b'), key: 'fallback' }) },
    { line: 3, window: aWindow({ ...times, version: '1.0.0', sha256: digest('a'), key: 'never' }) },
  ];
  const later = { ...QUIET_CLOCK, now: () => '2026-05-03T16:00:00Z' };
  const outcome = await recordLive(livePorts({ store, clock: later }), REPORTER, windows);
  expect(outcome.recorded).toEqual(['in-production']);
  expect(outcome.refused.map(({ key, problems }) => [key, problems.map(({ code }) => code)])).toEqual([
    ['fallback', ['not-serving']],
    ['never', ['unknown-digest']],
  ]);
});

test('a log that cannot be read refuses the windows of its model, and those of others are recorded', async () => {
  const store = await servingBranch();
  store.files.set('events/fraud/2026-05.jsonl', 'not a log\n');
  const own = { line: 1, window: aWindow() };
  const other = { line: 2, window: aWindow({ model: 'fraud', key: 'other' }) };
  const windows = new MemoryWindows();
  const outcome = await recordLive(livePorts({ store, clock: QUIET_CLOCK }, windows), REPORTER, [other, own]);
  expect(outcome).toEqual({
    recorded: [own.window.key],
    repeated: [],
    refused: [{ line: 2, key: 'other', problems: [{ code: 'record-damaged', pointer: '/model' }] }],
  });
  expect(windowsOf(store, windows)).toHaveLength(1);
  expect(store.files.get('events/fraud/2026-05.jsonl')).toBe('not a log\n');
});

test('a number that leaves what sums can hold keeps no other window from being recorded', async () => {
  const store = await servingBranch();
  const huge = { our_score: { n: 1, sum: 1.7e308, sumSquares: null } };
  const hour = (key: string, from: string, to: string) => ({
    key,
    from: `2026-05-03T${from}Z`,
    to: `2026-05-03T${to}Z`,
  });
  const manifest = async () => ({ liveTest: { metrics: [{ id: 'our_score' }] } }) as unknown as Model;
  const ports = { ...livePorts({ store, clock: QUIET_CLOCK }, new MemoryWindows()), manifest };
  const outcome = await recordLive(ports, REPORTER, [
    { line: 1, window: aWindow({ ...hour('huge', '08:00:00', '09:00:00'), metrics: huge }) },
    { line: 2, window: aWindow(hour('sound', '09:00:00', '10:00:00')) },
  ]);
  expect(outcome.recorded).toEqual(['sound']);
  expect(outcome.refused).toMatchObject([{ key: 'huge', problems: [{ code: 'metric-range' }] }]);
});

test('of many models it is asked once where the branch of windows is', async () => {
  const { store, windows, ports } = await setUp();
  await deployIn(store, { at: '2026-04-01T00:00:00Z', model: 'fraud', production: SERVING });
  const told = ['churn', 'fraud'].map((model, index) => {
    const { line, window } = windowOf(1, 0);
    return { line: line + index, window: { ...window, model } };
  });
  expect((await recordLive(ports, REPORTER, told)).recorded).toHaveLength(2);
  const head = vi.spyOn(windows, 'head');
  expect((await recordLive(ports, REPORTER, told)).repeated).toHaveLength(2);
  expect(head).toHaveBeenCalledTimes(1);
});
