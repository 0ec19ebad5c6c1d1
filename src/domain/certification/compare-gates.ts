import type { Certificate, GateResult } from '../../contract/generated/types.ts';
import { type Policy, resolveGates } from '../model/resolve-gates.ts';
import { isSameEstimate } from './gate-evidence.ts';
import { judgeGates } from './judge-gates.ts';
import { slicesOfSet } from '../evaluation/slices.ts';

/**
 * The first gate of a certificate that is not what its policy gives with the certificate's own measurements: a limit,
 * comparator, metric or group that was exchanged, a gate that was left out or added. Null where all are as they should be.
 * A certificate whose checks ended it has no gates, and no verdict that anything rests on.
 */
export function findForeignGate(certificate: Certificate, policy: Policy): string | null {
  const { gates, verdict, subject } = certificate;
  if (gates.length === 0 && verdict !== 'pass') return null;
  const wanted = judgeGates(resolveGates(policy, subject.modes), {
    evidence: certificate,
    slicesOf: (data) => slicesOfSet(policy.model.evaluation[data] ?? {}),
    locate: (pointer) => ({ path: certificate.policy.model.path, line: 1, column: 1, pointer }),
  });
  const found = new Map(gates.map((gate) => [gate.id, gate]));
  const missing = wanted.find((gate) => !isSame(gate, found.get(gate.id)));
  const known = new Set(wanted.map(({ id }) => id));
  return (missing ?? gates.find(({ id }) => !known.has(id)))?.id ?? null;
}

/** What says which question a gate asks, and how it was answered. */
const COMPARED = ['kind', 'metric', 'data', 'mode', 'comparator', 'limit', 'result', 'reasonCode', 'blocking'] as const;

/** What is newer than some certificates is compared where it is there. */
const NEWER = ['test', 'perturbation'] as const;

function isSame(wanted: GateResult, found: GateResult | undefined): boolean {
  if (found === undefined) return false;
  return (
    COMPARED.every((key) => wanted[key] === found[key]) &&
    NEWER.every((key) => found[key] === undefined || wanted[key] === found[key]) &&
    wanted.slice?.name === found.slice?.name &&
    wanted.slice?.group === found.slice?.group &&
    isSameEstimate(wanted, found)
  );
}
