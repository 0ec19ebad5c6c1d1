import { describe, expect, test } from 'vitest';
import type { PerformanceResult, Signature } from '../../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../../src/domain/tensor.ts';
import type { Measured, SetContext } from '../../../../../src/usecases/certify/battery-context.ts';
import { prediction } from '../../../../../src/usecases/certify/checks/prediction.ts';
import { robustness } from '../../../../../src/usecases/certify/checks/robustness.ts';
import { steadinessAfter } from '../../../../../src/usecases/certify/checks/steadiness-after.ts';
import type { LoadOptions, LoadOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { type Answer, CRASH, portsOf, rowsAt, yesFrom } from '../../../../support/certify-world.ts';
import { aModel, aSetContext, scores } from '../../../../support/set-context.ts';

const HONEST = yesFrom(0.1);

/** As a model gives it that computes in 32 bits. */
function nearly(value: number): number {
  return Math.fround(Math.fround(value - 1e-5) + 1e-5);
}

async function loaded(context: SetContext) {
  const { next, findings } = await prediction.run(context.battery);
  if (next === null) throw new Error(findings.map(({ code }) => code).join());
  return next;
}

async function probed(answer: Answer, context = aSetContext({ answer })) {
  const { findings, recorded, next } = await robustness.run(await loaded(context));
  return { codes: findings.map(({ code }) => code), results: recorded?.robustness ?? [], next };
}

describe('a model that has been scored', () => {
  test('is asked again, disturbed and sent nonsense, by the name of its evaluation set', async () => {
    const { codes, results } = await probed(HONEST);
    expect(codes).toEqual([]);
    expect(new Set(results.map(({ data }) => data))).toEqual(new Set(['holdout']));
    expect(results.map(({ check }) => check)).toEqual([
      'determinism',
      'batch-invariance',
      'order-invariance',
      'batch-size-invariance',
      'slight-noise',
      'nan',
      'infinity',
      'missing',
      'out-of-range',
      'gaussian',
      'dropout',
    ]);
  });

  test('is sent nonsense in four rows at the most', async () => {
    const rows: number[] = [];
    const answer: Answer = (inputs) => {
      if (inputs[0]?.data.some((value) => Number.isNaN(value))) rows.push(inputs[0].shape[0] ?? 0);
      return HONEST(inputs);
    };
    await probed(answer);
    expect(new Set(rows)).toEqual(new Set([4]));
    rows.length = 0;
    await probed(answer, aSetContext({ answer, rows: 3 }));
    expect(new Set(rows)).toEqual(new Set([3]));
  });

  test('is not disturbed where its answers depend on chance', async () => {
    let calls = 0;
    const tossing: Answer = (inputs) => yesFrom((calls += 1) % 2 === 0 ? 2 : 0.1)(inputs);
    const { codes, results } = await probed(tossing);
    expect(codes).toEqual(['not-deterministic']);
    expect(results.map(({ check, data }) => [check, data])).toEqual([['determinism', 'holdout']]);
  });

  test('is compared later with what it answers to the drawn rows together, which is not what it was scored by', async () => {
    const slightly: Answer = (inputs) => {
      const honest = HONEST(inputs);
      if (honest.kind === 'failed' || inputs[0]?.shape[0] !== 256) return honest;
      const values = honest.outputs.flatMap(({ data }) => Array.from(data, Number));
      return { kind: 'predicted', outputs: [scores(...values.map((value) => value + 1e-5))] };
    };
    const { next } = await probed(slightly, aSetContext({ answer: slightly, rows: 600 }));
    const answers = Array.from(next?.drawn.get('holdout')?.answers.data ?? [], Number);
    expect(answers).toHaveLength(256);
    expect(new Set(answers)).toEqual(new Set([0.1 + 1e-5, 0.9 + 1e-5].map(nearly)));
  });

  test('where nothing was kept of an evaluation set is not asked of it', async () => {
    const context = await loaded(aSetContext({ answer: HONEST }));
    expect((await robustness.run({ ...context, drawn: new Map() })).recorded).toEqual({ robustness: [] });
    expect((await robustness.run({ ...context, scored: { take: () => null } })).recorded).toEqual({ robustness: [] });
  });
});

describe('rows that are padded to the longest of a call', () => {
  const signature: Signature = {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, -1], pad: 0 }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
  };

  /** Row n has n + 1 ones, and zeros up to the longest that is read with it. */
  function lists(indices: readonly number[]): readonly Tensor[] {
    const width = Math.max(...indices) + 1;
    const data = indices.flatMap((index) => Array.from({ length: width }, (_, cell) => Number(cell <= index)));
    return [{ name: 'x', datatype: 'FP32', shape: [indices.length, width], data: Float32Array.from(data) }];
  }

  function padded(answer: Answer): SetContext {
    const context = aSetContext({ answer, rows: 8, signature });
    const read = (indices: readonly number[], start: number) => ({
      ...rowsAt(indices),
      start,
      inputs: lists(indices),
      target: { width: 1, values: Float64Array.from(indices, (index) => index % 2) },
    });
    const data = {
      ...context.data,
      async *batches(size: number) {
        for (let start = 0; start < 8; start += size)
          yield read(
            Array.from({ length: Math.min(size, 8 - start) }, (_, row) => start + row),
            start,
          );
      },
      take: async (indices: readonly number[]) => read(indices, 0),
    };
    return { ...context, data, battery: { ...context.battery, data: new Map([['holdout', data]]) } };
  }

  function answering(valueOf: (row: readonly number[]) => number): Answer {
    return ([x]) => {
      const [rows = 0, width = 0] = x?.shape ?? [];
      const cells = Array.from(x?.data ?? [], Number);
      const values = Array.from({ length: rows }, (_, row) => valueOf(cells.slice(row * width, (row + 1) * width)));
      return { kind: 'predicted', outputs: [scores(...values)] };
    };
  }

  const sum = (row: readonly number[]): number => row.reduce((total, cell) => total + cell, 0);

  test('are answered alike without their padding, by a model that does not see it', async () => {
    const { codes, results } = await probed(HONEST, padded(answering((row) => sum(row) / 10)));
    expect(codes).toEqual([]);
    expect(results.find(({ check }) => check === 'batch-invariance')).toMatchObject({ result: 'pass' });
  });

  test('show a model whose answer to one of them the padding changes, whichever were drawn', async () => {
    const seven = answering((row) => (sum(row) === 7 && row.length > 7 ? 0.9 : 0.1));
    const context = await loaded(padded(seven));
    const rows = [1, 6, 7];
    const drawn = new Map([['holdout', { rows, answers: scores(0.1, 0.9, 0.1) }]]);
    const { findings } = await robustness.run({ ...context, drawn });
    expect(findings).toMatchObject([{ code: 'answers-differ', facts: { fault: 'alone', changed: 1 } }]);
  });

  test('show a model whose answers the padding changes', async () => {
    const { codes } = await probed(HONEST, padded(answering((row) => sum(row) / row.length)));
    expect(codes).toEqual(['answers-differ']);
  });
});

describe('when all has been measured', () => {
  async function after(load: (threads: number) => LoadOutcome, over: Partial<Measured> = {}) {
    const context = aSetContext({ answer: HONEST });
    const { scored: _scored, ...before } = await loaded(context);
    const runtimeOf = () => ({
      ...portsOf({ answers: {} }).runtimeOf('onnx'),
      load: async (_file: unknown, { threads }: LoadOptions) => load(threads),
    });
    const ports = { ...before.ports, runtimeOf };
    return steadinessAfter.run({ ...before, ports, measured: [], ...over });
  }
  const loads = (answer: Answer) => (): LoadOutcome => ({
    kind: 'loaded',
    corrected: [],
    loadMs: 1,
    model: aModel(answer).model,
  });

  test('a model that answers as before is told nothing of', async () => {
    expect(await after(loads(HONEST))).toMatchObject({ findings: [], next: {} });
  });

  test.each([
    ['that cannot be loaded again', () => CRASH, 'process-crashed'],
    ['that fails', loads(() => CRASH), 'process-crashed'],
    ['that answers otherwise', loads(yesFrom(2)), 'answers-differ'],
  ] as const)('a model %s is refused, as what was measured is in doubt', async (_name, load, code) => {
    expect((await after(load)).findings).toMatchObject([{ code, severity: 'error', check: 'performance' }]);
  });

  test('a model of which nothing was kept is not asked again', async () => {
    const failing = loads(() => CRASH);
    expect(await after(failing, { drawn: new Map() })).toMatchObject({ findings: [] });
  });

  /** A model that answers otherwise with other threads, or with other rows a call. */
  const otherwise =
    (isOther: (threads: number, rows: number) => boolean, other: Answer = yesFrom(2)) =>
    (threads: number): LoadOutcome =>
      loads((inputs) => (isOther(threads, inputs[0]?.shape[0] ?? 0) ? other : HONEST)(inputs))();

  test.each<readonly [string, readonly [number, number], (threads: number, rows: number) => boolean]>([
    ['more rows a call than the set holds', [1, 1024], (_threads, rows) => rows > 900],
    ['just the rows of a call that its mode has', [1, 7], (_threads, rows) => rows === 7],
    ['the threads of its mode', [2, 1], (threads) => threads === 2],
    ['its threads and its rows together', [3, 64], (threads, rows) => threads === 3 && rows === 64],
  ])('one that answers otherwise with %s is refused', async (_name, [threads, batchSize], isOther) => {
    const { findings, recorded } = await after(otherwise(isOther), { measured: [measuredBy(threads, batchSize)] });
    const facts = { fault: 'as-served', threads, batchSize, rows: 20, changed: 10 };
    expect(findings[0]).toMatchObject({ code: 'answers-differ', severity: 'error', check: 'robustness', facts });
    expect(recorded?.served?.[0]).toMatchObject({ check: 'served-invariance', data: 'holdout', result: 'fail' });
  });

  test('one that answers as scored in every call of its modes passes, and what was asked is kept', async () => {
    const { findings, recorded } = await after(loads(HONEST), {
      measured: [measuredBy(1, 1), measuredBy(2, 33), measuredBy(2, 33)],
    });
    expect(findings).toEqual([]);
    expect(recorded?.served).toEqual([
      {
        check: 'served-invariance',
        data: 'holdout',
        result: 'pass',
        facts: { threads: 2, batchSize: 33, rows: 20, changed: 0, maxAbsoluteDifference: 0, share: 0 },
      },
      expect.objectContaining({ result: 'pass', facts: expect.objectContaining({ threads: 2, batchSize: 20 }) }),
    ]);
  });

  test('one that more threads change only where rows come together is refused, though its mode asks one by one', async () => {
    const isOther = (threads: number, rows: number): boolean => threads === 2 && rows > 1;
    const { findings } = await after(otherwise(isOther), { measured: [measuredBy(2, 1)] });
    expect(findings).toMatchObject([{ severity: 'error', facts: { fault: 'other-threads', threads: 2, changed: 10 } }]);
  });

  test('one whose modes have one thread is warned of where two change its answers', async () => {
    const { findings, recorded } = await after(
      otherwise((threads) => threads === 2),
      { measured: [measuredBy(1, 1)] },
    );
    const facts = { fault: 'other-threads', threads: 2, changed: 10 };
    expect(findings).toMatchObject([{ code: 'answers-differ', severity: 'warning', facts }]);
    expect(recorded?.served).toMatchObject([{ result: 'shown', facts: { threads: 2 } }]);
  });

  test('one that cannot hand over the answers of such a call leaves it open, and one that fails in it is refused', async () => {
    const failing = (reason: 'memory' | 'error') =>
      otherwise(
        (threads) => threads === 2,
        () => ({ kind: 'failed', reason, message: '' }),
      );
    const measured = [measuredBy(2, 1)];
    expect(await after(failing('memory'), { measured })).toMatchObject({
      findings: [],
      recorded: { served: [{ result: 'inconclusive' }, { result: 'inconclusive' }] },
    });
    expect(await after(failing('error'), { measured })).toMatchObject({
      findings: [{ code: 'call-failed' }, { code: 'call-failed' }],
    });
  });
});

function measuredBy(threads: number, batchSize: number): PerformanceResult {
  return {
    mode: 'batch',
    scenario: 'offline',
    threads,
    batchSize,
    rate: null,
    latency: null,
    throughput: null,
    capacity: null,
    coldStart: null,
    memoryBytes: null,
    modelSizeBytes: 3,
    comparison: null,
  };
}
