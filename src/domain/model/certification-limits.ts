import type { Settings } from '../../contract/generated/types.ts';
import { parseDuration, parseSize } from './quantity.ts';

/** What a certification may take, from the settings of the default branch. */
export interface CertificationLimits {
  /** For one version. */
  readonly timeoutMs: number;
  /** For loading a model, and for each call. */
  readonly callTimeoutMs: number;
  /** Resident memory of the process that holds the model. */
  readonly memoryBytes: number;
}

/** Where the settings say nothing; schemas/settings.schema.json names the same. */
export const DEFAULT_LIMITS = { timeout: '10m', callTimeout: '30s', memory: '4GiB' } as const;

export function resolveLimits(settings: Settings | null): CertificationLimits {
  const { timeout, callTimeout, memory } = { ...DEFAULT_LIMITS, ...settings?.certification };
  return {
    timeoutMs: parseDuration(timeout),
    callTimeoutMs: parseDuration(callTimeout),
    memoryBytes: parseSize(memory),
  };
}
