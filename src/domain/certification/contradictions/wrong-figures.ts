import type { Certificate, ConfusionMatrixFigure, Figure } from '../../../contract/generated/types.ts';
import { isSame, isWithin, type Relation, total, UNIT, type Wrong, wrongOf } from './wrong.ts';

type Fault = readonly [place: string, relation: Relation];

/** What is drawn. */
export function wrongFigures(certificate: Certificate): readonly Wrong[] {
  const sets = new Set(certificate.data.map(({ name }) => name));
  return wrongOf('/figures', certificate.figures ?? [], (figure): Fault | null => {
    if (!sets.has(figure.data)) return ['/data', 'known-data'];
    if (figure.baseline !== null && certificate.baseline === null) return ['/baseline', 'has-baseline'];
    return figure.kind === 'confusion_matrix' ? wrongMatrix(figure, certificate) : wrongCurve(figure);
  });
}

/** Both models answered the same rows, each of which has one true class. */
function wrongMatrix(
  { data, labels, rest, candidate, baseline }: ConfusionMatrixFigure,
  { readings = [] }: Certificate,
): Fault | null {
  const size = labels.length + Number(rest > 0);
  const isSquare = ({ counts }: typeof candidate): boolean =>
    counts.length === size && counts.every((line) => line.length === size);
  if (!isSquare(candidate)) return ['/candidate/counts', 'figure'];
  if (baseline !== null && !isSquare(baseline)) return ['/baseline/counts', 'figure'];
  const trueRows = candidate.counts.map(total);
  if (baseline?.counts.every((line, at) => isSame(total(line), trueRows[at] ?? null)) === false)
    return ['/baseline/counts', 'sum'];
  const reading = readings.find((one) => one.data === data);
  const isCounted = reading?.problem === 'binary' || reading?.problem === 'multiclass';
  if (reading === undefined || !isCounted || reading.weight !== undefined) return null;
  return isSame(total(trueRows), reading.rows) ? null : ['/candidate/counts', 'sum'];
}

type Curve = Exclude<Figure, ConfusionMatrixFigure>;

/** Which numbers of a curve are shares. */
const SHARES: readonly string[] = ['fpr', 'tpr', 'recall', 'precision', 'prob_pred', 'prob_true', 'ndcg'];

/** Points have as many numbers in each series; shares are no more than the whole. */
function wrongCurve(figure: Curve): Fault | null {
  for (const [arm, series] of [
    ['candidate', figure.candidate],
    ['baseline', figure.baseline],
  ] as const) {
    if (series === null) continue;
    const lists: readonly (readonly [string, readonly number[]])[] = Object.entries(series);
    const points = figure.kind === 'ndcg_by_k' ? figure.k.length : (lists[0]?.[1].length ?? 0);
    for (const [name, numbers] of lists) {
      if (numbers.length !== points) return [`/${arm}/${name}`, 'figure'];
      if (SHARES.includes(name) && !numbers.every((number) => isWithin(number, UNIT)))
        return [`/${arm}/${name}`, 'figure'];
    }
  }
  return null;
}
