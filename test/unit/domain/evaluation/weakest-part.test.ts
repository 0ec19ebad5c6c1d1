import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { PartRecorder } from '../../../../src/domain/evaluation/parts/part-recorder.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';
import { weakestOf } from '../../../support/parted-rows.ts';

const ROWS = 1200;
const random = seededRandom(5);
const AGE = Array.from({ length: ROWS }, () => Math.floor(18 + 60 * random()));
const REGION = Array.from({ length: ROWS }, () => ['north', 'south', 'east'][Math.floor(3 * random())] ?? '');
const NOISE = Array.from({ length: ROWS }, () => random());
const CHANCE = Array.from({ length: ROWS }, () => random());
const SET = evaluationSet({ slices: [{ name: 'region', by: 'region' }] });
const CELLS = new Map([['region', REGION]]);
const ONES = NOISE.map(() => 1);

/** Right but for a tenth, and for half of those that are young and in the south. */
const YOUNG_SOUTH = CHANCE.map((chance, row) => {
  const isWeak = REGION[row] === 'south' && (AGE[row] ?? 0) <= 33;
  return chance < (isWeak ? 0.5 : 0.1) ? 0.2 : 0.8;
});

/** One row of the other class, without which there is nothing to tell apart. */
const TARGET = ONES.map((one, row) => (row === 0 ? 0 : one));

describe('findWeakest', () => {
  it('finds two conditions that hold together', () => {
    const found = weakestOf({
      problem: 'binary',
      set: SET,
      target: TARGET,
      answer: YOUNG_SOUTH,
      cells: CELLS,
      numbers: { age: AGE, noise: NOISE },
    });
    expect(found).toMatchObject({
      metric: 'accuracy',
      direction: 'up',
      where: [
        { column: 'region', value: 'south' },
        { column: 'age', upTo: expect.closeTo(33, -1) },
      ],
      of: ROWS,
      pValue: 0.01,
    });
    const limit = found?.where[1]?.upTo ?? 0;
    const members = [...AGE.keys()].filter((row) => REGION[row] === 'south' && (AGE[row] ?? 0) <= limit);
    const right = members.filter((row) => Number((YOUNG_SOUTH[row] ?? 0) >= 0.5) === TARGET[row]);
    expect(found?.rows).toBe(members.length);
    expect(found?.estimate.value).toBeCloseTo(right.length / members.length, 6);
  });

  it('finds a part of larger errors, and a row without a value is one', () => {
    const gaps = NOISE.map((value) => (value < 0.2 ? Number.NaN : value));
    const answer = gaps.map((value, row) => (CHANCE[row] ?? 0) * (Number.isNaN(value) ? 3 : 1));
    const found = weakestOf({ problem: 'regression', target: ONES.map(() => 0), answer, numbers: { gaps } });
    expect(found).toMatchObject({
      metric: 'mae',
      direction: 'down',
      where: [{ column: 'gaps', value: null }],
      pValue: 0.01,
    });
  });

  it('says how often chance finds as much', () => {
    const answer = CHANCE.map((chance) => (chance < 0.1 ? 0.2 : 0.8));
    const found = weakestOf({ problem: 'binary', set: SET, target: TARGET, answer, cells: CELLS, numbers: { NOISE } });
    expect(found?.pValue).toBeGreaterThan(0.05);
    expect(found?.searched).toBeGreaterThan(10);
  });

  it('looks at no part of fewer than 50 rows', () => {
    const rare = NOISE.map((_, row) => Number(row < 49));
    const answer = rare.map((one) => (one === 1 ? 0.2 : 0.8));
    expect(weakestOf({ problem: 'binary', target: TARGET, answer, numbers: { rare } })).toBeUndefined();
  });

  it('leaves queries alone', () => {
    const query = ONES.map((_, row) => Math.floor(row / 10));
    expect(weakestOf({ problem: 'ranking', target: TARGET, answer: NOISE, query, numbers: { NOISE } })).toBeUndefined();
  });
});

describe('PartRecorder', () => {
  const names = Array.from({ length: 40 }, (_, row) => `person-${row % 2}`);
  const input = { name: 'who', datatype: 'BYTES', shape: [40, 1], data: names } as const;
  const inputs = new Map([['who', { count: 1, named: ['who'] }]]);

  it.each([
    ['rows', 0],
    ['values', 1],
  ] as const)('with show: %s has %d columns of a text', (show, columns) => {
    const recorder = new PartRecorder({ set: evaluationSet({ show }), rows: 40, inputs, seed: 1 });
    recorder.add(
      rowBatch(
        Float64Array.from(names, () => 0),
        { inputs: [input] },
      ),
    );
    expect(recorder.finish().columns).toHaveLength(columns);
  });

  it.each([
    ['groups', { by: 'who' }, 1],
    ['filters', { where: { who: 'person-1' } }, 0],
  ])('has the texts of a column of slices where one %s by them', (_name, use, columns) => {
    const set = evaluationSet({ slices: [{ name: 'who', ...use }] });
    const recorder = new PartRecorder({ set, rows: 40, inputs: new Map(), seed: 1 });
    const batch = rowBatch(
      Float64Array.from(names, () => 0),
      { columns: new Map([['who', names]]) },
    );
    recorder.add(batch);
    expect(recorder.finish().columns).toHaveLength(columns);
  });

  it('draws as many rows as are searched', () => {
    const recorder = new PartRecorder({ set: evaluationSet(), rows: 12_000, inputs: new Map(), seed: 1 });
    for (let start = 0; start < 12_000; start += 1000) recorder.add({ ...rowBatch(new Float64Array(1000)), start });
    const { rows } = recorder.finish();
    expect(rows).toHaveLength(10_000);
    expect(new Set(rows).size).toBe(10_000);
  });
});
