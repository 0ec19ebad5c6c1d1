// @module-tag thorough
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { scoredMasks } from '../../../support/pixel-rows.ts';

interface Case {
  readonly classes: number;
  readonly size: readonly [number, number];
  readonly truth: readonly (readonly number[])[];
  readonly answer: readonly (readonly number[])[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<string, number | null>>;
}

const file = new URL('../../../reference/masks/cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

/** A greatest number of each pixel where its class is, laid out with the classes first or last. */
function logits({ classes, size, answer }: Case, isFirst: boolean): readonly (readonly number[])[] {
  const pixels = size[0] * size[1];
  return answer.map((labels) => {
    const numbers = Array.from({ length: pixels * classes }, () => -1);
    labels.forEach((label, pixel) => {
      numbers[isFirst ? label * pixels + pixel : pixel * classes + label] = 2;
    });
    return numbers;
  });
}

function readings(one: Case): readonly ScoredRows[] {
  const { classes, size, truth } = one;
  const target = { classes: Array.from({ length: classes }, (_, label) => label) };
  const base = { size, truth, target, weight: one.weight && Float64Array.from(one.weight) };
  const of = (layout: 'row-class-height-width' | 'row-height-width-class', shape: readonly number[]) =>
    scoredMasks({
      ...base,
      answer: logits(one, layout === 'row-class-height-width'),
      shape,
      prediction: { kind: 'logits', ignore: 255, layout },
    });
  return [
    scoredMasks({ ...base, answer: one.answer, prediction: { ignore: 255 } }),
    of('row-class-height-width', [classes, ...size]),
    of('row-height-width-class', [...size, classes]),
  ];
}

describe('masks equal scikit-learn', () => {
  it('has at least 300 cases', () => expect(cases.length).toBeGreaterThanOrEqual(300));

  it('by labels, with the classes first and with the classes last', () => {
    const differences = cases.flatMap((one, index) =>
      readings(one).flatMap((rows, reading) =>
        Object.entries(one.expected).flatMap(([metric, value]) => {
          const ours = measureMetric(rows, metric).value;
          const isSame = value === null || ours === null ? ours === value : Math.abs(ours - value) <= 1e-9;
          return isSame ? [] : [{ index, reading, metric, ours, value }];
        }),
      ),
    );
    expect(differences).toEqual([]);
  });
});
