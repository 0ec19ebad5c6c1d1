import { readInput, readIntegerInput, readListInput } from '../../src/adapters/runner/inputs.ts';
import { MAX_MATRIX_JOBS } from '../../src/domain/certification/plan-jobs.ts';
import { AppError } from '../../src/domain/error.ts';

export interface PlanInputs {
  readonly registry: string;
  readonly base: string | undefined;
  readonly versions: readonly string[];
  readonly maxJobs: number;
  /** Without one nobody is asked, so that nothing is approved. */
  readonly token: string | undefined;
  readonly artifactPrefix: string;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readPlanInputs(): PlanInputs {
  const maxJobs = readIntegerInput('max-jobs') ?? MAX_MATRIX_JOBS;
  if (maxJobs >= 1 && maxJobs <= MAX_MATRIX_JOBS)
    return {
      registry: readInput('registry') ?? '.',
      base: readInput('base'),
      versions: readListInput('versions'),
      maxJobs,
      token: readInput('token'),
      artifactPrefix: readInput('artifact-prefix') ?? 'seatrial-report',
    };
  throw new AppError({
    code: 'usage',
    message: `Input max-jobs is ${maxJobs}.`,
    hint: `A matrix has 1 to ${MAX_MATRIX_JOBS} jobs.`,
  });
}
