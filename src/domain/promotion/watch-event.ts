import type { LedgerEvent } from '../../contract/generated/types.ts';

/** Whether it tells what a bake or a sentinel has come to: about production, and nothing of the version that watched it. */
export function isOfWatch({ data }: Pick<LedgerEvent, 'data'>): boolean {
  return data.decision?.phase !== undefined;
}

/** Whether a live test of these bytes as a new version was concluded by it. */
export function isConclusionOf(event: LedgerEvent, sha256: string): boolean {
  return event.type === 'livetest.concluded' && event.data.sha256 === sha256 && !isOfWatch(event);
}
