import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { scoredBoxes } from '../../../support/box-rows.ts';

interface Case {
  readonly classes: number;
  readonly truth: readonly (readonly (readonly number[])[])[];
  readonly answers: readonly (readonly (readonly number[])[])[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<string, number>>;
}

const file = new URL('../../../reference/boxes/cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

function valuesOf({ classes, truth, answers, weight }: Case) {
  const names = Array.from({ length: classes }, (_, label) => label);
  const rows = scoredBoxes({
    truth,
    answers,
    weight: weight && Float64Array.from(weight),
    target: { classes: names },
  });
  return (metric: string) => measureMetric(rows, metric).value ?? Number.NaN;
}

describe('boxes equal pycocotools', () => {
  it('has at least 250 cases', () => expect(cases.length).toBeGreaterThanOrEqual(250));

  it('at every overlap', () => {
    const differences = cases.flatMap((one, index) => {
      const valueOf = valuesOf(one);
      return Object.entries(one.expected).flatMap(([metric, value]) => {
        const ours = valueOf(metric);
        return Math.abs(ours - value) <= 1e-9 ? [] : [{ index, metric, ours, value }];
      });
    });
    expect(differences).toEqual([]);
  });
});
