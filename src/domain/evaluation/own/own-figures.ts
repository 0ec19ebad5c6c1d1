import { measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import { meanOf, proportionOf } from '../arithmetic/means.ts';
import { besselFactor, effectiveCount, sum } from '../arithmetic/sums.ts';
import type { Metric } from '../metrics/metric.ts';
import { pickFloats, pickIntegers, type ScoredRows } from '../scored-rows.ts';
import type { DrawnPart, Sample } from './draw-samples.ts';

/** What a program printed of the rows. */
export interface OwnFigures {
  readonly metric: Metric;
  measure(): Measurement;
  select(indices: Int32Array): OwnFigures;
}

export type OwnFiguresByName = ReadonlyMap<string, OwnFigures>;

/** The rows with what programs printed of them; parts of them have it, too. Another deal of the answers has not: nobody asked for it. */
export function withOwnFigures(rows: ScoredRows, own: OwnFiguresByName): ScoredRows {
  if (own.size === 0) return rows;
  return {
    ...rows,
    own,
    select: (indices) =>
      withOwnFigures(
        rows.select(indices),
        new Map([...own].map(([name, figures]) => [name, figures.select(indices)] as const)),
      ),
  };
}

export interface RowNumbers {
  readonly values: Float64Array;
  readonly weight: Float64Array | null;
  /** Rows of the same unit follow each other. */
  readonly units: Int32Array;
}

/** One number a row: the metric is their mean. */
export function figuresOfRows(metric: Metric, numbers: RowNumbers): OwnFigures {
  return {
    metric,
    measure: () => ({ ...meanOfRows(metric, weighing(numbers)), range: metric.range }),
    select: (indices) => figuresOfRows(metric, pickNumbers(numbers, indices)),
  };
}

function pickNumbers({ values, weight, units }: RowNumbers, indices: Int32Array): RowNumbers {
  return {
    values: pickFloats(values, indices),
    weight: weight && pickFloats(weight, indices),
    units: pickIntegers(units, indices),
  };
}

/** A row of weight 0 is no observation. */
function weighing(numbers: RowNumbers): RowNumbers {
  const { weight } = numbers;
  if (weight === null || !weight.includes(0)) return numbers;
  return pickNumbers(
    numbers,
    Int32Array.from(weight.keys()).filter((row) => weight[row] !== 0),
  );
}

function meanOfRows({ range: [least, most] }: Metric, { values, weight, units }: RowNumbers): Measurement {
  if (values.length === 0) return undefinedMeasurement(weight === null ? 'no-rows' : 'no-weight');
  const isShare = least >= 0 && most <= 1;
  if (isClustered(units)) return clusteredMean({ values, weight, units }, isShare);
  const isHit = isShare && values.every((value) => value === 0 || value === 1);
  return isHit
    ? proportionOf(Uint8Array.from(values), weight, null)
    : meanOf(values, weight, isShare ? 'share' : 'mean');
}

function isClustered(units: Int32Array): boolean {
  return units.some((unit, row) => row > 0 && unit === units[row - 1]);
}

/** What the rows of a query contribute is added up before it is squared (Liang and Zeger, 1986). */
function clusteredMean({ values, weight, units }: RowNumbers, isShare: boolean): Measurement {
  const shares = weight ?? new Float64Array(values.length).fill(1);
  const total = sum(shares);
  const value = sum(values.map((one, row) => one * (shares[row] ?? 0))) / total;
  const byUnit = new Map<number, { off: number; share: number }>();
  values.forEach((one, row) => {
    const unit = byUnit.get(units[row] ?? 0) ?? { off: 0, share: 0 };
    const share = shares[row] ?? 0;
    byUnit.set(units[row] ?? 0, { off: unit.off + share * (one - value), share: unit.share + share });
  });
  const all = [...byUnit.values()];
  const factor = besselFactor(all.length) / total;
  const contributions = Float64Array.from(all, ({ off }) => off * factor);
  const support = effectiveCount(Float64Array.from(all, ({ share }) => share));
  return measured(value, { contributions, scale: isShare ? 'share' : 'mean', support });
}

/** What a program printed of a part of the rows, and of the samples that were drawn of it. */
export interface PartNumbers {
  readonly part: DrawnPart;
  readonly value: number;
  readonly draws: Float64Array;
}

/** One number a sample: nothing is known but of the parts that were asked about. */
export function figuresOfSamples(metric: Metric, parts: readonly PartNumbers[]): OwnFigures {
  const [whole] = parts;
  return {
    metric,
    measure: () =>
      whole === undefined ? undefinedMeasurement('not-asked') : { ...numberOf(whole), range: metric.range },
    select: (indices) =>
      figuresOfSamples(metric, parts.filter(({ part }) => isSameSample(part.rows, indices)).slice(0, 1)),
  };
}

/** The draws stand for the sampling error, and draw by draw for that of a difference, as both models had the same. */
function numberOf({ value, draws, part: { units } }: PartNumbers): Measurement {
  if (draws.length === 0)
    return measured(value, { contributions: new Float64Array(1), scale: 'drawn', support: units });
  const mean = sum(draws) / draws.length;
  const factor = Math.sqrt(units / ((units - 1) * (draws.length - 1)));
  const contributions = draws.map((draw) => (draw - mean) * factor);
  return measured(value, { contributions, scale: 'drawn', support: units });
}

function isSameSample(a: Sample, b: Int32Array): boolean {
  return a.length === b.length && a.every((row, at) => row === b[at]);
}
