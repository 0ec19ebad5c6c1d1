import { readFileSync } from 'node:fs';
import { readInput, readIntegerInput } from '../../src/adapters/runner/inputs.ts';
import { AppError } from '../../src/domain/error.ts';
import type { VersionReference } from '../../src/usecases/comment/version-reports.ts';

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
    planned: parsePlanned(readInput('planned')),
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

/** The plan action's matrix, of which only the versions matter: as a text, or as the file that it has written. */
function parsePlanned(given: string | undefined): readonly VersionReference[] {
  if (given === undefined) return [];
  const text = given.trimStart().startsWith('{') ? given : readPlanFile(given);
  const include = propertyOf(parseJson(text), 'include');
  if (!Array.isArray(include)) throw notAMatrix();
  return include.flatMap((job) => parseVersions(propertyOf(job, 'versions')));
}

function readPlanFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw notAMatrix(cause);
  }
}

function parseVersions(lines: unknown): readonly VersionReference[] {
  if (typeof lines !== 'string') throw notAMatrix();
  return lines.split('\n').map((line) => {
    const [, model, version] = /^([a-z0-9][a-z0-9._-]*)@([0-9A-Za-z.-]+)$/.exec(line) ?? [];
    if (model === undefined || version === undefined) throw notAMatrix();
    return { model, version };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notAMatrix(cause);
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
}

function notAMatrix(cause?: unknown): AppError {
  return new AppError({
    code: 'usage',
    message: 'The input planned is no matrix of the plan action, and no file that holds one.',
    hint: 'Hand on its output matrix as it is, or the file of its output plan-file.',
    cause,
  });
}
