import type { AnswerChanges, Certificate, ClassResult } from '../../src/contract/generated/types.ts';
import { anEstimate } from './certificate.ts';

/** What a certificate keeps beside metrics, in which every text of the data is the given one. */
export function anEvidence(
  text: string,
): Required<Pick<Certificate, 'changes' | 'classes' | 'classesLeftOut' | 'weakest' | 'figures'>> {
  return {
    changes: [
      aChange(),
      aChange({
        slice: { name: 'region', group: text },
        rows: 5902,
        changed: 61,
        better: 44,
        worse: 17,
        pValue: 0.000729904511,
        adjustedPValue: 0.00145980902,
      }),
      aChange({
        slice: { name: 'new-customers', group: null },
        rows: 2140,
        changed: 20,
        better: 9,
        worse: 11,
        pValue: 0.823802948,
        adjustedPValue: 0.823802948,
      }),
    ],
    classes: [aClass('stays', 16_000, 0.92), aClass(text, 3000, 0.61), aClass('returns', 1000, 0.74)],
    classesLeftOut: [{ data: 'holdout', count: 3 }],
    weakest: [
      {
        data: 'holdout',
        metric: 'accuracy',
        direction: 'up',
        where: [
          { column: 'region', value: text },
          { column: text, upTo: 30 },
        ],
        rows: 210,
        of: 10_000,
        estimate: anEstimate(0.71, 0.645, 0.767),
        overall: 0.85,
        searched: 64,
        pValue: 0.01,
      },
    ],
    figures: [
      {
        data: 'holdout',
        kind: 'confusion_matrix',
        labels: ['stays', text.slice(0, 100)],
        rest: 4,
        candidate: {
          counts: [
            [14_800, 700, 500],
            [900, 1900, 200],
            [300, 100, 600],
          ],
        },
        baseline: null,
      },
    ],
  };
}

function aChange(changes: Partial<AnswerChanges> = {}): AnswerChanges {
  return {
    data: 'holdout',
    slice: null,
    unit: 'row',
    by: 'right',
    rows: 20_000,
    changed: 214,
    better: 131,
    worse: 83,
    pValue: 0.00126094613,
    adjustedPValue: 0.00126094613,
    ...changes,
  };
}

function aClass(label: string, rows: number, value: number): ClassResult {
  const near = (middle: number) => anEstimate(middle, middle - 0.02, middle + 0.02);
  const figures = {
    precision: { candidate: near(value + 0.03), baseline: near(value) },
    recall: { candidate: near(value - 0.03), baseline: near(value) },
    f1_score: { candidate: near(value - 0.03 ** 2 / value), baseline: near(value) },
  };
  return { data: 'holdout', label, rows, figures };
}
