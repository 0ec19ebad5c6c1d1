import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../../src/domain/evaluation/problems/registry.ts';
import { scoreModels, type ScoringRequest } from '../../../../src/usecases/certify/score-models.ts';
import { type Answer, CRASH, yesFrom } from '../../../support/certify-world.ts';
import { aModel, aSetContext, scores, SIGNATURE } from '../../../support/set-context.ts';

const HONEST = yesFrom(0.5);

function request(answers: readonly Answer[], over: Partial<ScoringRequest> = {}): ScoringRequest {
  const { set, data } = aSetContext({ rows: 100, set: { batchSize: 40 } });
  const problem = problemOf('tabular-classification', set.target);
  const models = answers.map(aModel);
  return { set, problem, data, signature: SIGNATURE, models, memoryBytes: 2 ** 32, onRows: () => {}, ...over };
}

/** Fails at its nth call. */
function failingAt(call: number): { readonly answer: Answer; readonly calls: () => number } {
  let calls = 0;
  return { answer: (inputs) => ((calls += 1) === call ? CRASH : HONEST(inputs)), calls: () => calls };
}

describe('models that are scored together', () => {
  test('are each given every row, and whoever waits is told how many', async () => {
    const rows: number[] = [];
    const outcomes = await scoreModels(request([HONEST, yesFrom(0.9)], { onRows: (count) => void rows.push(count) }));
    expect(outcomes).toMatchObject([
      { kind: 'scored', rows: { rows: 100 } },
      { kind: 'scored', rows: { rows: 100 } },
    ]);
    expect(rows).toEqual([40, 80, 100]);
  });

  test('go on without one that fails, which is asked no more', async () => {
    const failing = failingAt(2);
    expect(await scoreModels(request([failing.answer, HONEST]))).toMatchObject([
      CRASH,
      { kind: 'scored', rows: { rows: 100 } },
    ]);
    expect(failing.calls()).toBe(2);
    expect(await scoreModels(request([HONEST, failingAt(1).answer]))).toMatchObject([{ rows: { rows: 100 } }, CRASH]);
  });

  test('are read no further where all have failed', async () => {
    const rows: number[] = [];
    const asked = request([failingAt(1).answer, failingAt(2).answer], { onRows: (count) => void rows.push(count) });
    expect(await scoreModels(asked)).toEqual([CRASH, CRASH]);
    expect(rows).toEqual([40, 80]);
  });

  test('are asked with disturbed inputs, where somebody disturbs them', async () => {
    const disturb: ScoringRequest['disturb'] = (inputs) =>
      inputs.map((tensor) => ({ ...tensor, data: new Float32Array(tensor.data.length).fill(1) }));
    const seen = new Set<number>();
    const answer: Answer = (inputs) => {
      for (const value of inputs.flatMap(({ data }) => Array.from(data, Number))) seen.add(value);
      return HONEST(inputs);
    };
    await scoreModels(request([answer], { disturb }));
    expect([...seen]).toEqual([1]);
  });

  test('tell what the first of them answers, batch by batch, until it fails', async () => {
    const told: (readonly number[])[] = [];
    const onAnswers: ScoringRequest['onAnswers'] = ({ start, rows }, outputs) => {
      told.push([start, rows, Number(outputs[0]?.data.length)]);
    };
    await scoreModels(request([failingAt(3).answer, yesFrom(0.9)], { onAnswers }));
    expect(told).toEqual([
      [0, 40, 40],
      [40, 40, 40],
    ]);
  });

  test('are read by the labels that their own file gives to its columns', async () => {
    const { model } = aModel(({ 0: x }) => {
      const values = Array.from(x?.data ?? [], Number).flatMap((value) => (value >= 0.5 ? [0.1, 0.9] : [0.9, 0.1]));
      return { kind: 'predicted', outputs: [{ ...scores(...values), shape: [values.length / 2, 2] }] };
    });
    const target = { column: 'y', labels: [1, 0] };
    const asked = request([], { models: [{ model, columnLabels: new Map([['p', [0, 1]]]) }] });
    const set = { ...asked.set, target };
    const problem = problemOf('tabular-classification', target);
    const [outcome] = await scoreModels({ ...asked, set, problem });
    const [unlabelled] = await scoreModels({ ...asked, set, problem, models: [{ model, columnLabels: new Map() }] });
    expect(outcome).not.toEqual(unlabelled);
  });
});
