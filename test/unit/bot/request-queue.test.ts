import { describe, expect, it } from 'vitest';
import { createRequestQueue } from '../../../bot/request-queue.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { Lane } from '../../../src/usecases/ports/turns.ts';

interface Bench {
  readonly queue: ReturnType<typeof createRequestQueue>;
  readonly log: string[];
  readonly errors: unknown[];
  /** Work that begins now and ends when it is told to. */
  readonly add: (name: string, lane: Lane, over?: { repository?: string; owner?: number }) => void;
  /** The pauses between attempts that were asked for; each ends when it is told to. */
  readonly pauses: { readonly ms: number; readonly end: () => void }[];
  readonly end: (name: string) => Promise<void>;
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function bench(): Bench {
  const log: string[] = [];
  const errors: unknown[] = [];
  const ends = new Map<string, () => void>();
  const pauses: Bench['pauses'] = [];
  const pause = (ms: number) => new Promise<void>((end) => pauses.push({ ms, end }));
  const queue = createRequestQueue({ onError: (error) => errors.push(error), pause });
  return {
    queue,
    log,
    errors,
    pauses,
    add: (name, lane, { repository = 'acme/models', owner = 1 } = {}) => {
      const work = () => {
        log.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      };
      queue.turnsOf(repository).add(lane, { owner, work });
    },
    end: async (name) => {
      await settle();
      ends.get(name)?.();
      await settle();
    },
  };
}

describe('the queue of requests', () => {
  it('decides everything before it shows anything, in the order of arrival', async () => {
    const { add, end, log } = bench();
    add('promote a', 'request');
    add('promote b', 'request');
    await end('promote a');
    add('show a', 'answer');
    expect(log).toEqual(['promote a', 'promote b']);
    await end('promote b');
    expect(log).toEqual(['promote a', 'promote b', 'show a']);
  });

  it('begins a stop at once, whatever runs or waits, and nothing else before it has ended', async () => {
    const { add, end, log } = bench();
    add('show x', 'answer');
    await end('');
    for (const name of ['promote a', 'promote b', 'promote c']) add(name, 'request');
    await end('');
    add('rollback', 'stop');
    await end('');
    expect(log).toEqual(['show x', 'promote a', 'rollback']);
    await end('promote a');
    expect(log).toHaveLength(3);
    await end('rollback');
    expect(log).toEqual(['show x', 'promote a', 'rollback', 'promote b']);
  });

  it('shows a stop while others are decided, and before the answers of others', async () => {
    const { add, end, log } = bench();
    add('rollback', 'stop');
    add('promote a', 'request');
    add('show a', 'answer');
    await end('');
    add('show rollback', 'stop-answer');
    await end('rollback');
    expect(log).toEqual(['rollback', 'promote a', 'show rollback']);
    await end('promote a');
    expect(log).toHaveLength(3);
    await end('show rollback');
    expect(log.at(-1)).toBe('show a');
  });

  it('acknowledges what others wrote after the answer to a stop, while it decides, and one after the other', async () => {
    const { add, end, log } = bench();
    add('rollback', 'stop');
    add('see a', 'acknowledgement');
    add('see b', 'acknowledgement');
    add('promote a', 'request');
    await end('');
    add('show rollback', 'stop-answer');
    await end('rollback');
    expect(log).toEqual(['rollback', 'promote a', 'show rollback']);
    await end('show rollback');
    expect(log.slice(3)).toEqual(['see a']);
    await end('see a');
    expect(log.slice(3)).toEqual(['see a', 'see b']);
  });

  it('no promotion that came later overtakes a rollback', async () => {
    const { add, end, log } = bench();
    add('rollback', 'stop');
    add('promote', 'request');
    await end('');
    expect(log).toEqual(['rollback']);
  });

  it('keeps repositories apart, goes on after an error, and is idle when all is done', async () => {
    const { add, end, log, queue, errors } = bench();
    queue.turnsOf('acme/models').add('stop', { owner: 1, work: () => Promise.reject(new Error('no')) });
    add('a', 'request');
    add('b', 'request', { repository: 'acme/others' });
    await end('a');
    await end('b');
    await queue.idle();
    expect(log.toSorted()).toEqual(['a', 'b']);
    expect(errors).toHaveLength(1);
  });

  it('lets no more of one person wait than it has room for, and all of another', async () => {
    const { queue, errors, add, end, log } = bench();
    add('first', 'request');
    await end('');
    for (let index = 0; index < 1200; index++)
      queue.turnsOf('acme/models').add('request', { owner: 1, work: async () => {} });
    expect(errors).toHaveLength(200);
    add('of another', 'request', { owner: 2 });
    expect(errors).toHaveLength(200);
    await end('first');
    for (let round = 0; round < 1100 && !log.includes('of another'); round++) await settle();
    await end('of another');
    await queue.idle();
    expect(log).toEqual(['first', 'of another']);
  });

  it('people take turns with their stops: a flood delays another by one', async () => {
    const { add, end, log } = bench();
    for (const name of ['flood 1', 'flood 2', 'flood 3']) add(name, 'stop', { owner: 66 });
    await end('');
    add('rollback', 'stop', { owner: 1 });
    add('hold', 'stop', { owner: 1 });
    for (const name of ['flood 1', 'flood 2', 'rollback', 'flood 3', 'hold']) await end(name);
    expect(log).toEqual(['flood 1', 'flood 2', 'rollback', 'flood 3', 'hold']);
  });
});

describe("GitHub's moment of weakness", () => {
  const unavailable = () =>
    Promise.reject(new AppError({ code: 'github-unavailable', message: 'GitHub does not answer.' }));

  it('keeps no other stop waiting, but everything that waits for stops; then it goes first', async () => {
    const { queue, add, end, log, pauses } = bench();
    let tried = 0;
    const work = () => {
      log.push(`hold ${++tried}`);
      return tried === 1 ? unavailable() : Promise.resolve();
    };
    queue.turnsOf('acme/models').add('stop', { owner: 1, work });
    add('rollback', 'stop', { owner: 1 });
    add('stop', 'stop', { owner: 2 });
    add('promote', 'request');
    await end('');
    expect(log).toEqual(['hold 1', 'rollback']);
    pauses[0]?.end();
    await end('rollback');
    await end('');
    expect(log).toEqual(['hold 1', 'rollback', 'hold 2', 'stop']);
    await end('stop');
    expect(log.at(-1)).toBe('promote');
  });

  it('lets no later promotion overtake one that has to wait', async () => {
    const { queue, add, log, pauses } = bench();
    const works = [unavailable, async () => void log.push('promote a')];
    queue.turnsOf('acme/models').add('request', { owner: 1, work: () => works.shift()?.() ?? Promise.resolve() });
    add('promote b', 'request');
    await settle();
    await settle();
    expect(log).toEqual([]);
    pauses[0]?.end();
    await settle();
    await settle();
    expect(log).toEqual(['promote a', 'promote b']);
  });

  it('is believed three times; idle waits for it', async () => {
    const { queue, pauses, errors } = bench();
    const failures: unknown[] = [];
    queue
      .turnsOf('acme/models')
      .add('stop', { owner: 1, work: unavailable, onFailure: (error) => failures.push(error) });
    let idle = false;
    const waiting = queue.idle().then(() => (idle = true));
    for (let round = 0; round < 3; round++) {
      await settle();
      await settle();
      expect(idle).toBe(false);
      pauses[round]?.end();
    }
    await waiting;
    expect(pauses.map(({ ms }) => ms)).toEqual([1_000, 10_000, 60_000]);
    expect([failures.length, errors.length]).toEqual([1, 0]);
  });

  it('goes by the time at which somebody arrived, not at which their work was known', async () => {
    const { add, end, log, queue } = bench();
    const turns = queue.turnsOf('acme/models');
    add('under way', 'request', { owner: 9 });
    const [first, second] = [turns.arrive(), turns.arrive()];
    expect(second).toBeGreaterThan(first);
    for (const [name, owner, arrival] of [
      ['second', 2, second],
      ['first', 1, first],
    ] as const)
      turns.add('request', { owner, arrival, work: async () => void log.push(name) });
    await end('under way');
    expect(log).toEqual(['under way', 'first', 'second']);
  });

  it('tells of whom too much waits, and where', () => {
    const { add, errors } = bench();
    for (let count = 0; count <= 1001; count++) add(`promote ${count}`, 'request', { repository: 'acme/registry' });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code: 'state-conflict',
      message: expect.stringContaining('1000 pieces of work of one person wait in acme/registry (request)'),
    });
  });
});
