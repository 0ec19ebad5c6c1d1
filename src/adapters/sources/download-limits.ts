export interface DownloadLimits {
  readonly connectMs: number;
  /** Longest silence of the server. */
  readonly idleMs: number;
  /** For any file; a large one has as long as it takes at `slowestBytesPerSecond`. */
  readonly totalMs: number;
  readonly slowestBytesPerSecond: number;
  readonly attempts: number;
  /** Wait before the second attempt; doubled for each further one. */
  readonly backoffMs: number;
  /** Where no size is declared. */
  readonly sizeBytes: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  connectMs: 15_000,
  idleMs: 30_000,
  totalMs: 30 * 60_000,
  slowestBytesPerSecond: 2 ** 20,
  attempts: 4,
  backoffMs: 1_000,
  sizeBytes: 64 * 2 ** 30,
};

/** A timer of Node knows no longer time, and takes one for a millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function longestMs(limits: DownloadLimits, sizeBytes: number | undefined): number {
  const neededMs = Math.ceil(((sizeBytes ?? 0) / limits.slowestBytesPerSecond) * 1000);
  return Math.min(Math.max(limits.totalMs, neededMs), LONGEST_TIMER_MS);
}
