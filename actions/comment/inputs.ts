import { readInput, readIntegerInput } from '../../src/adapters/runner/inputs.ts';
import { readPlanned } from '../../src/adapters/runner/planned.ts';
import { AppError } from '../../src/domain/error.ts';
import type { VersionReference } from '../../src/usecases/ports/reported-registry.ts';

export interface CommentInputs {
  readonly token: string;
  readonly certificates: string;
  readonly registry: string;
  readonly planned: readonly VersionReference[];
  /** Named by the workflow, where the event has none. */
  readonly pullRequest: { readonly number: number; readonly headSha: string } | undefined;
  readonly runId: number | undefined;
  readonly workflow: string;
  readonly artifactPrefix: string;
  readonly author: string;
  readonly page: string | undefined;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readCommentInputs(): CommentInputs {
  const token = readInput('token');
  if (token === undefined) {
    throw new AppError({
      code: 'usage',
      message: 'The input token is empty.',
      hint: 'Leave it out to use the token of the job.',
    });
  }
  return {
    token,
    certificates: readInput('certificates') ?? 'seatrial-report',
    registry: readInput('registry') ?? '.',
    planned: readPlanned(readInput('planned')),
    pullRequest: readPullRequest(),
    runId: readIntegerInput('run-id'),
    workflow: readInput('workflow') ?? '.github/workflows/seatrial.yml',
    artifactPrefix: readInput('artifact-prefix') ?? 'seatrial-report',
    author: readInput('author') ?? 'github-actions[bot]',
    page: readInput('page'),
  };
}

function readPullRequest(): CommentInputs['pullRequest'] {
  const [number, headSha] = [readIntegerInput('pull-request'), readInput('commit')];
  if (number === undefined) return undefined;
  if (headSha !== undefined) return { number, headSha };
  throw new AppError({
    code: 'usage',
    message: 'The input commit is empty, so that nobody knows which head of the pull request was certified.',
    hint: 'Set it to the commit that was checked out.',
  });
}
