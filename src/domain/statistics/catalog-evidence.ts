import type {
  CatalogCost,
  CatalogPrediction,
  CatalogVersion,
  Certificate,
  Estimate,
} from '../../contract/generated/types.ts';
import { type Comparisons, comparisonsOf } from '../certification/comparisons.ts';
import { COST_METRIC_LIST } from '../model/cost-metrics.ts';
import { catalogValue } from './catalog-rows.ts';

/** Groups of slices, each with all its metrics; a page folds them, and a browser should not load more. */
const MOST_SLICE_RESULTS = 1200;

type Evidence = Pick<CatalogVersion, 'prediction' | 'predictionLeftOut' | 'gaps' | 'costs'>;

/** What was measured of a version beside its baseline, with the one word that every report has for the difference. */
export function evidenceOf(certificate: Certificate | null): Evidence {
  if (certificate === null) return { prediction: [], predictionLeftOut: 0, gaps: [], costs: [] };
  const comparisons = comparisonsOf(certificate);
  const results = certificate.prediction.toSorted((a, b) => Number(a.slice !== null) - Number(b.slice !== null));
  const overall = results.filter(({ slice }) => slice === null).length;
  const shown = results.slice(0, overall + MOST_SLICE_RESULTS);
  // The size is that of all modes.
  return {
    prediction: shown.map((result) => predictionOf(result, comparisons)),
    predictionLeftOut: results.length - shown.length,
    gaps: certificate.gaps.map((gap) => gapOf(gap, comparisons)),
    costs: certificate.performance.flatMap((performance, index) =>
      costsOf(performance, comparisons).filter(({ metric }) => index === 0 || metric !== 'model_size'),
    ),
  };
}

function predictionOf(result: Certificate['prediction'][number], comparisons: Comparisons): CatalogPrediction {
  const { data, slice, metric, direction, rows, estimate, baseline, difference } = result;
  return {
    data,
    slice: slice?.name ?? null,
    group: slice?.group ?? null,
    metric,
    direction,
    rows,
    estimate: catalogValue(estimate),
    baseline: valueOrNull(baseline),
    difference: valueOrNull(difference),
    word: comparisons.ofMetric(result)?.word ?? null,
  };
}

function gapOf(gap: Certificate['gaps'][number], comparisons: Comparisons): CatalogVersion['gaps'][number] {
  const { data, slice, metric, estimate, highest, lowest, baseline } = gap;
  const compared = comparisons.ofGap(gap);
  return {
    data,
    slice,
    metric,
    estimate: catalogValue(estimate),
    highest,
    lowest,
    baseline: valueOrNull(baseline),
    difference: valueOrNull(compared?.difference ?? null),
    word: compared?.word ?? null,
  };
}

/** Every metric of cost that was measured. */
function costsOf(performance: Certificate['performance'][number], comparisons: Comparisons): readonly CatalogCost[] {
  const { mode, baseline = {} } = performance;
  return COST_METRIC_LIST.flatMap(({ name, unit, comparator, estimate }) => {
    const own = estimate(performance);
    if (own === null || own.value === null) return [];
    const compared = comparisons.ofCost(mode, name);
    return [
      {
        mode,
        metric: name,
        unit,
        direction: comparator === '<=' ? 'down' : 'up',
        estimate: catalogValue(own),
        baseline: valueOrNull(estimate(baseline)),
        ratio: valueOrNull(compared?.ratio ?? null),
        word: compared?.word ?? null,
      },
    ];
  });
}

function valueOrNull(estimate: Estimate | null): CatalogPrediction['baseline'] {
  return estimate === null ? null : catalogValue(estimate);
}
