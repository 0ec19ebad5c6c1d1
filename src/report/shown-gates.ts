import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { GATE_KINDS } from '../domain/certification/gates/registry.ts';
import { orderGates, tellingGates } from './gate-rows.ts';

/** Gates that do not pass and are never folded: with more of them nobody would find the next step. */
const MOST_OPEN = 20;

/**
 * The gates of the table that is always shown: those that do not pass. Where nothing was compared, so that there are no changes to
 * show, the most telling ones of a pass; else of a pass those whose limit the version compared with misses.
 */
export function shownGates(certificate: Certificate): readonly GateResult[] {
  const { gates, baseline, verdict } = certificate;
  const open = openGates(certificate).slice(0, MOST_OPEN);
  if (verdict !== 'pass') return open;
  if (baseline === null) return [...open, ...tellingGates(gates, open.length)];
  return [...open, ...orderGates(gates).filter(isMended).slice(0, MOST_MENDED)];
}

/** Gates that pass and that the version before would not: what was the trouble last time. */
const MOST_MENDED = 8;

function isMended(gate: GateResult): boolean {
  return gate.result === 'pass' && isMissedBefore(gate);
}

/** Whether the version compared with is beyond the limit itself. */
export function isMissedBefore({ kind, comparator, baseline, limit }: GateResult): boolean {
  if (baseline === null || GATE_KINDS[kind].isRelative) return false;
  return comparator === '<=' ? baseline > limit : baseline < limit;
}

/** All that do not pass, failures first. */
export function openGates({ gates }: Certificate): readonly GateResult[] {
  return orderGates(gates).filter(({ result }) => result !== 'pass');
}
