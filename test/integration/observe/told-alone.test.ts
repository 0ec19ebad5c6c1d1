import { expect, test } from 'vitest';
import type { LiveWindow, PushSource } from '../../../src/contract/generated/types.ts';
import { saySourceProblem } from '../../../src/report/observe/problem-wording.ts';
import { CANDIDATE, observeWorld, PRODUCTION } from '../../support/observe-world.ts';
import { aWindow, deployIn } from '../../support/statistics.ts';

const SOURCE: PushSource = { kind: 'push', reporter: 'gw-1', authorization: 'SEATRIAL_SOURCE_GW', maxAge: '60d' };

/** Of the hour around midnight, in which the candidate began to serve, and of hours before and after. */
function windowOf(arm: string | null, from: string, to: string): LiveWindow {
  const { version, sha256 } = arm === null ? PRODUCTION : CANDIDATE;
  const key = `gw-1/${from}/${arm}`;
  return aWindow({ version, sha256, key, arm, reporter: 'gw-1', from, to, metrics: {} });
}

const ACROSS = ['2026-04-30T23:30:00Z', '2026-05-01T00:30:00Z'] as const;
const AFTER = ['2026-05-01T00:30:00Z', '2026-05-01T01:30:00Z'] as const;
const BEFORE = ['2026-04-30T22:00:00Z', '2026-04-30T23:00:00Z'] as const;

async function tell(windows: readonly LiveWindow[]) {
  const now = '2026-05-01T02:00:00Z';
  const world = await observeWorld({ sources: { production: [SOURCE] }, now });
  const reported = windows.map((window, index) => ({ line: index + 1, window }));
  const push = { variable: 'SEATRIAL_SOURCE_GW', trips: [], notKept: null };
  const { sources } = await world.observe({ delivered: { windows: reported, problems: [], malformed: 0, push } });
  return sources[0];
}

test('the hour in which a version began to serve is left out and told, and its source stays sound', async () => {
  const told = await tell([windowOf(null, ...ACROSS), windowOf('gbm', ...ACROSS), windowOf('gbm', ...AFTER)]);
  expect(told).toMatchObject({ status: 'sound', recorded: 2, refused: 1 });
  expect(told?.problems).toEqual([{ code: 'served-partly', facts: { count: 1, key: windowOf('gbm', ...ACROSS).key } }]);
  const [problem] = told?.problems ?? [];
  expect(problem && saySourceProblem(problem)).toEqual({
    message: expect.stringContaining('One window is of a version that began or ceased to serve within it'),
    hint: expect.stringContaining('the next windows count'),
  });
});

test('a whole hour in which it did not serve makes its source invalid', async () => {
  const told = await tell([windowOf(null, ...BEFORE), windowOf('gbm', ...BEFORE)]);
  expect(told).toMatchObject({ status: 'invalid', recorded: 1, refused: 1 });
  expect(told?.problems.map(({ code }) => code)).toEqual(['refused']);
});

test('what another secret has signed is of no source', async () => {
  const world = await observeWorld({ sources: { production: [SOURCE] }, now: '2026-05-01T02:00:00Z' });
  const push = { variable: 'SEATRIAL_SOURCE_OTHER', trips: [], notKept: null };
  const window = windowOf(null, ...AFTER);
  const outcome = await world.observe({
    delivered: { windows: [{ line: 1, window }], problems: [], malformed: 0, push },
  });
  expect(outcome.sources[0]).toMatchObject({ recorded: 0, refused: 0 });
  expect(outcome.unclaimed).toEqual([window]);
});

test('why a source cannot keep what it counts makes it invalid', async () => {
  const world = await observeWorld({ sources: { production: [SOURCE] }, now: '2026-05-01T02:00:00Z' });
  const push = { variable: 'SEATRIAL_SOURCE_GW', trips: [], notKept: 'the disk is full' };
  const { sources } = await world.observe({ delivered: { windows: [], problems: [], malformed: 0, push } });
  expect(sources[0]?.status).toBe('invalid');
  expect(sources[0]?.problems).toContainEqual({ code: 'not-kept', facts: { remark: 'the disk is full' } });
});

test('of a model that nobody asks for nothing is read: a registry may have thousands of them', async () => {
  const known: string[] = [];
  const world = await observeWorld({
    sources: { production: [{ ...SOURCE, models: ['churn'] }] },
    now: '2026-05-01T02:00:00Z',
    readSource: async ({ models }) => {
      known.push(...models.keys());
      return { windows: [], trips: [], problems: [] };
    },
  });
  await deployIn(world.store, { at: '2026-04-01T00:00:00Z', model: 'other', production: PRODUCTION });
  await world.observe();
  expect(known.toSorted()).toEqual(['churn', 'other']);
  expect(world.manifestsOf).toEqual(['churn']);
});
