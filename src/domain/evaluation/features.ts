import { featuresOf, floatData } from './column-statistics.ts';
import { latticeStep } from './lattice.ts';
import type { Datatype, Tensor, TensorData } from '../tensor.ts';
import { isText } from '../tensor-arrays.ts';

/**
 * `measurement`: another near value is as good. `blurred`: one whose inputs round so coarsely that the least change they can see is no
 * slight one. `quantity`: mostly distinct, but whole numbers or on a coarse lattice, so that a
 * near value is another one, and may be another name. `code`: values that repeat, text, and whatever else is asked for exactly.
 */
export type FeatureKind = 'measurement' | 'blurred' | 'quantity' | 'code';

/** The values of one feature in some rows. */
export interface Feature {
  readonly kind: FeatureKind;
  readonly deviation: number;
  readonly least: number;
  readonly most: number;
  /** Met often: it says something of its own (none, an end of the range, what stands for a missing one), and a model may ask for just that. */
  readonly marks: ReadonlySet<number>;
  /** Of a quantity, from one possible value to the next. */
  readonly step: number;
  /** Of a quantity: all, rising. */
  readonly values: Float64Array;
}

/** A category or a step of a scale has few values; more than this may be a quantity. */
const FEW_VALUES = 16;

/** A value that as many rows have is no chance. */
const OFTEN = 1 / 16;

/** Of the values that are no marks so many must differ: those of codes repeat, as a model that looks them up needs them to. */
const MOSTLY = 3 / 4;

/** From the row on a third axis makes a signal (a picture, a sound, a series), whose samples are read next to each other. */
const SIGNAL_RANK = 3;

export type NumberData = Exclude<TensorData, readonly string[]>;

/** How values stand in the data, and in which form they reach a model. */
export interface CellReading {
  /** What one may add to 1 and see in the data. */
  readonly epsilon: number;
  /** What one may add to 1 and see in every input that they reach. */
  readonly reach: number;
  readonly isSignal: boolean;
  /** Integers that are tokens or bytes of a text. */
  readonly isTokens: boolean;
}

/** Values of features, row by row; without a reading they are read as the tensor says. */
export interface Cells extends Tensor {
  readonly reading?: CellReading;
}

/** Of a standard deviation: a larger change is no slight one. */
const MOST_BLUR = 0.1;

/** More integers a row than this are no features but the tokens or bytes of a text: each stands for something else than the next. */
const MOST_INTEGERS = 16;

/** Several changes are made of the same cells, and of a picture each description takes seconds. */
const knownFeatures = new WeakMap<Cells, readonly Feature[]>();

/** Features of a tensor whose first axis is the row, and which is not written to. Text, and the integers of a signal or of a text, are codes. */
export function describeFeatures(cells: Cells): readonly Feature[] {
  const features = knownFeatures.get(cells) ?? describe(cells);
  knownFeatures.set(cells, features);
  return features;
}

function describe(cells: Cells): readonly Feature[] {
  const { data } = cells;
  const width = featuresOf(cells);
  const reading = readingOf(cells);
  if (isText(data) || reading.isTokens) return Array.from({ length: width }, () => CODE);
  return Array.from({ length: width }, (_, feature) => {
    const column = columnOf(data, feature, width);
    return describeColumn(column, { ...reading, rows: data.length / width });
  });
}

export function readingOf(cells: Cells): CellReading {
  const floats = floatData(cells);
  const epsilon = floats === null ? 0 : epsilonOf(floats);
  const isSignal = cells.shape.length >= SIGNAL_RANK;
  const isTokens = floats === null && isTokensOf({ width: featuresOf(cells), isSignal });
  return cells.reading ?? { epsilon, reach: epsilon, isSignal, isTokens };
}

/** Whether so many integers a row stand for something each. */
export function isTokensOf({ width, isSignal }: { readonly width: number; readonly isSignal: boolean }): boolean {
  return isSignal || width > MOST_INTEGERS;
}

const CODE: Feature = {
  kind: 'code',
  deviation: 0,
  least: Number.POSITIVE_INFINITY,
  most: Number.NEGATIVE_INFINITY,
  marks: new Set(),
  step: 0,
  values: new Float64Array(),
};

/** What one may add to 1 and see. */
export function epsilonOf(data: NumberData): number {
  if (data instanceof Float16Array) return 2 ** -10;
  return data instanceof Float32Array ? 2 ** -23 : Number.EPSILON;
}

const EPSILON: Readonly<Partial<Record<Datatype, number>>> = { FP16: 2 ** -10, FP32: 2 ** -23, FP64: Number.EPSILON };

/** The same of a datatype; 0 of what rounds nothing. */
export function epsilonOfType(datatype: Datatype): number {
  return EPSILON[datatype] ?? 0;
}

/** Finite values, rising. */
function columnOf(data: NumberData, feature: number, width: number): Float64Array {
  const column = new Float64Array(Math.ceil((data.length - feature) / width));
  let count = 0;
  for (let cell = feature; cell < data.length; cell += width) {
    const value = Number(data[cell] ?? Number.NaN);
    if (Number.isFinite(value)) column[count++] = value;
  }
  return column.subarray(0, count).toSorted();
}

interface ColumnOptions extends CellReading {
  readonly rows: number;
}

function describeColumn(column: Float64Array, { rows, epsilon, reach, isSignal }: ColumnOptions): Feature {
  const { values, marks } = runsOf(column, rows);
  const marked = column.reduce((count, value) => count + Number(marks.has(value)), 0);
  const free = values.length - marks.size;
  const isWhole = values.every(Number.isInteger);
  const [least, most] = [column.at(0) ?? Number.POSITIVE_INFINITY, column.at(-1) ?? Number.NEGATIVE_INFINITY];
  const described = { ...CODE, deviation: spreadOf(column), least, most, marks };
  const visible = 2 * reach * Math.max(Math.abs(least), Math.abs(most));
  const measured = visible > MOST_BLUR * described.deviation ? 'blurred' : 'measurement';
  if (isSignal) return isWhole || values.length <= FEW_VALUES ? described : { ...described, kind: measured };
  if (!mostlyDiffer(free, column.length - marked)) return described;
  const step = isWhole ? wholeStep({ least, most }, epsilon) : latticeStep(values, epsilon);
  return step === null ? { ...described, kind: measured } : { ...described, kind: 'quantity', step, values };
}

/** Whether so many different values are more than the names of categories. */
export function mostlyDiffer(different: number, all: number): boolean {
  return different > FEW_VALUES && different >= MOSTLY * all;
}

/** A whole number to the next that its type can hold. */
function wholeStep({ least, most }: Pick<Feature, 'least' | 'most'>, epsilon: number): number {
  return Math.max(1, Math.ceil(epsilon * Math.max(Math.abs(least), Math.abs(most))));
}

/** What differs in rising values, and what of it is met often. */
function runsOf(column: Float64Array, rows: number): { readonly values: Float64Array; readonly marks: Set<number> } {
  const values = new Float64Array(column.length);
  const marks = new Set<number>();
  let [count, start] = [0, 0];
  for (let index = 1; index <= column.length; index += 1) {
    const value = column[start] ?? 0;
    if (index < column.length && column[index] === value) continue;
    values[count++] = value;
    if (index - start > 1 && index - start >= OFTEN * rows) marks.add(value);
    start = index;
  }
  return { values: values.slice(0, count), marks };
}

/** Of a normal distribution, in standard deviations. */
const MIDDLE_HALF = 1.349;

/** The standard deviation, or the width of the middle half on its scale where that is less: one row far out hides no other. Rising values. */
function spreadOf(column: Float64Array): number {
  const quartile = (share: number): number => column[Math.round(share * (column.length - 1))] ?? 0;
  const middle = (quartile(0.75) - quartile(0.25)) / MIDDLE_HALF;
  const deviation = deviationOf(column);
  return middle > 0 ? Math.min(deviation, middle) : deviation;
}

function deviationOf(column: Float64Array): number {
  let [mean, squares] = [0, 0];
  for (const [index, value] of column.entries()) {
    const before = value - mean;
    mean += before / (index + 1);
    squares += before * (value - mean);
  }
  return column.length === 0 ? 0 : Math.sqrt(squares / column.length);
}
