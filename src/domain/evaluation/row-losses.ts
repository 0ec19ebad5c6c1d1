import type { AnswerChanges } from '../../contract/generated/types.ts';

/** How wrong each row is by itself, and what was answered to it. Where rows are judged together, a unit is a query. */
export interface RowLosses {
  readonly by: AnswerChanges['by'];
  readonly unit: AnswerChanges['unit'];
  /** The metric that tells the same of many rows. */
  readonly metric: string;
  /** The first row of each unit. */
  readonly places: Int32Array;
  /** One a unit; less is better. */
  readonly loss: Float64Array;
  /** What tells two answers apart, one unit after the other. */
  readonly answers: Int32Array | Float64Array;
  /** Where the answer to each unit begins; one more than there are units. */
  readonly starts: Int32Array;
  /** Whether answers are numbers of classes, which two models may count differently. */
  readonly areClasses: boolean;
}

/** Every row is a unit, with as many numbers. */
export function rowUnits(rows: number, width = 1): Pick<RowLosses, 'unit' | 'places' | 'starts'> {
  const starts = new Int32Array(rows + 1).map((_, row) => row * width);
  return { unit: 'row', places: new Int32Array(rows).map((_, row) => row), starts };
}

/** The mean over what each unit holds, from `starts` to the next. */
export function unitMeans(starts: Int32Array, valueAt: (place: number) => number): Float64Array {
  return new Float64Array(starts.length - 1).map((_, unit) => {
    const [first, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
    let total = 0;
    for (let place = first; place < end; place += 1) total += valueAt(place);
    return end === first ? 0 : total / (end - first);
  });
}
