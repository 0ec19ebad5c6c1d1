import * as Plot from '@observablehq/plot';
import type {
  CalibrationCurveFigure,
  NdcgByKFigure,
  PrecisionRecallCurveFigure,
  RocCurveFigure,
} from '../../../contract/generated/types.ts';
import { cleanText } from '../../hostile-text.ts';
import { BASELINE, CANDIDATE, type Chart, DASHES, QUIET } from '../chart.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export function rocChart({ data, positive, candidate, baseline }: RocCurveFigure): Chart {
  return {
    title: `ROC curve, ${data}`,
    description: `True positive rate against false positive rate, positive is ${labelText(positive)}. The diagonal is guessing.`,
    plot: {
      ...unitSquare('false positive rate', 'true positive rate'),
      marks: [
        diagonal(),
        ...bothLines(points(candidate.fpr, candidate.tpr), baseline && points(baseline.fpr, baseline.tpr)),
      ],
    },
  };
}

export function precisionRecallChart({ data, positive, candidate, baseline }: PrecisionRecallCurveFigure): Chart {
  const lines = bothLines(
    points(candidate.recall, candidate.precision),
    baseline && points(baseline.recall, baseline.precision),
  );
  return {
    title: `Precision and recall, ${data}`,
    description: `Precision at each recall, positive is ${labelText(positive)}.`,
    plot: { ...unitSquare('recall', 'precision'), marks: lines },
  };
}

export function calibrationChart({ data, of, candidate, baseline }: CalibrationCurveFigure): Chart {
  const whose = of === 'positive' ? 'the positive class' : 'the answered class';
  const drawn = points(candidate.prob_pred, candidate.prob_true);
  return {
    title: `Calibration, ${data}`,
    description: `How often ${whose} is right at each mean probability, in up to ten bins. On the diagonal a probability is as often right as it says.`,
    note: `Probability of ${whose}; below the diagonal it promises too much.`,
    plot: {
      ...unitSquare('mean probability', 'share that is so'),
      marks: [
        diagonal(),
        ...bothLines(drawn, baseline && points(baseline.prob_pred, baseline.prob_true)),
        Plot.dot(drawn, { x: 'x', y: 'y', r: 3, fill: CANDIDATE }),
      ],
    },
  };
}

export function ndcgChart({ data, k, candidate, baseline }: NdcgByKFigure): Chart {
  return {
    title: `ndcg by k, ${data}`,
    description: 'Mean over the queries of the normalised discounted cumulative gain of the first k.',
    plot: {
      x: { label: 'k', type: 'log', tickFormat: 'd' },
      y: { label: 'ndcg', nice: true, grid: true },
      marks: bothLines(points(k, candidate.ndcg), baseline && points(k, baseline.ndcg)),
    },
  };
}

/** The label of a class as text. */
export function labelText(label: string | number | boolean): string {
  return cleanText(String(label), 40);
}

/** The baseline below, so that an equal candidate covers it. */
export function bothLines(candidate: readonly Point[], baseline: readonly Point[] | null): Plot.Markish[] {
  const place = { x: 'x', y: 'y', strokeWidth: 2 } as const;
  return [
    ...(baseline === null ? [] : [Plot.line(baseline, { ...place, stroke: BASELINE, strokeDasharray: DASHES })]),
    Plot.line(candidate, { ...place, stroke: CANDIDATE }),
  ];
}

function points(xs: readonly number[], ys: readonly number[]): readonly Point[] {
  return xs.flatMap((x, index) => {
    const y = ys[index];
    return y === undefined ? [] : [{ x, y }];
  });
}

function unitSquare(x: string, y: string): Plot.PlotOptions {
  return {
    width: 520,
    height: 440,
    x: { label: x, domain: [0, 1], grid: true },
    y: { label: y, domain: [0, 1], grid: true },
  };
}

function diagonal(): Plot.Markish {
  return Plot.line(
    [
      [0, 0],
      [1, 1],
    ],
    { stroke: QUIET, strokeDasharray: '1,4' },
  );
}
