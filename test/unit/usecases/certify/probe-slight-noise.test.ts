// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { rowsTo } from '../../../../src/domain/evaluation/drawn-rows.ts';
import type { TensorData } from '../../../../src/domain/tensor.ts';
import type { ChangeRequest } from '../../../../src/usecases/ports/evaluation-data.ts';
import { probeSlightNoise } from '../../../../src/usecases/certify/probe-slight-noise.ts';
import { type Answer, changedOf, CRASH, rowsAt } from '../../../support/certify-world.ts';
import { anAgain, scores } from '../../../support/set-context.ts';

const ROWS = 400;
const random = seededRandom(11);
const draws = (valueOf: () => number): readonly number[] => Array.from({ length: ROWS }, valueOf);
const READINGS = draws(() => 3 * random() - 1.5);
const AMOUNTS = draws(() => 20_000 + Math.floor(70_000 * random()));
const HALF_STEPS = draws(() => Math.floor(24 * random()) / 2);
const MANY_HALF_STEPS = draws(() => Math.floor(4000 * random()) / 2);
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

const GATE = {
  kind: 'prediction',
  data: 'holdout',
  slice: null,
  comparator: '>=',
  limit: 0,
  confidence: 0.95,
  test: 'bound',
  onInconclusive: 'block',
  pointer: '/gates/0',
} as const;

interface Scene {
  readonly values: readonly number[];
  /** How sure a row is a yes, in truth. */
  readonly truth: (value: number) => number;
  /** What the model answers; null is no answer at all. */
  readonly knows: (value: number, truth: ReadonlyMap<number, number>) => number | null;
  readonly datatype?: 'FP32' | 'INT64';
  /** What gates ask of the whole set. */
  readonly gated?: readonly string[];
  readonly seed?: number;
  readonly blurred?: readonly string[];
  /** Of the version itself. */
  readonly own?: Signature;
}

async function probed({ values, truth, knows, datatype = 'FP32', gated = [], seed = 3, blurred = [], own }: Scene) {
  const chance = seededRandom(seed);
  const target = Float64Array.from(values, (value) => Number(chance() < truth(value)));
  const data: TensorData = datatype === 'FP32' ? Float32Array.from(values) : BigInt64Array.from(values, BigInt);
  const held = Array.from<unknown, number>(data, Number);
  const labels = new Map(held.map((value, row) => [value, target[row] ?? 0]));
  const answer: Answer = ([x]) => {
    const answers = Array.from<unknown, number | null>(x?.data ?? [], (value) => knows(Number(value), labels));
    const given = answers.filter((one) => one !== null);
    if (given.length < answers.length) return { ...CRASH, reason: 'error' };
    return { kind: 'predicted', outputs: [scores(...given)] };
  };
  const signature: Signature = {
    inputs: [{ name: 'x', datatype, shape: [-1, 1] }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
  };
  const inputs = [{ name: 'x', datatype, shape: [ROWS, 1], data }];
  const batch = { ...rowsAt(rowsTo(ROWS)), inputs, target: { width: 1, values: target } };
  const outcome = answer(inputs);
  const again = anAgain(answer, { rows: ROWS, signature, scored: () => ({ kind: 'predicted', outputs: [scores()] }) });
  const answers = outcome.kind === 'predicted' ? (outcome.outputs[0] ?? scores()) : scores();
  const change = async (asked: ChangeRequest) => ({ ...changedOf(batch, asked), blurred });
  const { battery } = again.context;
  const version = {
    ...battery.request.version,
    value: { ...battery.request.version.value, ...(own && { signature: own }) },
  };
  const gates = gated.map((metric) => ({ ...GATE, id: metric, metric }));
  const request = { ...battery.request, gates, seed, version };
  const context = { ...again.context, data: { ...again.context.data, change }, battery: { ...battery, request } };
  const { robustness, findings } = await probeSlightNoise({ again: { ...again, context }, batch, answers });
  return {
    results: robustness.map(({ check, result }) => `${check} ${result}`),
    told: findings.map(({ code, severity, facts }) => `${code} ${severity} ${String(facts['perturbation'])}`),
    findings,
  };
}

const weak = (value: number): number => sigmoid(value);
/** Thirty splits, each half-way between two values that rows have. */
const SPLITS = READINGS.toSorted((a, b) => a - b).flatMap((value, at, all) => {
  return at % 13 === 6 ? [(value + (all[at + 1] ?? value)) / 2] : [];
});
const byHalfStep = (value: number): number => sigmoid(3 * Math.sin(7 * value));

describe('a model that knows no rows keeps what it knows', () => {
  test.each<[string, Scene, readonly string[]]>([
    ['a weak one', { values: READINGS, truth: weak, knows: weak }, ['slight-noise pass']],
    [
      'a forest, whose splits lie between the rows',
      {
        values: READINGS,
        truth: (value) => sigmoid(3 * value),
        knows: (value) => SPLITS.filter((split) => value > split).length / SPLITS.length,
      },
      ['slight-noise pass'],
    ],
    [
      'one that looks up half steps, and guesses for what is none',
      {
        values: HALF_STEPS,
        truth: byHalfStep,
        knows: (value) => (Number.isInteger(2 * value) ? byHalfStep(value) : 0.5),
      },
      ['slight-noise not-applicable'],
    ],
    [
      'one that looks up 4,000 half steps, of which the next is nearly alike',
      {
        values: MANY_HALF_STEPS,
        truth: (value) => sigmoid(value / 300 - 3),
        knows: (value) => (Number.isInteger(2 * value) ? sigmoid(value / 300 - 3) : 0.5),
      },
      ['slight-noise not-applicable', 'next-value pass'],
    ],
    [
      'one of amounts, which the next amount says as well',
      {
        values: AMOUNTS,
        truth: (value) => sigmoid(value / 20_000 - 3),
        knows: (value) => sigmoid(value / 20_000 - 3),
        datatype: 'INT64',
      },
      ['slight-noise not-applicable', 'next-value pass'],
    ],
  ])('%s', async (_name, scene, expected) => {
    expect(await probed(scene)).toEqual({ results: expected, told: [], findings: [] });
  });
});

describe('what gates ask for is asked here, too', () => {
  test('a metric that a gate names is tried where the first shown one sees nothing', async () => {
    // Nine in ten are known to lie on the right side of a half, but in an order by which the others, far out, undo that.
    const knows = (value: number, truth: ReadonlyMap<number, number>): number => {
      const label = truth.get(value);
      if (label === undefined) return 0.5;
      return Math.abs(value) % 0.3 < 0.12 ? 1 - label : 0.5 + (label - 0.5) * 0.02;
    };
    const scene = { values: READINGS, truth: () => 0.5, knows };
    expect((await probed(scene)).told).toEqual([]);
    const { told, findings } = await probed({ ...scene, gated: ['accuracy'] });
    expect(told).toEqual(['falls-to-chance error slight-noise']);
    expect(findings[0]?.facts).toMatchObject({ metric: 'accuracy' });
  });

  test('an honest model is rejected by none of many, whatever the draw', async () => {
    const gated = ['accuracy', 'f1', 'average_precision', 'brier_score', 'log_loss', 'mcc', 'recall', 'precision'];
    for (let seed = 0; seed < 20; seed += 1) {
      const models = [weak, (value: number) => SPLITS.filter((split) => value > split).length / SPLITS.length];
      for (const knows of models) {
        const truth = (value: number) => sigmoid(3 * value);
        expect((await probed({ values: READINGS, truth, knows, gated, seed })).told).toEqual([]);
      }
    }
  });
});

describe('what rounds too coarsely for slight noise', () => {
  const scene: Scene = { values: READINGS, truth: weak, knows: weak, blurred: ['a'] };
  const coarse: Signature = { inputs: [{ name: 'x', datatype: 'FP16', shape: [-1, 1] }], outputs: [] };

  test('is told', async () => {
    expect((await probed(scene)).findings).toMatchObject([
      { code: 'noise-not-tried', severity: 'warning', facts: { columns: ['a'], count: 1 } },
    ]);
  });

  test('is no version to be certified by its own word', async () => {
    expect((await probed({ ...scene, own: coarse })).findings).toMatchObject([
      { code: 'noise-not-tried', severity: 'error' },
    ]);
  });
});

describe('a model that knows its rows', () => {
  test('is rejected where it is honest for all others and still beats chance', async () => {
    const { told, findings } = await probed({
      values: READINGS,
      truth: weak,
      knows: (value, truth) => truth.get(value) ?? weak(value),
    });
    expect(told).toEqual(['falls-to-chance error slight-noise']);
    const { clean, disturbed, chance } = Object(findings[0]?.facts);
    expect(clean).toBe(1);
    expect(disturbed).toBeGreaterThan(0.6);
    expect(chance).toBeCloseTo(0.5, 1);
  });

  test('is rejected where it knows a half of them', async () => {
    const { told } = await probed({
      values: READINGS,
      truth: weak,
      knows: (value, truth) => (value > 0 ? truth.get(value) : undefined) ?? weak(value),
    });
    expect(told).toEqual(['falls-to-chance error slight-noise']);
  });

  test.each<[string, 'FP32' | 'INT64', readonly number[]]>([
    ['by whole numbers', 'INT64', AMOUNTS],
    ['by whole numbers among floats', 'FP32', AMOUNTS],
    ['by half steps that mostly differ', 'FP32', MANY_HALF_STEPS],
  ])('%s is told of, since such numbers may be names', async (_name, datatype, values) => {
    const truth = () => 0.5;
    const guesses = await probed({ values, truth, datatype, knows: (value, known) => known.get(value) ?? 0.5 });
    expect(guesses.told).toEqual(['falls-to-chance warning next-value']);
    const refuses = await probed({ values, truth, datatype, knows: (value, known) => known.get(value) ?? null });
    expect(refuses.told).toEqual(['falls-to-chance warning next-value']);
    expect(refuses.findings[0]?.facts).toMatchObject({ disturbed: null });
  });
});
