import type { Certificate, GateResult } from '../../contract/generated/types.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { RELATIVE_PERFORMANCE_METRICS } from '../model/gate.ts';
import type { FindEvidence } from './gate-evidence.ts';
import { isMetricOfCost } from './performance-estimate.ts';

/** Reasons of gates that no number was found for. */
const UNANSWERED: readonly GateResult['reasonCode'][] = [
  'too-few-rows',
  'no-baseline',
  'not-measured',
  'measurement-failed',
];

export function isUnanswered({ reasonCode }: Pick<GateResult, 'reasonCode'>): boolean {
  return UNANSWERED.includes(reasonCode);
}

/** Whether a gate of this kind can ask for this metric: a gate of another kind is looked for among other measurements. */
export function isOfItsKind({ kind, metric }: GateResult): boolean {
  switch (kind) {
    case 'prediction':
    case 'relative-prediction':
    case 'gap':
    case 'robustness':
      return parseMetricName(metric).kind === 'metric';
    case 'performance':
      return isMetricOfCost(metric);
    case 'relative-performance':
      return RELATIVE_PERFORMANCE_METRICS.some((known) => known === metric);
  }
}

/** Finds whether a gate without a number had none to be judged by. The measurements are sorted once. */
export function createIsOpen(certificate: Certificate, evidenceOf: FindEvidence): (gate: GateResult) => boolean {
  const measured = new Set(certificate.prediction.map(({ data, metric, slice }) => keyOf(data, metric, slice?.name)));
  const isMeasured = (gate: GateResult): boolean => {
    if (gate.kind !== 'prediction' && gate.kind !== 'relative-prediction') return evidenceOf(gate).length > 0;
    return measured.has(keyOf(gate.data, gate.metric, gate.slice?.name));
  };
  return (gate) => {
    if (gate.reasonCode === 'no-baseline') return certificate.baseline === null && gate.kind.startsWith('relative-');
    return gate.reasonCode === 'too-few-rows' ? isSmall(gate, certificate, isMeasured) : !isMeasured(gate);
  };
}

/**
 * Only groups can have too few rows, and they are measured all the same. How many are enough stands in model.yaml and not
 * here; a gap has none where no two groups are large enough.
 */
function isSmall(gate: GateResult, { gaps }: Certificate, isMeasured: (gate: GateResult) => boolean): boolean {
  if (gate.slice === undefined) return false;
  if (gate.kind !== 'gap') return gate.kind.endsWith('prediction') && isMeasured(gate);
  const own = gaps.filter(
    ({ data, metric, slice }) => data === gate.data && metric === gate.metric && slice === gate.slice?.name,
  );
  return own.length > 0 && own.every(({ highest }) => highest === null);
}

function keyOf(data: string | undefined, metric: string, slice: string | undefined): string {
  return JSON.stringify([data, metric, slice]);
}
