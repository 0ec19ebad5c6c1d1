import { describe, expect, it } from 'vitest';
import type { EvaluationSet, Problem, Scalar } from '../../../../src/contract/generated/types.ts';
import { tellFinding } from '../../../../src/report/findings/tell-finding.ts';
import { collectScoredRows, type ScoringOutcome } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import type { ClassRows } from '../../../../src/domain/evaluation/problems/class-rows.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { evaluationSet, outputTensor, rowBatch } from '../../../support/scored-rows.ts';

interface Scoring {
  readonly problem?: Problem;
  readonly set?: Partial<EvaluationSet>;
  readonly target: readonly Scalar[] | Float64Array;
  readonly width?: number;
  readonly query?: readonly string[];
  readonly output: Tensor;
}

function score({ problem = 'binary', set = {}, target, width = 1, query, output }: Scoring): ScoringOutcome {
  const collector = collectScoredRows({ set: evaluationSet(set), problem });
  collector.add(rowBatch(target, { width, query: query ?? null }), [output]);
  return collector.finish();
}

function classesOf(outcome: ScoringOutcome): ClassRows {
  if (outcome.kind === 'scored' && 'probabilities' in outcome.rows.answers) return outcome.rows.answers as ClassRows;
  throw new Error(JSON.stringify(outcome));
}

function codesOf(outcome: ScoringOutcome): readonly string[] {
  if (outcome.kind === 'misfit') return [outcome.misfit.reason];
  return outcome.findings.map(({ code }) => code);
}

const TWO = Float64Array.of(0.9, 0.1, 0.2, 0.8);
const TARGET = Float64Array.of(0, 1);

describe('binary answers', () => {
  const yesNo = { target: { column: 'y', classes: ['yes', 'no'], positive: 'yes' } };
  it.each<[string, Scoring, readonly number[], readonly number[]]>([
    ['one column', { target: TARGET, output: outputTensor(Float64Array.of(0.1, 0.8)) }, [0.1, 0.8], [0, 1]],
    ['two columns: the last is positive', { target: TARGET, output: outputTensor(TWO, 2) }, [0.1, 0.8], [0, 1]],
    [
      'the column of the positive class',
      { set: yesNo, target: ['no', 'yes'], output: outputTensor(TWO, 2) },
      [0.9, 0.2],
      [1, 0],
    ],
    [
      'prediction.index',
      { set: { prediction: { output: 'out', index: 0 } }, target: TARGET, output: outputTensor(TWO, 2) },
      [0.9, 0.2],
      [1, 0],
    ],
    [
      'a threshold is reached, not passed',
      { set: { prediction: { output: 'out', threshold: 0.8 } }, target: TARGET, output: outputTensor(TWO, 2) },
      [0.1, 0.8],
      [0, 1],
    ],
    [
      'logits of one column',
      {
        set: { prediction: { output: 'out', kind: 'logits' } },
        target: TARGET,
        output: outputTensor(Float64Array.of(0, -800)),
      },
      [0.5, 0],
      [1, 0],
    ],
    [
      'logits of two columns',
      {
        set: { prediction: { output: 'out', kind: 'logits' } },
        target: TARGET,
        output: outputTensor(Float64Array.of(900, 900, 0, 1000), 2),
      },
      [0.5, 1],
      [1, 1],
    ],
  ])('%s', (_name, scoring, probabilities, predicted) => {
    const rows = classesOf(score(scoring));
    expect([...rows.probabilities!]).toEqual(probabilities);
    expect([...rows.predicted]).toEqual(predicted);
  });

  it('clips logarithms to the precision of the output', () => {
    const output = outputTensor(Float32Array.of(0.25, 1), 1, 'FP32');
    expect(classesOf(score({ target: TARGET, output })).epsilon).toBe(2 ** -23);
  });
});

describe('labels', () => {
  const prediction = { output: 'out', kind: 'labels' } as const;
  const animals = { target: { column: 'y', classes: ['cat', 'dog', 'owl'] }, prediction };

  it.each<[string, Partial<EvaluationSet>, Scoring['target'], Tensor, readonly number[], readonly number[]]>([
    ['text', animals, ['owl', 'cat'], outputTensor(['owl', 'dog'], 1, 'BYTES'), [2, 0], [2, 1]],
    ['positions of words', animals, ['owl', 'cat'], outputTensor(BigInt64Array.of(2n, 1n), 1, 'INT64'), [2, 0], [2, 1]],
    [
      '64-bit integers',
      { prediction },
      Float64Array.of(3, 7),
      outputTensor(BigInt64Array.of(7n, 3n), 1, 'INT64'),
      [0, 1],
      [1, 0],
    ],
    [
      'numbers out of order',
      { target: { column: 'y', classes: [7, 3] }, prediction },
      Float64Array.of(3, 7),
      outputTensor(BigInt64Array.of(3n, 7n), 1, 'INT64'),
      [1, 0],
      [1, 0],
    ],
  ])('%s', (_name, set, target, output, truth, predicted) => {
    const rows = classesOf(score({ problem: 'multiclass', set, target, output }));
    expect([...rows.target]).toEqual(truth);
    expect([...rows.predicted]).toEqual(predicted);
    expect(rows.probabilities).toBeNull();
  });

  it('true is 1', () => {
    const rows = classesOf(score({ target: [true, false], output: outputTensor(Float64Array.of(0.7, 0.2)) }));
    expect([...rows.target]).toEqual([1, 0]);
  });
});

describe('findings about the model', () => {
  const three = Float64Array.of(0.2, 0.3, 0.5);
  it.each<[string, Scoring, readonly string[]]>([
    [
      'a decision function read as probabilities',
      { target: TARGET, output: outputTensor(Float64Array.of(3, 4, -1, 2), 2) },
      ['not-probabilities'],
    ],
    [
      'a label for each token',
      {
        problem: 'multiclass',
        target: TARGET,
        output: { name: 'out', datatype: 'FP64', shape: [2, 3, 2], data: new Float64Array(12) },
      },
      ['output-shape'],
    ],
    ['NaN', { target: TARGET, output: outputTensor(Float64Array.of(Number.NaN, 0.5)) }, ['non-finite-output']],
    ...[9007199254740993n, -9007199254740993n, 2n ** 63n - 1n].map((value): [string, Scoring, readonly string[]] => [
      `${value}, which no double holds,`,
      { problem: 'regression', target: [1, 2], output: outputTensor(BigInt64Array.of(7n, value), 1, 'INT64') },
      ['non-finite-output'],
    ]),
    [
      'an answer outside the classes',
      {
        set: { target: { column: 'y', classes: ['a', 'b'] }, prediction: { output: 'out', kind: 'labels' } },
        target: ['a', 'b'],
        output: outputTensor(['a', 'c'], 1, 'BYTES'),
      },
      ['unknown-label'],
    ],
    ['too few rows', { target: TARGET, output: outputTensor(Float64Array.of(0.5)) }, ['output-shape']],
    ['another name', { target: TARGET, output: { ...outputTensor(TWO, 2), name: 'other' } }, ['output-shape']],
    [
      'columns for other classes',
      {
        problem: 'multiclass',
        set: { target: { column: 'y', classes: ['a', 'b'] } },
        target: ['a'],
        output: outputTensor(three, 3),
      },
      ['output-shape'],
    ],
    [
      'a column that does not exist',
      { set: { prediction: { output: 'out', index: 5 } }, target: TARGET, output: outputTensor(TWO, 2) },
      ['output-shape'],
    ],
    ['other labels', { problem: 'multilabel', target: TARGET, output: outputTensor(TWO, 2) }, ['output-shape']],
  ])('%s rejects', (_name, scoring, codes) => {
    const outcome = score(scoring);
    expect(outcome.kind).toBe('rejected');
    expect(codesOf(outcome)).toEqual(codes);
  });

  it.each<[string, Omit<Scoring, 'target'>, string, string]>([
    ['several numbers for one', { problem: 'regression', output: outputTensor(TWO, 2) }, 'target-width', '/target'],
    [
      'one that there is none of',
      { problem: 'regression', set: { prediction: { output: 'out', index: 2 } }, output: outputTensor(TWO, 2) },
      'target-width',
      '/target',
    ],
    [
      'several scores of a document',
      { problem: 'ranking', query: ['q', 'q'], output: outputTensor(TWO, 2) },
      'answer-not-single',
      '/prediction',
    ],
  ])('%s is a fault of the manifest', (_name, scoring, reason, pointer) => {
    expect(score({ target: TARGET, ...scoring })).toMatchObject({ kind: 'misfit', misfit: { reason, pointer } });
  });

  it('probabilities that do not add up are a warning', () => {
    const outcome = score({ target: TARGET, output: outputTensor(Float64Array.of(0.3, 0.4, 0.1, 0.2), 2) });
    expect(outcome.kind).toBe('scored');
    expect(codesOf(outcome)).toEqual(['not-probabilities']);
  });

  it.each([
    ['a value that never occurs', { tier: 'Gold' }, /"tier" holds "gold", "silver"\./u],
    ['two columns', { tier: 'gold', age: { gt: 5 } }, /"tier" holds "gold", "silver"; "age" holds 5, 4\./u],
  ])('a slice that no row passes is a warning: %s', (_name, where, told) => {
    const slices = [
      { name: 'lost', where },
      { name: 'found', where: { tier: 'gold' } },
    ];
    const collector = collectScoredRows({ set: evaluationSet({ slices }), problem: 'binary' });
    const columns = new Map<string, readonly (string | number)[]>([
      ['tier', ['gold', 'silver']],
      ['age', [5, 4]],
    ]);
    collector.add(rowBatch(TARGET, { columns }), [outputTensor(Float64Array.of(0.1, 0.9))]);
    const outcome = collector.finish();
    expect(codesOf(outcome)).toEqual(['slice-matches-nothing']);
    const [finding] = outcome.kind === 'scored' ? outcome.findings : [];
    expect(finding && tellFinding(finding).message).toMatch(told);
  });

  it('tells in JSON what the columns of a slice hold that no row passes, whatever they hold', () => {
    const slices = [{ name: 'lost', where: { age: 'x' } }];
    const collector = collectScoredRows({ set: evaluationSet({ slices }), problem: 'regression' });
    const held = [5n, 2n ** 60n, Infinity, true, 'old'];
    const values = Float64Array.from(held, () => 0);
    collector.add(rowBatch(values, { columns: new Map([['age', held]]) }), [outputTensor(values)]);
    const outcome = collector.finish();
    const [finding] = outcome.kind === 'scored' ? outcome.findings : [];
    expect(JSON.parse(JSON.stringify(finding?.facts['values']))).toEqual([
      [5, '1152921504606846976', 'Infinity', true, 'old'],
    ]);
  });

  it.each<[string, readonly number[], boolean]>([
    ['a gap', [0, 2, 0], true],
    ['none', [0, 1, 2], false],
    ['the last', [1, 0, 1], true],
  ])('a class that no row holds is a warning, counted or listed: %s', (_name, target, isAbsent) => {
    const output = outputTensor(Float64Array.of(1, 0, 0, 0, 0, 1, 0, 1, 0), 3);
    const outcome = score({ problem: 'multiclass', target, output });
    expect(outcome.kind).toBe('scored');
    expect(codesOf(outcome)).toEqual(isAbsent ? ['label-number-absent'] : []);
    const told = isAbsent ? ['class-not-in-target'] : [];
    const listed = { target: { column: 'y', classes: [0, 1, 2] } };
    expect(codesOf(score({ problem: 'multiclass', set: listed, target, output }))).toEqual(told);
  });

  describe('no row of a grouping passes unseen', () => {
    function group(cells: readonly (string | null)[]): ScoringOutcome {
      const slices = [
        { name: 'tier', where: { tier: 'a' } },
        { name: 'customer', by: 'customer' },
      ];
      const collector = collectScoredRows({ set: evaluationSet({ slices }), problem: 'regression' });
      const columns = new Map<string, readonly (string | null)[]>([
        ['tier', cells.map(() => 'a')],
        ['customer', cells],
      ]);
      const values = new Float64Array(cells.length);
      collector.add(rowBatch(values, { columns }), [outputTensor(values)]);
      return collector.finish();
    }

    it('missing cells are a group of their own', () => {
      const outcome = group(['a', null, 'a', null, 'b']);
      const [, by] = outcome.kind === 'scored' ? outcome.rows.slices : [];
      expect(by?.groups).toEqual(['a', '(no value)', 'b']);
      expect([...(by?.codes ?? [])]).toEqual([0, 1, 0, 1, 2]);
    });

    it.each([
      [1000, 'scored'],
      [1001, 'misfit'],
    ])('%d groups: %s', (count, kind) => {
      const outcome = group(Array.from({ length: count }, (_, index) => `c${index}`));
      expect(outcome.kind).toBe(kind);
      if (outcome.kind === 'misfit')
        expect(outcome.misfit).toMatchObject({ reason: 'slice-groups', pointer: '/slices/1/by' });
    });
  });

  it('counts over batches and names the first row', () => {
    const collector = collectScoredRows({ set: evaluationSet(), problem: 'regression' });
    for (const start of [0, 2, 4]) {
      collector.add(rowBatch(TARGET, { start }), [outputTensor(Float64Array.of(1, start === 0 ? 1 : Number.NaN))]);
    }
    const outcome = collector.finish();
    const [finding] = outcome.kind === 'misfit' ? [] : outcome.findings;
    expect(finding && tellFinding(finding).message).toMatch(/\b2 rows\b.*\brow 4\b/u);
  });
});

describe('faults of the data', () => {
  it.each<[string, Scoring, string]>([
    [
      'a missing target',
      { target: Float64Array.of(0, Number.NaN), output: outputTensor(Float64Array.of(1, 1)) },
      'data-format',
    ],
    [
      'text as a number',
      { problem: 'regression', target: ['1', 'x'], output: outputTensor(Float64Array.of(1, 1)) },
      'data-format',
    ],
    ['no query', { problem: 'ranking', target: TARGET, output: outputTensor(Float64Array.of(1, 1)) }, 'data-binding'],
  ])('%s', (_name, scoring, code) => {
    expect(() => score(scoring)).toThrow(expect.objectContaining({ code }));
  });

  it('a negative weight', () => {
    const collector = collectScoredRows({ set: evaluationSet(), problem: 'binary' });
    const batch = rowBatch(TARGET, { weight: Float64Array.of(1, -1) });
    expect(() => collector.add(batch, [outputTensor(Float64Array.of(0.1, 0.2))])).toThrow(
      expect.objectContaining({ code: 'data-format' }),
    );
  });

  it('no rows', () => {
    const collector = collectScoredRows({ set: evaluationSet(), problem: 'binary' });
    expect(() => collector.finish()).toThrow(expect.objectContaining({ code: 'data-empty' }));
  });
});
