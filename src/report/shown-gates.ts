import type { Certificate, GateResult } from '../contract/generated/types.ts';
import { orderGates, tellingGates } from './gate-rows.ts';

/**
 * The gates of the table that is always shown: all that do not pass. Where nothing was compared, so that there are no changes to
 * show, the most telling ones of a pass.
 */
export function shownGates({ gates, baseline, verdict }: Certificate): readonly GateResult[] {
  const open = orderGates(gates).filter(({ result }) => result !== 'pass');
  return baseline === null && verdict === 'pass' ? [...open, ...tellingGates(gates, open.length)] : open;
}
