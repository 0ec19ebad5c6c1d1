import { readChoiceInput, readInput, readIntegerInput } from '../../src/adapters/runner/inputs.ts';
import { DEFAULT_ENVIRONMENT } from '../../src/domain/promotion/policy.ts';
import { type Slot, SLOTS } from '../../src/domain/promotion/slots.ts';

export interface GateInputs {
  readonly model: string;
  readonly version: string | null;
  readonly sha256: string | null;
  readonly environment: string;
  readonly slot: Slot;
  readonly waitSeconds: number;
  /** owner/name; null is the repository of the run. */
  readonly repository: string | null;
  readonly token: string;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readGateInputs(): GateInputs {
  return {
    model: readInput('model') ?? '',
    version: readInput('version') ?? null,
    sha256: readInput('sha256') ?? null,
    environment: readInput('environment') ?? DEFAULT_ENVIRONMENT,
    slot: readChoiceInput('slot', SLOTS) ?? 'production',
    waitSeconds: readIntegerInput('wait-seconds') ?? 0,
    repository: readInput('repository') ?? null,
    token: readInput('token') ?? '',
  };
}
