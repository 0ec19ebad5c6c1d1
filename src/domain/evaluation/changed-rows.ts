import type { EvaluationSet } from '../../contract/generated/types.ts';
import { type Arm, namesOfClasses } from './arm.ts';
import { type Change, changedUnits, type ComparedArms } from './changes.ts';
import { presentLabel } from './describe-answers.ts';
import type { ClassRows } from './problems/class-rows.ts';
import type { LabelSetRows } from './problems/multilabel.ts';
import type { ValueRows } from './problems/regression.ts';

type Shown = string | number | boolean;

/** A row whose answer is another than before, as it leaves the machine. */
interface ChangedRow {
  readonly data: string;
  /** From 1 on, as errors count the rows of the file; of a query its first one. */
  readonly row: number;
  readonly change: Change;
  /** What was answered, where the manifest lets it be shown. */
  readonly candidate?: Shown | readonly Shown[];
  readonly baseline?: Shown | readonly Shown[];
}

/** How many more there are than are listed. */
interface MoreChangedRows {
  readonly data: string;
  readonly more: number;
}

export type ChangedRows = readonly (ChangedRow | MoreChangedRows)[];

export interface ChangedRowsRequest extends ComparedArms {
  readonly show: EvaluationSet['show'];
  /** What the labels of a row with several are called, where columns have names. */
  readonly columns: readonly string[] | null;
}

/** Rows of a set that are listed. */
const MOST_ROWS = 10_000;
const ORDER = { worse: 0, better: 1, other: 2 } as const satisfies Readonly<Record<Change, number>>;

/** What is worse comes first, and of that what changed most. */
export function listChangedRows(request: ChangedRowsRequest): ChangedRows {
  const { data, candidate, baseline, show, columns } = request;
  const changed = changedUnits(request).toSorted(
    (a, b) => ORDER[a.change] - ORDER[b.change] || Math.abs(b.gain) - Math.abs(a.gain) || a.place - b.place,
  );
  const [ours, theirs] = show === 'values' ? [answersOf(candidate, columns), answersOf(baseline, columns)] : [];
  const listed = changed.slice(0, MOST_ROWS).map(({ place, change }): ChangedRow => ({
    data,
    row: place + 1,
    change,
    ...(ours && theirs && { candidate: ours(place), baseline: theirs(place) }),
  }));
  const more = changed.length - listed.length;
  return more > 0 ? [...listed, { data, more }] : listed;
}

type AnswerAt = (row: number) => Shown | readonly Shown[];

/** Labels and numbers; other answers are not kept. */
function answersOf(arm: Arm, columns: readonly string[] | null): AnswerAt | undefined {
  const names = namesOfClasses(arm);
  const label = ({ predicted }: ClassRows): AnswerAt => {
    return (row) => presentLabel(names?.[predicted[row] ?? 0] ?? predicted[row] ?? 0);
  };
  const labels = ({ predicted, labels: width }: LabelSetRows): AnswerAt => {
    return (row) =>
      Array.from({ length: width }, (_, place) => place)
        .filter((place) => predicted[row * width + place] === 1)
        .map((place) => (columns?.length === width ? columns[place] : undefined) ?? place);
  };
  const number = ({ predicted, outputs }: ValueRows): AnswerAt => {
    return (row) =>
      outputs === 1 ? (predicted[row] ?? 0) : [...predicted.subarray(row * outputs, (row + 1) * outputs)];
  };
  return arm.rows.askAll({ binary: label, multiclass: label, multilabel: labels, regression: number });
}
