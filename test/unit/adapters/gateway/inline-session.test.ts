import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type DirectSession, InlineSession, LoopTurn } from '../../../../src/adapters/gateway/inline-session.ts';
import { threadMs } from '../../../../src/adapters/gateway/thread-time.ts';
import { ShortCalls } from '../../../../src/domain/gateway/short-calls.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import type { ServingSession } from '../../../../src/usecases/ports/serving.ts';

const SIGNATURE = { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }], outputs: [] };
const HERE: readonly Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [1], data: Float32Array.of(1) }];
const ELSEWHERE: readonly Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [1], data: Float32Array.of(2) }];

function x(...values: readonly number[]): readonly Tensor[] {
  return [{ name: 'x', datatype: 'FP32', shape: [values.length], data: Float32Array.from(values) }];
}

/** A version whose calls of four bytes have proved short, and what becomes of it in the end. */
function opened(callNow: DirectSession['callNow'] = () => HERE, tickMs = () => performance.now()) {
  const ended: string[] = [];
  const calls = new ShortCalls();
  for (let call = 0; call < 16; call += 1) calls.note(4, 0);
  const pool: ServingSession = {
    signature: SIGNATURE,
    infer: async () => ({ kind: 'answered', outputs: ELSEWHERE }),
    [Symbol.asyncDispose]: async () => void ended.push('pool'),
  };
  const session: DirectSession = {
    signature: SIGNATURE,
    call: async (inputs) => callNow(inputs),
    callNow,
    prepare: (inputs) => () => callNow(inputs),
    close: async () => void ended.push('session'),
  };
  return {
    ended,
    version: new InlineSession({ session, pool, calls, turn: new LoopTurn(), onLong: () => {}, tickMs }),
  };
}

async function placeOf(version: ServingSession, inputs = x(1), deadlineMs = 1000): Promise<string> {
  const outcome = await version.infer(inputs, deadlineMs);
  if (outcome.kind === 'failed') return outcome.reason;
  return outcome.outputs === HERE ? 'here' : 'elsewhere';
}

function spin(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}

/** Milliseconds of the processor: other programs make a call no longer. */
function work(ms: number): void {
  const endMs = threadMs() + ms;
  while (threadMs() < endMs);
}

describe('a version whose short calls are made in this thread', () => {
  test('makes those of a size that proved short itself, and gives others to its threads', async () => {
    const { version } = opened();
    expect([await placeOf(version, x(1)), await placeOf(version, x(1, 2))]).toEqual(['here', 'elsewhere']);
    expect(version.places()).toEqual({ inlineCalls: 1, inlineUpToBytes: 4, demotions: 0 });
  });

  test('says what a thread would say of a call that does not fit, and of one that the model refuses', async () => {
    const refusing = opened(() => {
      throw new Error('no');
    });
    expect(await refusing.version.infer(x(1), 1000)).toEqual({ kind: 'failed', reason: 'error', message: 'no' });
    expect(await placeOf(opened().version, [{ ...HERE[0], name: 'z' } as Tensor])).toBe('input');
  });

  test('tells a timeout of an answer that came too late, as it cannot end the call before', async () => {
    const { version } = opened(() => {
      spin(8);
      return HERE;
    });
    expect(await placeOf(version, x(1), 5)).toBe('timeout');
    await setImmediate();
    expect(await placeOf(version, x(1), 10_000)).toBe('here');
  });

  test('leaves time for others in each turn of the event loop', async () => {
    let nowMs = 0;
    const answer = () => {
      nowMs += 0.3;
      return HERE;
    };
    const { version } = opened(answer, () => nowMs);
    const places = await Promise.all(Array.from({ length: 8 }, () => placeOf(version)));
    expect(places).toEqual([...Array<string>(4).fill('here'), ...Array<string>(4).fill('elsewhere')]);
    await setImmediate();
    expect(await placeOf(version)).toBe('here');
  });

  test('makes no second call in a turn in which one was long', async () => {
    const { version } = opened(() => {
      spin(5);
      return HERE;
    });
    const places = await Promise.all(Array.from({ length: 4 }, () => placeOf(version)));
    expect(places).toEqual(['here', 'elsewhere', 'elsewhere', 'elsewhere']);
  });

  test('gives calls back to its threads after one that is as long as a whole series may be, whatever comes between', async () => {
    let isLong = false;
    const { version } = opened(() => {
      if (isLong) work(40);
      return HERE;
    });
    isLong = true;
    expect(await placeOf(version)).toBe('here');
    isLong = false;
    expect(version.places()).toMatchObject({ demotions: 1 });
    expect(await placeOf(version)).toBe('elsewhere');
  });

  test('leaves a call to its threads once it ends, and ends its own session after them, once', async () => {
    const { version, ended } = opened();
    await Promise.all([version[Symbol.asyncDispose](), version[Symbol.asyncDispose]()]);
    expect(ended).toEqual(['pool', 'session']);
    expect(await placeOf(version)).toBe('elsewhere');
  });
});
