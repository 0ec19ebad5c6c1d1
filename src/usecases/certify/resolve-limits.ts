import type { Settings } from '../../contract/generated/types.ts';
import { parseDuration, parseSize } from '../../domain/model/quantity.ts';
import type { ProcessLimits } from '../ports/model-runtime.ts';

const DEFAULT_CALL_TIMEOUT = '30s';
const DEFAULT_MEMORY = '4GiB';

/** Time and memory that a model may take, from the settings of the default branch. */
export function resolveLimits(settings: Settings | null): ProcessLimits {
  const certification = settings?.certification ?? {};
  return {
    callTimeoutMs: parseDuration(certification.callTimeout ?? DEFAULT_CALL_TIMEOUT),
    memoryBytes: parseSize(certification.memory ?? DEFAULT_MEMORY),
  };
}
