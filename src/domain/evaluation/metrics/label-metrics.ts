import type { ScoredClasses } from '../scored-rows.ts';
import { type MarginalMetric, type Marginals, measureMarginals } from './confusion.ts';
import { proportionOf } from './means.ts';
import type { Measure } from './measurement.ts';

type ClassMeasure = Measure<ScoredClasses>;

/** Share of rows with the right label. */
export const accuracy: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (truth, answer) => Number(truth === answer)),
    rows.weight,
    null,
  );

/** Share of positive answers that are right; 0 where there is none (zero_division=0). */
export const precision: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (truth, answer) => (answer === 1 ? truth : 2)),
    rows.weight,
    0,
  );

/** Share of positives that are found; 0 where there is none (zero_division=0). */
export const recall: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (truth, answer) => (truth === 1 ? answer : 2)),
    rows.weight,
    0,
  );

/** Recall that is undefined without positives, so that a group without positives makes no gap. */
export const truePositiveRate: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (truth, answer) => (truth === 1 ? answer : 2)),
    rows.weight,
    null,
  );

/** Share of negatives that are answered positive; undefined without negatives. */
export const falsePositiveRate: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (truth, answer) => (truth === 0 ? answer : 2)),
    rows.weight,
    null,
  );

/** Share of rows that are answered positive. */
export const selectionRate: ClassMeasure = (rows) =>
  proportionOf(
    rowHits(rows, (_truth, answer) => answer),
    rows.weight,
    null,
  );

/** F1 of the positive class, 2·TP/(2·TP+FP+FN). */
export const f1: ClassMeasure = (rows) =>
  measureMarginals(rows, 'unit', (marginals) => combine(marginals, f1Parts, (label) => Number(label === 1)));

/** Unweighted mean of the classes' F1 over the labels that occur in truth or answer. */
export const f1Macro: ClassMeasure = (rows) => macro(rows, f1Parts, occurs);

export const precisionMacro: ClassMeasure = (rows) => macro(rows, precisionParts, occurs);

export const recallMacro: ClassMeasure = (rows) => macro(rows, recallParts, occurs);

/** Mean recall over the classes that occur in the truth. */
export const balancedAccuracy: ClassMeasure = (rows) =>
  macro(rows, recallParts, (marginals, label) => at(marginals.true, label) > 0);

/** Mean of the classes' F1, weighted by their share of the truth. */
export const f1Weighted: ClassMeasure = (rows) =>
  measureMarginals(rows, 'unit', (marginals) => {
    const share = (label: number): number => at(marginals.true, label);
    const result = combine(marginals, f1Parts, share);
    const own = result.true.map((slope, label) => slope + f1Parts(marginals, label).value);
    return { ...result, true: own };
  });

/** Matthews correlation for any number of classes (Gorodkin, 2004); 0 where truth or answer is constant. */
export const matthewsCorrcoef: ClassMeasure = (rows) =>
  measureMarginals(rows, 'signed', ({ hit, true: truth, predicted }) => {
    const covariance = total(hit) - dot(truth, predicted);
    const truthVariance = 1 - dot(truth, truth);
    const answerVariance = 1 - dot(predicted, predicted);
    if (constant(truth) || constant(predicted)) return zeroMetric(hit.length);
    const scale = Math.sqrt(truthVariance * answerVariance);
    return {
      value: covariance / scale,
      hit: hit.map(() => 1 / scale),
      true: truth.map((share, label) => (-at(predicted, label) + (covariance * share) / truthVariance) / scale),
      predicted: predicted.map((share, label) => (-at(truth, label) + (covariance * share) / answerVariance) / scale),
    };
  });

/** Cohen's kappa, unweighted; undefined where truth and answer hold one and the same label only. */
export const cohenKappa: ClassMeasure = (rows) =>
  measureMarginals(rows, 'signed', ({ hit, true: truth, predicted }) => {
    if (constant(truth) && constant(predicted) && total(hit) > 0) return null;
    const observed = total(hit);
    const expected = dot(truth, predicted);
    const slope = (observed - 1) / (1 - expected) ** 2;
    return {
      value: (observed - expected) / (1 - expected),
      hit: hit.map(() => 1 / (1 - expected)),
      true: predicted.map((share) => slope * share),
      predicted: truth.map((share) => slope * share),
    };
  });

interface ClassParts {
  readonly value: number;
  readonly hit: number;
  readonly true: number;
  readonly predicted: number;
}

type Parts = (marginals: Marginals, label: number) => ClassParts;

const NO_PARTS: ClassParts = { value: 0, hit: 0, true: 0, predicted: 0 };

function f1Parts(marginals: Marginals, label: number): ClassParts {
  const size = at(marginals.true, label) + at(marginals.predicted, label);
  if (size === 0) return NO_PARTS;
  const value = (2 * at(marginals.hit, label)) / size;
  return { value, hit: 2 / size, true: -value / size, predicted: -value / size };
}

function precisionParts(marginals: Marginals, label: number): ClassParts {
  const size = at(marginals.predicted, label);
  if (size === 0) return NO_PARTS;
  const value = at(marginals.hit, label) / size;
  return { value, hit: 1 / size, true: 0, predicted: -value / size };
}

function recallParts(marginals: Marginals, label: number): ClassParts {
  const size = at(marginals.true, label);
  if (size === 0) return NO_PARTS;
  const value = at(marginals.hit, label) / size;
  return { value, hit: 1 / size, true: -value / size, predicted: 0 };
}

function macro(
  rows: ScoredClasses,
  parts: Parts,
  counts: (marginals: Marginals, label: number) => boolean,
): ReturnType<ClassMeasure> {
  return measureMarginals(rows, 'unit', (marginals) => {
    const counted = marginals.hit.reduce((count, _, label) => count + Number(counts(marginals, label)), 0);
    return combine(marginals, parts, (label) => (counts(marginals, label) ? 1 / counted : 0));
  });
}

function combine(marginals: Marginals, parts: Parts, share: (label: number) => number): MarginalMetric {
  const classes = marginals.hit.length;
  const result = {
    hit: new Float64Array(classes),
    true: new Float64Array(classes),
    predicted: new Float64Array(classes),
  };
  let value = 0;
  for (let label = 0; label < classes; label += 1) {
    const part = parts(marginals, label);
    const weight = share(label);
    value += weight * part.value;
    result.hit[label] = weight * part.hit;
    result.true[label] = weight * part.true;
    result.predicted[label] = weight * part.predicted;
  }
  return { value, ...result };
}

function rowHits(
  { target, predicted, rows }: ScoredClasses,
  hit: (truth: number, answer: number) => number,
): Uint8Array {
  return new Uint8Array(rows).map((_, row) => hit(target[row] ?? 0, predicted[row] ?? 0));
}

function occurs(marginals: Marginals, label: number): boolean {
  return at(marginals.true, label) + at(marginals.predicted, label) > 0;
}

function zeroMetric(classes: number): MarginalMetric {
  const none = new Float64Array(classes);
  return { value: 0, hit: none, true: none, predicted: none };
}

/** Whether all the weight is on one class. */
function constant(shares: Float64Array): boolean {
  return shares.reduce((count, share) => count + Number(share > 0), 0) <= 1;
}

function total(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * at(b, index), 0);
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
