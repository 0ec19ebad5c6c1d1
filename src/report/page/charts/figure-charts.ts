import type { Figure } from '../../../contract/generated/types.ts';
import { type Arms, type Chart, drawChart } from '../chart.ts';
import type { Html } from '../html.ts';
import { confusionMatrix } from './confusion-matrix.ts';
import { calibrationChart, ndcgChart, precisionRecallChart, rocChart } from './line-charts.ts';
import { predictionErrorChart } from './prediction-error.ts';

/** How each kind of figure of a certificate is drawn: a kind that is missing here does not compile. */
const FIGURES: { readonly [Kind in Figure['kind']]: (figure: Extract<Figure, { kind: Kind }>, arms: Arms) => Html } = {
  confusion_matrix: confusionMatrix,
  roc_curve: asPicture(rocChart),
  precision_recall_curve: asPicture(precisionRecallChart),
  calibration_curve: asPicture(calibrationChart),
  prediction_error: asPicture(predictionErrorChart),
  ndcg_by_k: asPicture(ndcgChart),
};

export function drawFigure(figure: Figure, arms: Arms): Html {
  return drawKind(figure.kind, figure, arms);
}

function drawKind<Kind extends Figure['kind']>(kind: Kind, figure: Extract<Figure, { kind: Kind }>, arms: Arms): Html {
  return FIGURES[kind](figure, arms);
}

function asPicture<One>(describe: (figure: One) => Chart): (figure: One, arms: Arms) => Html {
  return (figure, arms) => drawChart(describe(figure), arms);
}
