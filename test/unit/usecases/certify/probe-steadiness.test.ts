import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { probeSteadiness, tellLater } from '../../../../src/usecases/certify/probe-steadiness.ts';
import { type Answer, CRASH, yesFrom } from '../../../support/certify-world.ts';
import { aSetContext, anAgain, scores, SIGNATURE } from '../../../support/set-context.ts';

/** Rows 0 to 19 as x = 0.00 to 0.19, half of which are a yes. */
const HONEST = yesFrom(0.1);

/** "order-invariance fail", and codes with their severity. */
async function probed(again: ReturnType<typeof anAgain>) {
  const { robustness, findings, together } = await probeSteadiness(again);
  return {
    results: robustness.map(({ check, result }) => `${check} ${result}`),
    told: findings.map(({ code, severity, facts }) => [code, severity, Object(facts).fault].join(' ').trim()),
    findings,
    robustness,
    together,
  };
}

const STEADY = ['determinism pass', 'batch-invariance pass', 'order-invariance pass', 'batch-size-invariance pass'];

/** Another model from its nth call on. */
function from(call: number, later: Answer, before: Answer = HONEST): Answer {
  let calls = 0;
  return (inputs) => ((calls += 1) >= call ? later : before)(inputs);
}

function shifted(by: number): Answer {
  return (inputs) => {
    const outcome = HONEST(inputs);
    if (outcome.kind === 'failed') return outcome;
    const values = outcome.outputs.flatMap(({ data }) => Array.from(data, Number));
    return { kind: 'predicted', outputs: [scores(...values.map((value) => value + by))] };
  };
}

const isAlone = (inputs: readonly Tensor[]): boolean => inputs[0]?.shape[0] === 1;
const isWhole = (inputs: readonly Tensor[]): boolean => inputs[0]?.shape[0] === 20;
const isInOrder = (inputs: readonly Tensor[]): boolean => inputs[0]?.data[0] === 0 && isWhole(inputs);

describe('a model that answers alike', () => {
  test('in every setting passes, and its answers to all rows together are handed on', async () => {
    const { results, told, together, robustness } = await probed(anAgain(HONEST));
    expect(results).toEqual(STEADY);
    expect(told).toEqual([]);
    expect([...(together?.data ?? [])]).toEqual([...scores(...Array(10).fill(0.1), ...Array(10).fill(0.9)).data]);
    expect(robustness.map(({ facts }) => facts)).toEqual(
      Array.from({ length: 4 }, () => ({ rows: 20, changed: 0, maxAbsoluteDifference: 0, share: 0 })),
    );
  });

  test('but for its last digits passes: a batch is summed in another order', async () => {
    const rounding: Answer = (inputs) => (isWhole(inputs) ? HONEST : shifted(1e-5))(inputs);
    const { results, told, robustness } = await probed(anAgain(rounding));
    expect(results).toEqual(STEADY);
    expect(told).toEqual([]);
    expect(robustness[1]?.facts).toMatchObject({ changed: 0, maxAbsoluteDifference: expect.closeTo(1e-5, 7) });
  });
});

describe('a model whose answers to a row differ', () => {
  test.each<readonly [string, Answer, readonly string[], string]>([
    [
      'when it is alone',
      (inputs) => (isAlone(inputs) ? yesFrom(2) : HONEST)(inputs),
      ['batch-invariance fail'],
      'alone',
    ],
    [
      'in another order of all',
      (inputs) => (isWhole(inputs) && !isInOrder(inputs) ? yesFrom(2) : HONEST)(inputs),
      ['order-invariance fail'],
      'other-order',
    ],
    [
      'in batches of another size',
      (inputs) => (isAlone(inputs) || isWhole(inputs) ? HONEST : yesFrom(2))(inputs),
      ['batch-size-invariance fail'],
      'other-batches',
    ],
  ])('%s is refused', async (_name, answer, failed, fault) => {
    const { results, told, findings } = await probed(anAgain(answer));
    expect(results.filter((result) => result.endsWith('fail'))).toEqual(failed);
    expect(told).toEqual([`answers-differ error ${fault}`]);
    expect(findings[0]?.facts).toMatchObject({ rows: 20, changed: 10, quantised: false });
  });

  test('in several settings is told of by the one in which most differ', async () => {
    const answer: Answer = (inputs) =>
      (isAlone(inputs) ? yesFrom(0.15) : isInOrder(inputs) ? HONEST : yesFrom(2))(inputs);
    const { told, findings } = await probed(anAgain(answer));
    expect(told).toEqual(['answers-differ error other-order']);
    expect(findings[0]?.facts).toMatchObject({ changed: 10 });
    const first: Answer = (inputs) =>
      (isAlone(inputs) ? yesFrom(2) : isInOrder(inputs) ? HONEST : yesFrom(0.15))(inputs);
    expect((await probed(anAgain(first))).told).toEqual(['answers-differ error alone']);
  });

  test('a little, so that no answer is another, is warned of', async () => {
    const answer: Answer = (inputs) => (isAlone(inputs) ? shifted(0.01) : HONEST)(inputs);
    const { results, told } = await probed(anAgain(answer));
    expect(results).toEqual(STEADY);
    expect(told).toEqual(['answers-differ warning alone']);
  });

  test('as its manifest declares is warned of', async () => {
    const answer: Answer = (inputs) => (isAlone(inputs) ? yesFrom(2) : HONEST)(inputs);
    const prediction = { output: 'p', batchSensitive: true } as const;
    const { results, told } = await probed(anAgain(answer, { set: { prediction } }));
    expect(results).toContain('batch-invariance fail');
    expect(told).toEqual(['answers-differ warning alone']);
  });

  test('because its numbers are rounded by what comes in with them is told so', async () => {
    const answer: Answer = (inputs) => (isAlone(inputs) ? yesFrom(2) : HONEST)(inputs);
    const { findings } = await probed(anAgain(answer, { candidate: { isDynamicallyQuantised: true } }));
    expect(findings[0]?.facts).toMatchObject({ quantised: true });
  });

  test('beyond all measure is told of without a number', async () => {
    const infinite: Answer = (inputs) =>
      isAlone(inputs) ? { kind: 'predicted', outputs: [scores(Infinity)] } : HONEST(inputs);
    const { findings } = await probed(anAgain(infinite));
    expect(findings[0]?.facts).toMatchObject({ maxAbsoluteDifference: null, share: null });
  });
});

describe('a model that answers the same call otherwise', () => {
  test('is refused, and asked nothing else', async () => {
    const { results, told, findings } = await probed(anAgain(from(3, yesFrom(2))));
    expect(results).toEqual(['determinism fail']);
    expect(told).toEqual(['not-deterministic error']);
    expect(findings[0]?.facts).toEqual({ maxAbsoluteDifference: expect.closeTo(0.8) });
  });

  test('is refused, though only by a little', async () => {
    const { results, told } = await probed(anAgain(from(3, shifted(0.01))));
    expect([results, told]).toEqual([['determinism fail'], ['not-deterministic error']]);
  });

  /** Every other call is answered otherwise. */
  function tossing(other: Answer): Answer {
    let calls = 0;
    return (inputs) => ((calls += 1) % 2 === 0 ? other : HONEST)(inputs);
  }

  test('as its manifest declares is warned of, and asked on: chance may explain what differs', async () => {
    const { results, told } = await probed(anAgain(tossing(yesFrom(0.17)), { randomOperators: true }));
    expect(results[0]).toBe('determinism fail');
    expect(results).toHaveLength(4);
    expect(told).toEqual(['not-deterministic warning', expect.stringMatching(/^answers-differ warning /)]);
  });

  test('may not hide behind that what chance does not explain', async () => {
    const answer = tossing((inputs) => (isAlone(inputs) ? yesFrom(2) : shifted(0.01))(inputs));
    const hiding: Answer = (inputs) => (isAlone(inputs) ? yesFrom(2)(inputs) : answer(inputs));
    const { told } = await probed(anAgain(hiding, { randomOperators: true }));
    expect(told).toEqual(['not-deterministic warning', 'answers-differ error alone']);
  });

  test('is refused where no manifest declares it, though chance would explain what differs', async () => {
    const little: Answer = (inputs) => (isAlone(inputs) ? yesFrom(0.11) : HONEST)(inputs);
    expect((await probed(anAgain(little))).told).toEqual(['answers-differ error alone']);
  });
});

describe('a model that fails when it is asked again', () => {
  const failing = () => CRASH;

  test.each([
    [1, []],
    [2, []],
    [3, ['determinism pass']],
    [23, ['determinism pass', 'batch-invariance pass']],
  ])('at call %i, is told of as robustness, with what was found before', async (call, before) => {
    const { findings, results } = await probed(anAgain(from(call, failing), { scored: HONEST }));
    expect(findings).toMatchObject([{ code: 'process-crashed', severity: 'error', check: 'robustness' }]);
    expect(results).toEqual(before);
  });
});

test('a model that carries state is asked only from the beginning on once more', async () => {
  const signature: Signature = {
    inputs: [...SIGNATURE.inputs, { name: 's', datatype: 'FP32', shape: [1, 1], state: { from: 'next', start: 0 } }],
    outputs: [...SIGNATURE.outputs, { name: 'next', datatype: 'FP32', shape: [1, 1], rows: 'none' }],
  };
  const values: number[] = [];
  const sum: Answer = ([x, state]) => {
    values.push(Number(x?.data[0]));
    const value = Number(x?.data[0]) + Number(state?.data[0] ?? 0);
    const next: Tensor = { name: 'next', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(value) };
    return { kind: 'predicted', outputs: [scores(value), next] };
  };
  const again = anAgain(sum, {
    rows: 3,
    signature,
    scored: () => ({ kind: 'predicted', outputs: [scores(0, 0.01, 0.03)] }),
  });
  const { results, told } = await probed(again);
  expect(results).toEqual([
    'determinism pass',
    'batch-invariance not-applicable',
    'order-invariance not-applicable',
    'batch-size-invariance pass',
  ]);
  expect(told).toEqual([]);
  const pass = [0, 1, 2].map((row) => Math.fround(row / 100));
  expect(values).toEqual([...pass, ...pass, ...pass]);
});

describe('a difference that shows when all else was measured', () => {
  const difference = { rows: 20, changed: 1, maxAbsoluteDifference: 0.8, share: 0.2 };

  test('is refused, and no rounding of the batch excuses it', () => {
    const context = aSetContext({
      candidate: { isDynamicallyQuantised: true },
      set: { prediction: { output: 'p', batchSensitive: true } },
    });
    expect(tellLater(context, difference)).toMatchObject([
      {
        code: 'answers-differ',
        severity: 'error',
        check: 'performance',
        facts: { fault: 'later', ...difference, quantised: false },
      },
    ]);
  });

  test('is none where it is rounding, or where chance is declared', () => {
    expect(tellLater(aSetContext(), { ...difference, changed: 0, share: 1e-4 })).toEqual([]);
    expect(tellLater(aSetContext({ randomOperators: true }), difference)).toEqual([]);
  });
});
