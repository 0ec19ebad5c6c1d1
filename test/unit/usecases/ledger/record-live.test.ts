import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBreaks, parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { aCertificate } from '../../../support/certificate.ts';
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
