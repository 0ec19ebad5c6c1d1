import type { Certificate, Estimate, GateResult } from '../../contract/generated/types.ts';
import { type Measured, sortMeasured } from './gates/gate-kind.ts';
import { GATE_KINDS } from './gates/registry.ts';

/** Finds the measurements that a gate can have been judged by. */
export type FindEvidence = (gate: GateResult) => readonly Estimate[];

export function createFindEvidence(certificate: Certificate): FindEvidence {
  const measured = sortMeasured(certificate);
  return (gate) => GATE_KINDS[gate.kind].evidence(gate, measured).map(({ estimate }) => estimate);
}

/** Whether it is the same measurement, to the last digit: a gate copies what it judges. */
export function isSameEstimate(a: Estimate, b: Pick<Estimate, 'value' | 'interval'>): boolean {
  return (
    a.value === b.value &&
    a.interval?.lower === b.interval?.lower &&
    a.interval?.upper === b.interval?.upper &&
    a.interval?.level === b.interval?.level
  );
}

/** Reasons of gates that no number was found for. */
const UNANSWERED: readonly GateResult['reasonCode'][] = [
  'too-few-rows',
  'no-baseline',
  'not-measured',
  'batch-sizes-differ',
  'measurement-failed',
];

export function isUnanswered({ reasonCode }: Pick<GateResult, 'reasonCode'>): boolean {
  return UNANSWERED.includes(reasonCode);
}

/** Whether a gate without a number had none to be judged by. Only groups can have too few rows, and they are measured all the same. */
export function isOpen(gate: GateResult, { baseline }: Pick<Certificate, 'baseline'>, measured: Measured): boolean {
  const kind = GATE_KINDS[gate.kind];
  if (gate.reasonCode === 'no-baseline') return baseline === null && kind.isRelative;
  if (gate.reasonCode === 'too-few-rows') return gate.slice !== undefined && kind.isSmall(gate, measured);
  return !kind.isMeasured(gate, measured);
}
