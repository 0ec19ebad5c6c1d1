import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { chooseBatchRows, ModelCaller } from '../../../../src/usecases/certify/call-model.ts';
import type { LoadedModel } from '../../../../src/usecases/ports/model-runtime.ts';

/** The running sum of a sequence: y = x + state, and the state is y. It keeps what it was asked. */
function summing() {
  const asked: (readonly Tensor[])[] = [];
  const model: LoadedModel = {
    predict: async (inputs) => {
      asked.push(inputs);
      const [x, state] = inputs.map(({ data }) => Number(data[0]));
      const data = Float32Array.of((x ?? 0) + (state ?? 0));
      const outputs = ['y', 'next'].map((name) => ({ name, datatype: 'FP32', shape: [1, 1], data }) as const);
      return { kind: 'predicted', outputs };
    },
    [Symbol.asyncDispose]: async () => {},
  };
  return { model, asked };
}

const SUM: Signature = {
  inputs: [
    { name: 'x', datatype: 'FP32', shape: [-1, 1] },
    { name: 'state', datatype: 'FP32', shape: [1, -1], rows: 1, state: { from: 'next', start: 100 } },
  ],
  outputs: [
    { name: 'y', datatype: 'FP32', shape: [-1, 1] },
    { name: 'next', datatype: 'FP32', shape: [1, -1], rows: 1 },
  ],
};

function column(name: string, ...values: readonly number[]): Tensor {
  return { name, datatype: 'FP32', shape: [values.length, 1], data: Float32Array.from(values) };
}

async function answer(caller: ModelCaller, values: readonly number[], sequence: readonly string[] | null) {
  const outcome = await caller.call({ inputs: [column('x', ...values)], sequence });
  return outcome.kind === 'failed' ? outcome.message : [...(outcome.outputs[0]?.data ?? [])];
}

describe('carried state', () => {
  test('goes from row to row, also from one batch to the next, and starts anew with a sequence', async () => {
    const caller = new ModelCaller(summing().model, SUM);
    expect(await answer(caller, [1, 2, 3], ['a', 'a', 'b'])).toEqual([101, 103, 103]);
    expect(await answer(caller, [4, 5], ['b', 'c'])).toEqual([107, 105]);
  });

  test('a sequence that goes on after another is refused', async () => {
    const caller = new ModelCaller(summing().model, SUM);
    await expect(answer(caller, [1, 2, 3], ['a', 'b', 'a'])).rejects.toMatchObject({ code: 'data-binding' });
  });

  test('1 and "1" are two sequences', async () => {
    const caller = new ModelCaller(summing().model, SUM);
    const outcome = await caller.call({ inputs: [column('x', 1, 2)], sequence: [1, '1'] });
    expect(outcome).toMatchObject({ outputs: [{ data: Float32Array.of(101, 102) }, {}] });
  });

  test('one row is one call', async () => {
    const { model, asked } = summing();
    await answer(new ModelCaller(model, SUM), [1, 2, 3], ['a', 'a', 'a']);
    expect(asked.map(([x, state]) => [x?.shape, state?.shape])).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });
});

describe('a fixed batch', () => {
  const FIXED: Signature = {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [2, 1] }],
    outputs: [
      { name: 'y', datatype: 'FP32', shape: [2, 1] },
      { name: 'anchors', datatype: 'FP32', shape: [3, 1] },
    ],
  };

  /** Twice its rows, and a table that belongs to no row. */
  function doubling() {
    const asked: (readonly number[])[] = [];
    const model: LoadedModel = {
      predict: async ([x]) => {
        asked.push([...(x?.data ?? [])].map(Number));
        const doubled = column('y', ...[...(x?.data ?? [])].map((value) => 2 * Number(value)));
        return { kind: 'predicted', outputs: [doubled, column('anchors', 7, 8, 9)] };
      },
      [Symbol.asyncDispose]: async () => {},
    };
    return { model, asked };
  }

  test.each([
    [[1], [[1, 1]]],
    [[1, 2], [[1, 2]]],
    [
      [1, 2, 3, 4, 5],
      [
        [1, 2],
        [3, 4],
        [5, 5],
      ],
    ],
  ])('%j goes in as %j', async (values, calls) => {
    const { model, asked } = doubling();
    const outcome = await new ModelCaller(model, FIXED).call({ inputs: [column('x', ...values)], sequence: null });
    expect(asked).toEqual(calls);
    expect(outcome).toEqual({
      kind: 'predicted',
      outputs: [column('y', ...values.map((value) => 2 * value)), column('anchors', 7, 8, 9)],
    });
  });
});

describe('answers of several calls', () => {
  const FIXED: Signature = {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [1, -1] }],
  };

  function replying(...replies: readonly (readonly Tensor[])[]): LoadedModel {
    const left = [...replies];
    return {
      predict: async () => {
        const outputs = left.shift();
        if (outputs === undefined) return { kind: 'failed', reason: 'error', message: 'no more' };
        return { kind: 'predicted', outputs };
      },
      [Symbol.asyncDispose]: async () => {},
    };
  }

  function row(...values: readonly number[]): Tensor {
    return { name: 'y', datatype: 'FP32', shape: [1, values.length], data: Float32Array.from(values) };
  }

  async function answers(rows: number, ...replies: readonly (readonly Tensor[])[]) {
    const inputs = [column('x', ...Array.from({ length: rows }, (_, index) => index))];
    const outcome = await new ModelCaller(replying(...replies), FIXED).call({ inputs, sequence: null });
    return outcome.kind === 'failed' ? outcome.message : outcome.outputs.map(({ shape }) => shape);
  }

  test('are joined where each is as wide as the first, and are those of the first call otherwise', async () => {
    expect(await answers(2, [row(1, 2)], [row(3, 4)])).toEqual([[2, 2]]);
    expect(await answers(2, [row(1, 2)], [row(3)])).toEqual([[1, 2]]);
  });

  test('are what each of them gives, though one gives fewer', async () => {
    const beside = { ...row(1), name: 'z' };
    expect(await answers(2, [row(1), beside], [row(2)])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  test('are none where one call fails, or where there are no rows', async () => {
    expect(await answers(2, [row(1)])).toBe('no more');
    expect(await answers(0)).toEqual([]);
    const nothing = await new ModelCaller(replying(), FIXED).call({ inputs: [], sequence: null });
    expect(nothing).toEqual({ kind: 'predicted', outputs: [] });
  });
});

describe('rows of a batch', () => {
  function takes(...shape: readonly number[]): Signature {
    return { inputs: [{ name: 'x', datatype: 'FP32', shape: [...shape] }], outputs: [] };
  }

  test.each<readonly [string, Signature, number | undefined, number]>([
    ['as many as the model fixes, whatever the manifest says', takes(8, 3), 100, 8],
    ['as many as the manifest says', takes(-1, 3), 100, 100],
    ['as many as the manifest says, where a call takes one', takes(1, 3), 100, 100],
    ['a thousand where they are small', takes(-1, 3), undefined, 1024],
    ['a thousand where a call takes one', takes(1, 3), undefined, 1024],
    ['as many as fit four megabytes', takes(-1, 3, 64, 1024), undefined, 5],
    ['as many as fit, where an open dimension is taken for 64', takes(-1, -1, 1024), undefined, 16],
    ['one at the least', takes(-1, 4096, 4096), undefined, 1],
  ])('are %s', (_name, signature, wanted, expected) => {
    expect(chooseBatchRows(signature, wanted)).toBe(expected);
  });

  test('are fewer where there are several inputs', () => {
    const [input] = takes(-1, 1024, 64).inputs;
    const two: Signature = { inputs: [input, input].flatMap((one) => one ?? []), outputs: [] };
    expect(chooseBatchRows(two, undefined)).toBe(8);
  });
});

describe('a call that takes too much memory', () => {
  const model: LoadedModel = {
    predict: async () => ({ kind: 'failed', reason: 'memory', message: 'Too much.' }),
    [Symbol.asyncDispose]: async () => {},
  };
  const taking = (rows: number): Signature => ({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [rows, 1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: [rows, 1] }],
  });

  test.each([
    ['any number of rows', -1, 'Too much. A smaller batchSize of the evaluation set makes it less.'],
    [
      'eight rows',
      8,
      'Too much. The model takes 8 rows a call, so that no batchSize makes it less: export it with an open batch.',
    ],
    [
      'one row',
      1,
      'Too much. The model takes one row a call, so that no batchSize makes it less: export it with smaller answers.',
    ],
  ])('of a model of %s is told with what can be done', async (_name, rows, message) => {
    expect(await answer(new ModelCaller(model, taking(rows)), [1, 2], null)).toBe(message);
  });
});
