import * as Plot from '@observablehq/plot';
import type { PredictionErrorFigure, PredictionErrorSeries } from '../../../contract/generated/types.ts';
import { BASELINE, CANDIDATE, type Chart, DASHES, QUIET } from '../chart.ts';

/** Residuals against the answered value: the middle half and the middle 80 % of each bin. */
export function predictionErrorChart({ data, candidate, baseline }: PredictionErrorFigure): Chart {
  const bins = binsOf(candidate);
  const median = { x: 'predicted', y: 'p50', strokeWidth: 2 } as const;
  return {
    title: `Residuals against answers, ${data}`,
    description: 'True value minus answer, by answered value: median, middle half and middle 80 % of each bin.',
    note: 'Line: median. Dark band: the middle half of the rows of a bin, light band: the middle 80 %. Above zero the answers are too low.',
    plot: {
      x: { label: 'answered value', nice: true },
      y: { label: 'true value − answer', grid: true },
      marks: [
        Plot.areaY(bins, { x: 'predicted', y1: 'p10', y2: 'p90', fill: CANDIDATE, fillOpacity: 0.14 }),
        Plot.areaY(bins, { x: 'predicted', y1: 'p25', y2: 'p75', fill: CANDIDATE, fillOpacity: 0.22 }),
        Plot.ruleY([0], { stroke: QUIET }),
        ...(baseline === null
          ? []
          : [Plot.line(binsOf(baseline), { ...median, stroke: BASELINE, strokeDasharray: DASHES })]),
        Plot.line(bins, { ...median, stroke: CANDIDATE }),
      ],
    },
  };
}

function binsOf({ predicted, p10, p25, p50, p75, p90 }: PredictionErrorSeries) {
  return predicted.map((value, bin) => ({
    predicted: value,
    p10: p10[bin],
    p25: p25[bin],
    p50: p50[bin],
    p75: p75[bin],
    p90: p90[bin],
  }));
}
