import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type DirectSession, InlineSession } from '../../../../src/adapters/gateway/inline-session.ts';
import { LoopTurn } from '../../../../src/adapters/gateway/loop-turn.ts';
import { threadMs } from '../../../../src/adapters/gateway/thread-time.ts';
import type { JointCalls } from '../../../../src/domain/calling/group-calls.ts';
import { ShortCalls } from '../../../../src/domain/gateway/short-calls.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import type { ServingSession } from '../../../../src/usecases/ports/serving.ts';

const SIGNATURE = { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }], outputs: [] };
const HERE: readonly Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [1], data: Float32Array.of(1) }];
const ELSEWHERE: readonly Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [1], data: Float32Array.of(2) }];

function x(...values: readonly number[]): readonly Tensor[] {
  return [{ name: 'x', datatype: 'FP32', shape: [values.length], data: Float32Array.from(values) }];
}

interface Opening {
  readonly callNow?: DirectSession['callNow'];
  readonly tickMs?: () => number;
  readonly joint?: JointCalls;
}

/** A version whose calls of four bytes have proved short, and what becomes of it in the end. */
function opened({
  callNow = () => HERE,
  tickMs = () => performance.now(),
  joint = { form: null, rows: 1 },
}: Opening = {}) {
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
    version: new InlineSession({ session, pool, joint, calls, turn: new LoopTurn(), onLong: () => {}, tickMs }),
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
    const refusing = opened({
      callNow: () => {
        throw new Error('no');
      },
    });
    expect(await refusing.version.infer(x(1), 1000)).toEqual({ kind: 'failed', reason: 'error', message: 'no' });
    expect(await placeOf(opened().version, [{ ...HERE[0], name: 'z' } as Tensor])).toBe('input');
  });

  test('tells a timeout of an answer that came too late, as it cannot end the call before', async () => {
    const { version } = opened({
      callNow: () => {
        spin(8);
        return HERE;
      },
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
    const { version } = opened({ callNow: answer, tickMs: () => nowMs });
    const places = await Promise.all(Array.from({ length: 8 }, () => placeOf(version)));
    expect(places).toEqual([...Array<string>(4).fill('here'), ...Array<string>(4).fill('elsewhere')]);
    await setImmediate();
    expect(await placeOf(version)).toBe('here');
  });

  test('makes no second call in a turn in which one was long', async () => {
    const { version } = opened({
      callNow: () => {
        spin(5);
        return HERE;
      },
    });
    const places = await Promise.all(Array.from({ length: 4 }, () => placeOf(version)));
    expect(places).toEqual(['here', 'elsewhere', 'elsewhere', 'elsewhere']);
  });

  test('gives calls back to its threads after one that is as long as a whole series may be, whatever comes between', async () => {
    let isLong = false;
    const { version } = opened({
      callNow: () => {
        if (isLong) work(40);
        return HERE;
      },
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

/** One row of a call is one number, and its answer twice that. */
const JOINT: JointCalls = {
  form: { inputs: [{ name: 'x', axis: 0 }], outputs: [{ name: 'y', axis: 0 }] },
  rows: 3,
};

function twice([tensor]: readonly Tensor[]): readonly Tensor[] {
  const values = [...(tensor?.data ?? [])].map((value) => 2 * Number(value));
  return [{ name: 'y', datatype: 'FP32', shape: [values.length], data: Float32Array.from(values) }];
}

/** Until it is known that several come in each turn. */
async function crowd(version: ServingSession): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.all([version.infer(x(0), 1000), version.infer(x(0), 1000)]);
    await setImmediate();
  }
}

describe('calls of which several come in each turn', () => {
  /** Rows of each call that reached the model. */
  async function crowded({ joint = JOINT, answer = twice, tickMs = () => 0 }: Crowded = {}) {
    const asked: number[] = [];
    const opening = opened({
      joint,
      tickMs,
      callNow: (inputs) => {
        asked.push(inputs[0]?.shape[0] ?? 0);
        return answer(inputs);
      },
    });
    await crowd(opening.version);
    asked.length = 0;
    return { ...opening, asked };
  }

  interface Crowded {
    readonly joint?: JointCalls;
    readonly answer?: DirectSession['callNow'];
    readonly tickMs?: () => number;
  }

  async function firstsOf(version: ServingSession, values: readonly number[]): Promise<readonly unknown[]> {
    const outcomes = await Promise.all(values.map((value) => version.infer(x(value), 1000)));
    return outcomes.map((outcome) => (outcome.kind === 'answered' ? outcome.outputs[0]?.data[0] : outcome.reason));
  }

  test('are made as few calls as the mode allows rows, and each is given its own answer', async () => {
    const { version, asked } = await crowded();
    expect(await firstsOf(version, [1, 2, 3, 4, 5])).toEqual([2, 4, 6, 8, 10]);
    expect(asked).toEqual([3, 2]);
  });

  test('are made one by one where the model refuses them together, so that one fails alone', async () => {
    const { version, asked } = await crowded({
      answer: (inputs) => {
        if ([...(inputs[0]?.data ?? [])].includes(2)) throw new Error('no');
        return twice(inputs);
      },
    });
    expect(await firstsOf(version, [1, 2, 3])).toEqual([2, 'error', 6]);
    expect(asked).toEqual([3, 1, 1, 1]);
  });

  test('are made one by one where the answers have not a row for each', async () => {
    const { version } = await crowded({ answer: (inputs) => twice(x(Number(inputs[0]?.data[0]))) });
    expect(await firstsOf(version, [1, 2])).toEqual([2, 4]);
  });

  test('go to its threads where they cannot be joined', async () => {
    const { version, asked } = await crowded({ joint: { form: null, rows: 1 } });
    expect(await firstsOf(version, [1, 2])).toEqual([2, 2]);
    expect(asked).toEqual([]);
  });

  test('go to its threads where those before them have taken the turn', async () => {
    let nowMs = 0;
    const { version, asked } = await crowded({
      answer: (inputs) => {
        nowMs += inputs[0]?.shape[0] === 3 ? 1.5 : 0;
        return twice(inputs);
      },
      tickMs: () => nowMs,
    });
    expect(await firstsOf(version, [10, 20, 30, 40])).toEqual([20, 40, 60, 2]);
    expect(asked).toEqual([3]);
  });

  test('are told of a timeout where all of them took too long', async () => {
    let nowMs = 0;
    const { version } = await crowded({
      answer: (inputs) => {
        nowMs += inputs[0]?.shape[0] === 2 ? 0.9 : 0;
        return twice(inputs);
      },
      tickMs: () => nowMs,
    });
    const outcomes = await Promise.all([version.infer(x(1), 0.5), version.infer(x(2), 1000)]);
    expect(outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.reason : outcome.kind))).toEqual([
      'timeout',
      'answered',
    ]);
  });

  test('are refused before others are asked where they do not fit', async () => {
    const { version, asked } = await crowded();
    const stray = [{ ...HERE[0], name: 'z' } as Tensor];
    const outcomes = await Promise.all([version.infer(stray, 1000), version.infer(x(7), 1000)]);
    expect(outcomes).toMatchObject([{ reason: 'input' }, { kind: 'answered' }]);
    expect(asked).toEqual([1]);
  });

  test('are answered by its threads where it ends before the turn does', async () => {
    const { version } = await crowded();
    const waiting = firstsOf(version, [1, 2]);
    await version[Symbol.asyncDispose]();
    expect(await waiting).toEqual([2, 2]);
  });

  test('are made at once again after as many turns with one call', async () => {
    const { version } = await crowded();
    for (let turn = 0; turn < 16; turn += 1) {
      await version.infer(x(0), 1000);
      await setImmediate();
    }
    const outcome = await Promise.race([version.infer(x(1), 1000), setImmediate('the turn has ended')]);
    expect(outcome).toMatchObject({ kind: 'answered' });
  });
});
