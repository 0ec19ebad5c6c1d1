import type { LedgerEvent } from '../../contract/generated/types.ts';
import type { SlotDeployment } from '../../domain/promotion/slots.ts';
import { cleanText } from '../hostile-text.ts';

/** GitHub takes no longer description of a Deployment. */
const LONGEST = 140;

/** What a slot holds, as GitHub's page of Deployments shows it. */
export function describeSlot({ versions, task }: SlotDeployment): string {
  const names = versions.map(({ version, share }) => (share === 1 ? version : `${version} on ${percent(share)}`));
  return cleanText(`${task === 'rollback' ? 'rolled back to ' : ''}${names.join(', ')}`, LONGEST);
}

export function describeRollout(slot: SlotDeployment): string {
  return cleanText(`${describeSlot(slot)}: ${tellRollout(slot)}`, LONGEST);
}

function tellRollout({ revision, rollout: { state, report }, isTested }: SlotDeployment): string {
  if (state === 'untold' && isTested) return 'in a live test, not decided yet';
  if (state === 'untold') return 'decided; no follower is asked to report it';
  if (state === 'queued' || report === null) return `decided; no follower has reported revision ${revision}`;
  const { reason } = report.data;
  return `${REPORTED[state]} by ${followerOf(report)}${reason === null ? '' : `: ${reason}`}`;
}

/** What a follower has done. */
export const REPORTED = { in_progress: 'being applied', success: 'applied', failure: 'not applied' } as const;

/** Its own name, and the account that reported where that is another. */
export function followerOf({ data }: LedgerEvent): string {
  const { actor, report } = data;
  if (report === undefined || report.follower === actor.login) return actor.login;
  return `${report.follower} (${actor.login})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
