export interface Clock {
  /** RFC 3339, UTC. */
  now(): string;
  pause(ms: number): Promise<void>;
  /** From 0 up to 1: only for the jitter between attempts. */
  random(): number;
}
