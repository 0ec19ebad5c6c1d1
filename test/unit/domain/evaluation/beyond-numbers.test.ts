// @module-tag thorough
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluatePrediction, wantedMetrics } from '../../../../src/domain/evaluation/evaluate.ts';
import type { PlainRows } from '../../../support/scored-rows.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

function evaluate({ answer, baseline, ...rows }: PlainRows & { readonly baseline: PlainRows['answer'] }) {
  const candidate = scoredRows({ ...rows, answer });
  const arms = { data: 'holdout', candidate, baseline: scoredRows({ ...rows, answer: baseline }) };
  return evaluatePrediction({ ...arms, metrics: wantedMetrics(candidate, []) });
}

describe('answers of any size', () => {
  test('whose squares are beyond every number have no score, rather than an endless one', () => {
    const target = [0.5, -1, 2, 0.25];
    const all = evaluate({
      problem: 'regression',
      target,
      answer: target.map((value) => value * 1e200),
      baseline: target,
    });
    const of = (metric: string) => all.find((one) => one.metric === metric);
    expect(of('rmse')).toMatchObject({ estimate: { value: null, interval: null }, difference: { value: null } });
    expect(of('r2')?.estimate).toEqual({ value: null, interval: null });
    expect(of('mae')?.estimate.value).toBeGreaterThan(1e199);
  });

  test('give numbers that JSON can hold', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 5e-324, 1e-300, 1e154, -1e200, Number.MAX_VALUE, -Number.MAX_VALUE),
    );
    const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const column = (index: 0 | 1 | 2) => drawn.map((row) => row[index]);
        const found = evaluate({
          problem: 'regression',
          target: column(0),
          answer: column(1),
          baseline: column(2),
        });
        expect(numbersIn(found).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
