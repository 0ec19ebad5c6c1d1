import { readInput } from '../../src/adapters/runner/inputs.ts';

export interface ProveInputs {
  /** model@version; null: none is named. */
  readonly version: string | null;
  readonly registry: string;
}

/** Every input of the action, read once. */
export function readProveInputs(): ProveInputs {
  return { version: readInput('version') ?? null, registry: readInput('registry') ?? '.' };
}
