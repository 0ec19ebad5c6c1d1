import { readChoiceInput, readInput, readListInput } from '../../src/adapters/runner/inputs.ts';

const FAIL_ON = ['reject', 'not-promoted', 'never'] as const;

export interface DecideInputs {
  readonly model: string | null;
  readonly registry: string;
  readonly windows: readonly string[];
  readonly shares: readonly string[];
  readonly history: string | null;
  readonly at: string | null;
  readonly decision: string;
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Every input of the action, read once. Throws AppError usage. */
export function readDecideInputs(): DecideInputs {
  const windows = readListInput('windows');
  return {
    model: readInput('model') ?? null,
    registry: readInput('registry') ?? '.',
    windows: windows.length === 0 ? ['windows.ndjson'] : windows,
    shares: readListInput('shares'),
    history: readInput('history') ?? null,
    at: readInput('at') ?? null,
    decision: readInput('decision') ?? 'decision.json',
    failOn: readChoiceInput('fail-on', FAIL_ON) ?? 'reject',
  };
}
