import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { rowsTo } from '../../../../src/domain/evaluation/drawn-rows.ts';
import { askAgain, send } from '../../../../src/usecases/certify/ask-again.ts';
import { type Answer, CRASH, rowsAt, yesFrom } from '../../../support/certify-world.ts';
import { anAgain, scores, SIGNATURE } from '../../../support/set-context.ts';

const HONEST = yesFrom(0.1);

/** Answers with what it was given, and notes every call. */
function echoing() {
  const calls: (readonly number[])[] = [];
  const answer: Answer = ([x]) => {
    const values = Array.from(x?.data ?? [], Number).map((value) => Math.round(value * 100));
    calls.push(values);
    return { kind: 'predicted', outputs: [scores(...values)] };
  };
  return { calls, answer };
}

async function sent(again: Parameters<typeof send>[0], order: readonly number[], size: number) {
  const outcome = await send(again, { order, size });
  return outcome.kind === 'failed' ? outcome.message : outcome.answers && [...outcome.answers.data];
}

describe('rows that are sent again', () => {
  test('go out in the order and number that is asked for, and their answers come back in their own', async () => {
    const { calls, answer } = echoing();
    const again = anAgain(answer, { rows: 5 });
    calls.length = 0;
    expect(await sent(again, [3, 0, 4, 1, 2], 2)).toEqual([0, 1, 2, 3, 4]);
    expect(calls).toEqual([[3, 0], [4, 1], [2]]);
  });

  test('go out in no greater number than they were scored in', async () => {
    const { calls, answer } = echoing();
    const again = anAgain(answer, { rows: 5, set: { batchSize: 3 } });
    calls.length = 0;
    await sent(again, rowsTo(5), 5);
    expect(calls).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test('go out as they are alone, where others would pad them', async () => {
    const { calls, answer } = echoing();
    const own = rowsTo(3).map((row) => rowsAt([row + 50]).inputs);
    const again = { ...anAgain(answer, { rows: 3 }), alone: own };
    calls.length = 0;
    await sent(again, [2, 0], 1);
    await sent(again, [2, 0], 2);
    expect(calls).toEqual([[52], [50], [2, 0]]);
  });

  test('keep their sequences, so that state starts anew with each of them', async () => {
    const stateful: Signature = {
      inputs: [...SIGNATURE.inputs, { name: 's', datatype: 'FP32', shape: [1, 1], state: { from: 'next', start: 0 } }],
      outputs: [...SIGNATURE.outputs, { name: 'next', datatype: 'FP32', shape: [1, 1], rows: 'none' }],
    };
    const sum: Answer = ([x, state]) => {
      const value = Math.round(Number(x?.data[0]) * 100) + Number(state?.data[0]);
      const next: Tensor = { name: 'next', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(value) };
      return { kind: 'predicted', outputs: [scores(value), next] };
    };
    const again = anAgain(sum, { rows: 4, signature: stateful });
    const read = { ...again.read, sequence: ['a', 'a', 'b', 'b'] };
    expect(await sent({ ...again, read }, rowsTo(4), 4)).toEqual([0, 1, 2, 5]);
    expect(await sent(again, rowsTo(4), 4)).toEqual([0, 1, 3, 6]);
  });

  test('have no answers where one call gives none of its own to each, or of another width or type', async () => {
    const wide: Tensor = { name: 'p', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) };
    const double: Tensor = { name: 'p', datatype: 'FP64', shape: [1], data: Float64Array.of(1) };
    for (const last of [scores(), wide, double, { ...scores(1), name: 'other' }]) {
      const odd: Answer = ([x]) => ({ kind: 'predicted', outputs: [x?.data[0] === 0 ? last : scores(1)] });
      const again = anAgain(odd, { rows: 2, scored: HONEST });
      expect(await sent(again, [0, 1], 1)).toBeNull();
      expect(await sent(again, [1], 1)).toEqual([1]);
    }
  });

  test('are not sent any more when the model has failed', async () => {
    let calls = 0;
    const failing: Answer = () => ((calls += 1) > 1 ? CRASH : { kind: 'predicted', outputs: [scores(1)] });
    const again = anAgain(failing, { rows: 4, scored: HONEST });
    expect(await sent(again, rowsTo(4), 1)).toBe(CRASH.message);
    expect(calls).toBe(2);
  });
});

describe('answers that are compared', () => {
  const all = { order: rowsTo(20), size: 20 };

  test('are alike where the model answers as it was scored, in whatever order and of whichever rows', async () => {
    const again = anAgain(HONEST, { rows: 20 });
    const asked = await askAgain(again, [
      all,
      { order: all.order.toReversed(), size: 3 },
      { order: [7, 3, 11], size: 2 },
    ]);
    expect(asked).toMatchObject({ kind: 'answered', difference: { changed: 0, maxAbsoluteDifference: 0, share: 0 } });
  });

  test('are as far apart as by the worst of all ways to send them', async () => {
    const alone: Answer = (inputs) => yesFrom(inputs[0]?.shape[0] === 1 ? 2 : 0.1)(inputs);
    const again = anAgain(alone, { rows: 20 });
    const ways = [all, { order: all.order, size: 1 }, { order: [15, 16], size: 2 }];
    expect(await askAgain(again, ways)).toMatchObject({ difference: { rows: 20, changed: 10 } });
  });

  test('are all other ones where they cannot be read, now or then', async () => {
    const once = anAgain(() => ({ kind: 'predicted', outputs: [] }), { rows: 20, scored: HONEST });
    expect(await askAgain(once, [all])).toMatchObject({ difference: { rows: 20, changed: 20, share: Infinity } });
    const { drawn, ...again } = anAgain(HONEST, { rows: 20 });
    const unreadable = { ...drawn, answers: { ...drawn.answers, name: 'other' } };
    expect(await askAgain({ ...again, drawn: unreadable }, [all])).toMatchObject({ difference: { changed: 20 } });
  });

  test('are none where the model fails', async () => {
    expect(
      await askAgain(
        anAgain(() => CRASH, { scored: HONEST }),
        [all],
      ),
    ).toEqual(CRASH);
  });
});
