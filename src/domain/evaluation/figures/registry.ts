import type { Figure } from '../../../contract/generated/types.ts';
import { calibrationCurve } from './calibration-curve.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import type { FigureKind, FigureRequest } from './figure.ts';
import { ndcgByK } from './ndcg-by-k.ts';
import { precisionRecallCurve } from './precision-recall-curve.ts';
import { predictionError } from './prediction-error.ts';
import { rocCurve } from './roc-curve.ts';

/** Every kind of figure, in the order in which they are drawn. To add one, write its record in a file of its own and name it here. */
const FIGURES = {
  confusion_matrix: confusionMatrix,
  roc_curve: rocCurve,
  precision_recall_curve: precisionRecallCurve,
  calibration_curve: calibrationCurve,
  prediction_error: predictionError,
  ndcg_by_k: ndcgByK,
} as const satisfies Readonly<Record<Figure['kind'], FigureKind>>;

/** What of them the problem and the answers give. */
export function drawFigures(request: FigureRequest): readonly Figure[] {
  return Object.values(FIGURES).flatMap(({ draw }) => draw(request) ?? []);
}
