import { readInput, readListInput } from '../../src/adapters/runner/inputs.ts';

export interface FetchInputs {
  readonly registry: string;
  readonly versions: readonly string[];
  readonly base: string | undefined;
  readonly baseline: string | undefined;
}

/** Every input of the action, read once. Credentials are variables of the step, never inputs. */
export function readFetchInputs(): FetchInputs {
  return {
    registry: readInput('registry') ?? '.',
    versions: readListInput('versions'),
    base: readInput('base'),
    baseline: readInput('baseline'),
  };
}
