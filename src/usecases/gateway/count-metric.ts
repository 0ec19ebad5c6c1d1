import { bookOf } from '../../domain/gateway/counted-numbers.ts';
import type { PairNote } from '../../domain/gateway/open-labels.ts';
import type { LiveEvidence } from './live-evidence.ts';
import type { FoundDecision, OutcomeResult } from './outcome-result.ts';

/** What a label says of one metric of its decision. */
export interface MetricOutcome {
  readonly metric: string;
  /** null where the metric does not ask for this decision. */
  readonly value: number | null;
  /** Differences to production, by place or ensemble. */
  readonly pairs?: readonly Pick<PairNote, 'arm' | 'value'>[];
}

export type CountedStatus = Extract<OutcomeResult['status'], 'counted' | 'repeated' | 'late'>;

/** Whether an outcome of this metric came already. */
export function isCounted(evidence: LiveEvidence, { boot, number, plan }: FoundDecision, metric: string): boolean {
  return evidence.counted.has(bookOf(boot, plan.model, metric), number);
}

/** Counts it once; what is late is remembered too, so that it is late once. */
export function countMetric(evidence: LiveEvidence, found: FoundDecision, outcome: MetricOutcome): CountedStatus {
  const { metric, value, pairs = [] } = outcome;
  const { boot, number, plan, record, decided } = found;
  if (isCounted(evidence, found, metric)) return 'repeated';
  evidence.counted.add(bookOf(boot, plan.model, metric), number, decided);
  evidence.open.addKey({ boot, model: plan.model, metric, decided, number });
  const delay = plan.metrics.find(({ id }) => id === metric)?.delayMinutes ?? 0;
  if (evidence.minute > decided + delay) {
    evidence.labels.late += 1;
    evidence.open.addLate({ plan: plan.id, arm: record.arm, metric });
    return 'late';
  }
  evidence.labels.counted += 1;
  const note = { plan: plan.id, decided, metric, bucket: record.bucket };
  evidence.open.addLabel({ ...note, arm: record.arm, value });
  for (const pair of pairs) evidence.open.addPair({ ...note, ...pair });
  return 'counted';
}
