import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreaks, parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { addComment, createWorld, digest, intentOf } from '../../../support/promotion/world.ts';
import { aWindow, MemoryBranch, NOW, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

async function certifiedBranch(): Promise<MemoryBranch> {
  const store = new MemoryBranch();
  const request = {
    reporter: REPORTER,
    certificate: aCertificate(),
    manifests: null,
    repositoryUrl: 'https://github.com/acme/models',
  };
  await recordVersion({ store, clock: QUIET_CLOCK, releases: null }, { ...request, policy: 'none' });
  return store;
}

function windowsOf(store: MemoryBranch) {
  const events = parseLog(logFilesOf(store.files, 'churn'));
  expect(findBreaks(events)).toEqual([]);
  return events.flatMap(({ event }) => event.data.window ?? []);
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
          const store = await certifiedBranch();
          const queue = [...faults];
          store.fault = () => queue.pop() ?? 'none';
          await Promise.all(Array.from({ length: 50 }, (_, writer) => writeUntilDone(store, writer)));
          const keys = windowsOf(store).map(({ key }) => key);
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
async function writeUntilDone(store: MemoryBranch, writer: number): Promise<void> {
  const windows = [windowOf(writer, 0), windowOf(writer, 1)];
  for (let done = 0; done < 2;) {
    const outcome = await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, windows).catch(() => null);
    if (outcome === null) continue;
    expect(outcome.refused).toEqual([]);
    done += 1;
  }
}

test('one bad window does not keep the good ones out', async () => {
  const store = await certifiedBranch();
  const bad = { line: 2, window: aWindow({ key: 'bad', reporter: 'other', errors: 5000 }) };
  const outcome = await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, [windowOf(1, 0), bad, windowOf(1, 0)]);
  expect(outcome).toMatchObject({
    recorded: ['w1/0'],
    repeated: ['w1/0'],
    refused: [{ line: 2, key: 'bad', problems: [{ code: 'errors-exceed-requests' }] }],
  });
  expect(windowsOf(store)).toHaveLength(1);
});

test('nothing is believed of a model that has no record', async () => {
  const outcome = await recordLive({ store: new MemoryBranch(), clock: QUIET_CLOCK }, REPORTER, [windowOf(1, 0)]);
  expect(outcome.refused[0]?.problems).toMatchObject([{ code: 'unknown-digest' }]);
});

function eventsOf(store: MemoryBranch) {
  return parseLog(logFilesOf(store.files, 'churn')).map(({ event }) => event);
}

test('a window of an arm is one of a live test, and each is a request of its own', async () => {
  const store = await certifiedBranch();
  const arms = [null, 'candidate' as const];
  const windows = arms.map((arm, line) => ({
    line,
    window: aWindow({ key: `of-${arm}`, reporter: `by-${arm}`, arm }),
  }));
  await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, windows);
  const told = eventsOf(store).slice(1);
  expect(told.map(({ type }) => type)).toEqual(['usage.window', 'livetest.window']);
  expect(new Set(told.map(({ data }) => data.intentKey)).size).toBe(2);
  expect(told[0]?.data.bound).toEqual({ sha: null, digests: ['9'.repeat(64)] });
});

test('more than two hundred windows are several commits, none of which is empty', async () => {
  const store = await certifiedBranch();
  const before = store.commits;
  const many = Array.from({ length: 400 }, (_, hour) => windowOf(1, hour));
  const outcome = await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, many);
  expect(outcome.recorded).toHaveLength(400);
  expect(store.messages.slice(before)).toEqual(['Record 200 live windows\n', 'Record 200 live windows\n']);
  await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, many);
  expect(store.messages).toHaveLength(before + 2);
  await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, [windowOf(2, 0)]);
  expect(store.messages.at(-1)).toBe('Record 1 live window\n');
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
  const windows = [
    { line: 1, window: aWindow({ version: '1.2.0', sha256: digest('c'), key: 'in-production' }) },
    { line: 2, window: aWindow({ version: '1.1.0', sha256: digest('b'), key: 'fallback', reporter: 'other' }) },
    { line: 3, window: aWindow({ version: '1.0.0', sha256: digest('a'), key: 'never', reporter: 'third' }) },
  ];
  const outcome = await recordLive({ store, clock: QUIET_CLOCK }, REPORTER, windows);
  expect(outcome).toMatchObject({ recorded: ['in-production', 'fallback'], refused: [{ key: 'never' }] });
});
