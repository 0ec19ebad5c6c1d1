import { describe, expect, it } from 'vitest';
import { createRequestQueue, type Lane } from '../../../bot/request-queue.ts';

interface Bench {
  readonly queue: ReturnType<typeof createRequestQueue>;
  readonly log: string[];
  readonly errors: unknown[];
  /** Work that begins now and ends when it is told to. */
  readonly add: (name: string, lane: Lane, repository?: string) => void;
  readonly end: (name: string) => Promise<void>;
}

function bench(): Bench {
  const log: string[] = [];
  const errors: unknown[] = [];
  const ends = new Map<string, () => void>();
  const queue = createRequestQueue((error) => errors.push(error));
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    queue,
    log,
    errors,
    add: (name, lane, repository = 'acme/models') =>
      queue.add(repository, lane, () => {
        log.push(name);
        return new Promise((resolve) => ends.set(name, resolve));
      }),
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

  it('no promotion that came later overtakes a rollback', async () => {
    const { add, end, log } = bench();
    add('rollback', 'stop');
    add('promote', 'request');
    await end('');
    expect(log).toEqual(['rollback']);
  });

  it('keeps repositories apart, goes on after an error, and is idle when all is done', async () => {
    const { add, end, log, queue, errors } = bench();
    queue.add('acme/models', 'stop', () => Promise.reject(new Error('no')));
    add('a', 'request');
    add('b', 'request', 'acme/others');
    await end('a');
    await end('b');
    await queue.idle();
    expect(log.toSorted()).toEqual(['a', 'b']);
    expect(errors).toHaveLength(1);
  });

  it('lets no more wait than it has room for', async () => {
    const { queue, errors } = bench();
    let release = (): void => {};
    queue.add('acme/models', 'request', () => new Promise((resolve) => (release = resolve)));
    for (let index = 0; index < 1200; index++) queue.add('acme/models', 'request', async () => {});
    expect(errors).toHaveLength(200);
    await new Promise((resolve) => setImmediate(resolve));
    release();
    await queue.idle();
  });
});
