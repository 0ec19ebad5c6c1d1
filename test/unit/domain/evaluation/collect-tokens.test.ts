import { describe, expect, it } from 'vitest';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { slicePartsOf } from '../../../../src/domain/evaluation/slices.ts';
import { evaluationSet, outputTensor, rowBatch } from '../../../support/scored-rows.ts';
import { collectSentences, type PlainSentences, scoredSentences } from '../../../support/token-rows.ts';

const CLASSES = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];
const PLAIN: PlainSentences = {
  truth: [
    ['B-PER', 'I-PER', 'O'],
    ['O', 'B-LOC'],
  ],
  answer: [
    [1, 2, 0],
    [0, 1],
  ],
  target: { classes: CLASSES },
  prediction: { scheme: 'IOB2' },
};

function refusal(plain: Partial<PlainSentences>) {
  const outcome = collectSentences({ ...PLAIN, ...plain });
  return outcome.kind === 'misfit' ? outcome.misfit : outcome;
}

describe('sentences that are refused', () => {
  it.each<[string, Partial<PlainSentences>, string, object]>([
    [
      'one label too few',
      {
        truth: [
          ['B-PER', 'O'],
          ['O', 'B-LOC'],
        ],
      },
      'tokens-misfit',
      { row: 1, labels: 2, tokens: 3 },
    ],
    [
      'one too many',
      {
        truth: [
          ['O', 'O', 'O'],
          ['O', 'O', 'O'],
        ],
      },
      'tokens-misfit',
      { row: 2, labels: 3, tokens: 2 },
    ],
    [
      'a label outside of the list',
      {
        truth: [
          ['O', 'O', 'O'],
          ['O', 'B-ORG'],
        ],
      },
      'target-label-unknown',
      { label: 'B-ORG', row: 2 },
    ],
    [
      '-100 that is not declared',
      {
        truth: [
          ['O', 'O', 'O'],
          ['O', -100],
        ],
      },
      'ignore-undeclared',
      { label: '-100', row: 2, tokens: 1 },
    ],
    [
      '-100 as text',
      {
        truth: [
          ['O', 'O', 'O'],
          ['-100', '-100'],
        ],
      },
      'ignore-undeclared',
      { label: '-100', row: 2, tokens: 2 },
    ],
    [
      'nothing but ignored tokens',
      {
        truth: [
          ['O', 'O', 'O'],
          [-100, -100],
        ],
        prediction: { ignore: -100 },
      },
      'sentence-empty',
      { row: 2, tokens: 2 },
    ],
    [
      'a sentence of no token',
      { truth: [[], ['O', 'O']], answer: [[], [0, 0]] },
      'sentence-empty',
      { row: 1, tokens: 0 },
    ],
    [
      'classes that are no tags',
      {
        target: { classes: ['O', 'PER', 'LOC'] },
        truth: [
          ['PER', 'O', 'O'],
          ['O', 'LOC'],
        ],
        answer: [
          [1, 0, 0],
          [0, 2],
        ],
      },
      'class-not-in-scheme',
      { label: 'PER', scheme: 'IOB2' },
    ],
    [
      'numbers without a list of tags',
      {
        target: {},
        truth: [
          [1, 2, 0],
          [0, 3],
        ],
      },
      'class-not-in-scheme',
      { label: '0', scheme: 'IOB2' },
    ],
  ])('%s', (_name, plain, reason, facts) => {
    expect(refusal(plain)).toMatchObject({ reason, facts });
  });

  it('names IOB1 that is read as IOB2, and not a sentence that was cut in an entity', () => {
    const truth = Array.from({ length: 30 }, () => ['I-PER', 'O', 'I-LOC', 'B-LOC']);
    const answer = truth.map(() => [2, 0, 4, 3]);
    const facts = { scheme: 'IOB2', tagged: 90, lost: 60, row: 1, token: 1, label: 'I-PER' };
    expect(refusal({ truth, answer })).toMatchObject({ reason: 'target-off-scheme', facts });
    const cut = [...truth.slice(0, 5), ...truth.slice(5).map(() => ['B-PER', 'I-PER', 'O', 'B-LOC'])];
    const right = cut.map((labels) => labels.map((label) => CLASSES.indexOf(label)));
    expect(collectSentences({ ...PLAIN, truth: cut, answer: right }).kind).toBe('scored');
  });

  it('names a label where the attention mask is 0', () => {
    const mask = {
      name: 'attention_mask',
      datatype: 'INT64',
      shape: [2, 3],
      data: BigInt64Array.of(1n, 1n, 1n, 1n, 1n, 0n),
    } as const;
    const truth = [
      ['O', 'O', 'O'],
      ['O', 'O', 'O'],
    ];
    const answer = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    const batch = { inputs: [mask], lengths: null };
    expect(refusal({ truth, answer, batch })).toMatchObject({
      reason: 'token-masked',
      facts: { row: 2, token: 3, label: 'O' },
    });
    const ignored = [
      ['O', 'O', 'O'],
      ['O', 'O', -100],
    ];
    expect(collectSentences({ ...PLAIN, truth: ignored, answer, batch, prediction: { ignore: -100 } }).kind).toBe(
      'scored',
    );
  });
});

describe('an output of the wrong shape is the fault of the version', () => {
  it.each([
    [[2, 15], 'no-tokens'],
    [[2, 3, 4], 'other-classes'],
    [[2, 2, 5], 'too-few-tokens'],
    [[2, 3, 5, 2], 'no-tokens'],
  ])('%j: %s', (shape, fault) => {
    const set = evaluationSet({
      target: { column: 'y', classes: CLASSES },
      prediction: { output: 'out', kind: 'logits' },
    });
    const collector = collectScoredRows({ set, problem: 'token-classification' });
    const size = shape.reduce((product, step) => product * step, 1);
    const batch = { ...rowBatch(['O', 'O', 'O', 'O', 'O', 'O'], { width: 3 }), lengths: Int32Array.of(3, 3) };
    collector.add(batch, [{ ...outputTensor(new Float64Array(size)), shape }]);
    expect(collector.finish()).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'output-shape', facts: { fault } }],
    });
  });
});

describe('what is scored', () => {
  const logits = (data: readonly number[], kind: 'logits' | 'probabilities' = 'logits') => {
    const set = evaluationSet({
      target: { column: 'y', classes: ['O', 'B-X', 'I-X'] },
      prediction: { output: 'out', kind, ignore: 'pad', scheme: 'IOB2' },
    });
    const collector = collectScoredRows({ set, problem: 'token-classification' });
    collector.add(rowBatch(['B-X', 'I-X', 'pad'], { width: 3 }), [
      { ...outputTensor(Float64Array.from(data)), shape: [1, 3, 3] },
    ]);
    return collector.finish();
  };

  it('takes the greatest column, and does not look at ignored tokens', () => {
    const outcome = logits([0, 9, 1, 0, 1, 9, Number.NaN, Number.NaN, Number.NaN]);
    const rows = outcome.kind === 'scored' ? outcome.rows : null;
    expect(rows && measureMetric(rows, 'entity_f1').value).toBe(1);
    expect(rows && measureMetric(rows, 'token_accuracy').value).toBe(1);
  });

  it('refuses NaN on a token that counts, and what is no probability', () => {
    expect(logits([0, Number.NaN, 1, 0, 1, 9, 0, 0, 0])).toMatchObject({ findings: [{ code: 'non-finite-output' }] });
    expect(logits([0, 9, 1, 0, 1, 9, 0, 0, 0], 'probabilities')).toMatchObject({
      findings: [{ code: 'not-probabilities', facts: { value: 9 } }],
    });
  });

  it('has no entities without a scheme', () => {
    const rows = scoredSentences({ ...PLAIN, prediction: {} });
    expect(measureMetric(rows, 'entity_f1')).toMatchObject({ value: null, undefinedReason: 'no-entities' });
    expect(measureMetric(rows, 'token_accuracy').value).toBe(0.8);
  });

  it('is the same in slices of sentences as in the sentences alone', () => {
    const columns = new Map([['source', ['a', 'b']]]);
    const slices = [{ name: 'source', by: 'source', minRows: 1 }];
    const parts = slicePartsOf(scoredSentences({ ...PLAIN, slices, batch: { columns } }));
    expect(parts.map(({ group, rows }) => [group, measureMetric(rows, 'entity_recall').value])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('is clustered by sentence: the same sentence ten times says no more of others than its weight', () => {
    const truth = Array.from({ length: 40 }, () => ['O', 'O', 'O', 'O']);
    const together = truth.map((_, row) => (row < 10 ? [1, 1, 1, 1] : [0, 0, 0, 0]));
    const apart = truth.map((_, row) => [
      row < 10 ? 1 : 0,
      row % 4 === 1 ? 1 : 0,
      row % 4 === 2 ? 1 : 0,
      row % 4 === 3 ? 1 : 0,
    ]);
    const error = (answer: readonly (readonly number[])[]) => {
      const { value, spread } = measureMetric(scoredSentences({ ...PLAIN, truth, answer }), 'token_accuracy');
      expect(value).toBe(0.75);
      return Math.sqrt((spread?.contributions ?? new Float64Array()).reduce((sum, part) => sum + part * part, 0));
    };
    // Of tokens that stand for each other there are four times fewer.
    expect(error(together)).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 39), 10);
    expect(error(apart)).toBeLessThan(error(together) / 1.9);
  });
});

describe('as many tokens as sentences', () => {
  const truth = [
    ['B-PER', 'O'],
    ['O', 'B-LOC'],
  ];
  const answer = [
    [1, 0],
    [0, 3],
  ];

  it('are asked which is which where nothing says it', () => {
    const misfit = { reason: 'frames-square', pointer: '/prediction', facts: { output: 'out', rows: 2 } };
    expect(refusal({ truth, answer, isLayoutAssumed: true })).toMatchObject(misfit);
    expect(collectSentences({ ...PLAIN, truth, answer })).toMatchObject({ kind: 'scored' });
  });

  it('are told apart by one more sentence', () => {
    const more = { truth: [...truth, ['O', 'O']], answer: [...answer, [0, 0]] };
    expect(collectSentences({ ...PLAIN, ...more, isLayoutAssumed: true })).toMatchObject({ kind: 'scored' });
  });
});
