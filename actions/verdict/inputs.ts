import { readInput } from '../../src/adapters/runner/inputs.ts';
import { readPlanned } from '../../src/adapters/runner/planned.ts';
import type { VersionReference } from '../../src/usecases/ports/reported-registry.ts';

export interface VerdictInputs {
  readonly certificates: string;
  readonly planned: readonly VersionReference[];
}

/** Every input of the action, read once. Throws AppError usage. */
export function readVerdictInputs(): VerdictInputs {
  return {
    certificates: readInput('certificates') ?? 'seatrial-report',
    planned: readPlanned(readInput('planned')),
  };
}
