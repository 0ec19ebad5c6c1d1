import { describe, expect, test } from 'vitest';
import { appendToLedger, type Urgency } from '../../../../src/usecases/ledger/append.ts';
import { MemoryBranch } from '../../../support/statistics.ts';

function bench(random: number) {
  const pauses: number[] = [];
  const store = new MemoryBranch();
  const clock = { now: () => '', pause: async (ms: number) => void pauses.push(ms), random: () => random };
  return { store, pauses, ports: { store, clock } };
}

/** Tries to write on a branch that somebody else moves each time between the reading and the commit. */
async function lose(urgency: Urgency, races: number) {
  const { store, pauses, ports } = bench(1);
  let attempts = 0;
  const work = appendToLedger(ports, urgency, async () => {
    attempts += 1;
    const expectedHead = attempts > races ? store.head : 'elsewhere';
    const request = { expectedHead, files: new Map([['a', 'b']]), message: '' };
    return { kind: 'commit', request, committed: (head) => head };
  });
  const result = await work.catch((error: unknown) => error);
  return { result, attempts, pauses };
}

describe('how often it is tried is told by the urgency', () => {
  test.each([
    ['request', 5, 'Send the command again'],
    ['stop', 25, 'Send the command again'],
    ['report', 100, 'Run it again'],
  ] as const)('a %s gives up after %i lost races', async (urgency, most, hint) => {
    const lost = await lose(urgency, most);
    expect(lost.result).toMatchObject({ code: 'state-conflict', hint: expect.stringContaining(hint) });
    expect(lost.attempts).toBe(most);
    expect(await lose(urgency, most - 1)).toMatchObject({ result: '1'.padStart(40, '0'), attempts: most });
  });
});

test('the pauses grow to two seconds, and are drawn from nothing to that', async () => {
  expect((await lose('stop', 6)).pauses).toEqual([200, 400, 800, 1600, 2000, 2000]);
  const { store, pauses, ports } = bench(0.25);
  let first = true;
  await appendToLedger(ports, 'request', async () => {
    const expectedHead = first ? 'elsewhere' : store.head;
    first = false;
    return { kind: 'commit', request: { expectedHead, files: new Map(), message: '' }, committed: () => null };
  });
  expect(pauses).toEqual([50]);
});

test('where there is nothing to write, nothing is written', async () => {
  const { store, pauses, ports } = bench(1);
  expect(await appendToLedger(ports, 'report', async () => ({ kind: 'nothing', result: 'so already' }))).toBe(
    'so already',
  );
  expect([store.commits, pauses]).toEqual([0, []]);
});
