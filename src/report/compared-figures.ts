import type { Comparison, GateResult } from '../contract/generated/types.ts';
import type { ComparedFigures } from '../domain/benchmark/round.ts';
import { costMetric } from '../domain/model/cost-metrics.ts';
import { ratioText } from './comparison-wording.ts';
import { formatCompared } from './format.ts';

/** What calls in turns say of a metric: both figures, and the ratio that they are. */
export interface ComparedTexts {
  /** Empty where the certificate does not hold it, as that of an earlier program. */
  readonly candidate: string;
  readonly baseline: string;
  /** better, 8 % faster, 0.92× [0.89, 0.95] */
  readonly change: string;
}

/** Of one measurement, so that nothing in a row can say another thing than what stands beside it; null where none was made. */
export function comparedTexts(metric: string, comparison: Comparison | null): ComparedTexts | null {
  const ratio = comparison?.ratios[metric];
  if (comparison === null || ratio === undefined || ratio.value === null) return null;
  const [candidate = '', baseline = ''] = figureTexts(metric, comparison);
  return { candidate, baseline, change: ratioText(metric, comparison) };
}

function figureTexts(metric: string, comparison: Comparison): readonly string[] {
  const figures = comparedFigures(metric, comparison);
  const unit: GateResult['unit'] = costMetric(metric)?.unit ?? 'none';
  return figures === null ? [] : formatCompared([figures.candidate, figures.baseline], unit);
}

/** Double precision leaves a little between a ratio and the quotient of two means. */
const SLACK = 1e-6;

/** What both took in the calls of a ratio; null where the file does not hold it, or holds figures of another ratio. */
export function comparedFigures(metric: string, { figures, ratios }: Comparison): ComparedFigures | null {
  const own = figures?.[metric];
  const ratio = ratios[metric]?.value ?? null;
  if (own === undefined || ratio === null) return null;
  return Math.abs(own.candidate / own.baseline / ratio - 1) <= SLACK ? own : null;
}
