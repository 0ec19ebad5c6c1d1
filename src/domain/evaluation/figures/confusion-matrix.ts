import type { ConfusionMatrixFigure, ConfusionMatrixSeries } from '../../../contract/generated/types.ts';
import { type Arm, namesOfClasses, translateClasses } from '../arm.ts';
import { presentLabel } from '../describe-answers.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import type { ClusteredRows } from '../problems/clustered-rows.ts';
import { rounded } from '../round-figures.ts';
import type { FigureKind, FigureRequest } from './figure.ts';

const MOST_LABELS = 20;
const DIGITS = 9;

/** sklearn.metrics.confusion_matrix of the classes that are true most often; the others are one line and one column. */
export const confusionMatrix: FigureKind = {
  kind: 'confusion_matrix',
  draw: (request) => draw(request),
};

function draw({ data, candidate, baseline }: FigureRequest): ConfusionMatrixFigure | null {
  const cells = cellsOf(candidate, null);
  if (cells === null) return null;
  const met = classesMet(cells);
  const shown = met.slice(0, MOST_LABELS).toSorted((a, b) => a - b);
  const names = namesOfClasses(candidate);
  const before = baseline === null ? null : cellsOf(baseline, translateClasses(baseline, candidate));
  return {
    data,
    kind: 'confusion_matrix',
    labels: shown.map((label) => presentLabel(names?.[label] ?? label)),
    rest: met.length - shown.length,
    candidate: matrixOf(cells, { shown, hasRest: met.length > shown.length }),
    baseline: before && matrixOf(before, { shown, hasRest: met.length > shown.length }),
  };
}

/** Each true class with each answer to it, and the weight of the two together. */
type Cells = ReadonlyMap<number, ReadonlyMap<number, number>>;

function cellsOf({ rows }: Arm, translate: ((label: number) => number) | null): Cells | null {
  if (!rows.gives.labels) return null;
  const of = translate ?? ((label: number): number => label);
  const byRow = (one: ClassRows): Cells => countCells(one, (row) => one.weight?.[row] ?? 1, of);
  const byPlace = (one: ClusteredRows): Cells => countCells(one, weightOfPlace(one), of);
  const by = { binary: byRow, multiclass: byRow, 'token-classification': byPlace, 'image-segmentation': byPlace };
  return rows.ask(by) ?? null;
}

function countCells(
  { target, predicted }: Pick<ClassRows, 'target' | 'predicted'>,
  weightAt: (place: number) => number,
  of: (label: number) => number,
): Cells {
  const cells = new Map<number, Map<number, number>>();
  target.forEach((label, place) => {
    const [truth, answer] = [of(label), of(predicted[place] ?? 0)];
    const line = cells.get(truth) ?? new Map<number, number>();
    cells.set(truth, line.set(answer, (line.get(answer) ?? 0) + weightAt(place)));
  });
  return cells;
}

function weightOfPlace({ starts, weight, counts = null }: ClusteredRows): (place: number) => number {
  let row = 0;
  return (place) => {
    while (place >= (starts[row + 1] ?? Infinity)) row += 1;
    return (weight?.[row] ?? 1) * (counts?.[place] ?? 1);
  };
}

/** Those that are true first, by their weight; then those that are only answered. */
function classesMet(cells: Cells): readonly number[] {
  const weights = new Map([...cells].map(([truth, line]) => [truth, [...line.values()].reduce((a, b) => a + b, 0)]));
  for (const line of cells.values()) for (const answer of line.keys()) if (!weights.has(answer)) weights.set(answer, 0);
  return [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([label]) => label);
}

function matrixOf(
  cells: Cells,
  { shown, hasRest }: { readonly shown: readonly number[]; readonly hasRest: boolean },
): ConfusionMatrixSeries {
  const size = shown.length + Number(hasRest);
  const place = new Map(shown.map((label, index) => [label, index]));
  const counts = Array.from({ length: size }, () => new Float64Array(size));
  for (const [truth, line] of cells) {
    const own = counts[place.get(truth) ?? shown.length];
    for (const [answer, weight] of line) {
      const column = place.get(answer) ?? shown.length;
      own?.set([(own[column] ?? 0) + weight], column);
    }
  }
  return { counts: counts.map((line) => Array.from(line, (weight) => rounded(weight, DIGITS))) };
}
