import { readChoiceInput, readFlagInput, readInput, readWindowsInput } from '../../src/adapters/runner/inputs.ts';

const FAIL_ON = ['invalid', 'never'] as const;

export interface ObserveInputs {
  readonly registry: string;
  readonly environment: string | null;
  /** NDJSON made of the payload's array. */
  readonly payload: string;
  readonly isDryRun: boolean;
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Every input of the action, read once. Throws AppError usage. */
export function readObserveInputs(): ObserveInputs {
  return {
    registry: readInput('registry') ?? '.',
    environment: readInput('environment') ?? null,
    payload: readWindowsInput('payload'),
    isDryRun: readFlagInput('dry-run'),
    failOn: readChoiceInput('fail-on', FAIL_ON) ?? 'invalid',
  };
}
