import { formatInstant, instantMs } from '../instant.ts';

/** So long candidates keep their traffic when nobody decides any more. */
export const LEASE_MS = 86_400_000;

export function leaseFrom(at: string): string {
  return formatInstant(instantMs(at) + LEASE_MS);
}

/** Whether half of it is gone: a later one is a commit, and need not be one at every look. */
export function isLeaseDue(lease: string, at: string): boolean {
  return instantMs(lease) - instantMs(at) < LEASE_MS / 2;
}
