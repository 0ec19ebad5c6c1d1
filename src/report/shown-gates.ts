import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { orderGates, tellingGates } from './gate-rows.ts';

/** Gates that do not pass and are never folded: with more of them nobody would find the next step. */
const MOST_OPEN = 20;

/**
 * The gates of the table that is always shown: those that do not pass. Where nothing was compared, so that there are no changes to
 * show, the most telling ones of a pass.
 */
export function shownGates(certificate: Certificate): readonly GateResult[] {
  const { gates, baseline, verdict } = certificate;
  const open = openGates(certificate).slice(0, MOST_OPEN);
  return baseline === null && verdict === 'pass' ? [...open, ...tellingGates(gates, open.length)] : open;
}

/** All that do not pass, failures first. */
export function openGates({ gates }: Certificate): readonly GateResult[] {
  return orderGates(gates).filter(({ result }) => result !== 'pass');
}
