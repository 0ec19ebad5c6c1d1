import { declaredWindows } from '../../domain/livetest/declared-windows.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { countMetric } from './count-metric.ts';
import { countUtility } from './count-utility.ts';
import type { LiveEvidence } from './live-evidence.ts';
import type { FoundDecision, OutcomeResult } from './outcome-result.ts';

/** What a decision contributes to a metric, as its sender counted it. */
export async function countValue(
  evidence: LiveEvidence,
  found: FoundDecision,
  { metric, value }: { readonly metric: string; readonly value: number },
): Promise<OutcomeResult> {
  const declared = declaredWindows(evidence.manifestOf(found.plan.model)?.liveTest).metrics.get(metric);
  const isKnown = declared !== undefined && found.plan.metrics.some(({ id }) => id === metric);
  if (!isKnown)
    return { status: 'unknown-metric', error: `liveTest of the model declares no metric ${quoteText(metric)}.` };
  const [least, most] = declared.range;
  if (value < least || value > most)
    return { status: 'out-of-range', error: `A value of ${metric} is from ${least} to ${most}.` };
  const status = countMetric(evidence, found, { metric, value });
  if (status === 'counted') await countUtility(evidence, found, [{ metric, value }]);
  return { status };
}
