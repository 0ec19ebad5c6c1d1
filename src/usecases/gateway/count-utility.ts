import { decodeAnswer, encodeAnswer } from '../../domain/gateway/stored-answer.ts';
import { UTILITY } from '../../domain/livetest/resolve-policy.ts';
import { countMetric, isCounted, type MetricOutcome } from './count-metric.ts';
import type { LiveEvidence } from './live-evidence.ts';
import type { FoundDecision } from './outcome-result.ts';

/** Values of metrics stand in the file of predictions beside the answers, behind the places of arms. */
const FIRST_VALUE = 100;

/**
 * A declared utility of a decision, once every metric that it weighs has its value: the weighted sum of these and of the latency.
 * Until then the values wait in the file of predictions.
 */
export async function countUtility(
  evidence: LiveEvidence,
  found: FoundDecision,
  outcomes: readonly MetricOutcome[],
): Promise<void> {
  const { plan, record, boot, number } = found;
  const weights = evidence.manifestOf(plan.model)?.liveTest?.utility?.weights ?? {};
  const weighed = Object.keys(weights).filter((name) => plan.metrics.some(({ id }) => id === name));
  const own = outcomes.filter(({ metric }) => weighed.includes(metric));
  // What a decision costs is known to its caller alone, who then sends the utility.
  if (own.length === 0 || Object.hasOwn(weights, 'cost') || isCounted(evidence, found, UTILITY)) return;
  const placeOf = (metric: string) => FIRST_VALUE + plan.metrics.findIndex(({ id }) => id === metric);
  for (const { metric, value } of own)
    evidence.keepPrediction(plan, { boot, number, arm: placeOf(metric), answer: encodeValue(value ?? 0) });
  const kept = await evidence.parts.predictions.find(boot, number);
  const values = weighed.map((metric) => {
    const part = kept.find(({ arm }) => arm === placeOf(metric));
    return part === undefined ? null : (weights[metric] ?? 0) * decodeValue(part.answer);
  });
  const known = values.filter((value) => value !== null);
  if (known.length < weighed.length || isCounted(evidence, found, UTILITY)) return;
  const latency = (weights['latencyMs'] ?? 0) * record.latencyMs;
  countMetric(evidence, found, { metric: UTILITY, value: known.reduce((sum, value) => sum + value, latency) });
}

function encodeValue(value: number): Uint8Array {
  return encodeAnswer([{ name: '', datatype: 'FP64', shape: [1], data: Float64Array.of(value) }]);
}

function decodeValue(bytes: Uint8Array): number {
  return Number(decodeAnswer(bytes)?.[0]?.data[0] ?? 0);
}
