import { RequestError } from '@octokit/request-error';
import { AppError } from '../../domain/error.ts';

/** Why GitHub refused, as far as its answer tells; for programs. */
export type GitHubReason =
  | 'unauthorized'
  | 'forbidden'
  | 'locked'
  | 'not-found'
  | 'invalid'
  | 'rate-limited'
  | 'failed';

/** Runs calls of GitHub's API and translates what they throw into AppError github-refused or github-unavailable. */
export async function translateErrors<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toAppError(doing, error);
  }
}

/** Whether an error says that the thing is not there, so that one who wanted it gone may go on. */
export function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === 'github-refused' && error.reason === 'not-found';
}

function toAppError(doing: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (!(error instanceof RequestError)) return unavailable(doing, error);
  const reason = reasonOf(error);
  if (reason === 'failed' || reason === 'rate-limited') return unavailable(doing, error, reason);
  return new AppError({
    code: 'github-refused',
    reason,
    message: `GitHub refused while ${doing}: ${error.status} ${firstLine(error.message)}.`,
    hint: HINTS[reason],
    cause: error,
  });
}

const HINTS: Readonly<Record<Exclude<GitHubReason, 'failed' | 'rate-limited'>, string>> = {
  unauthorized: 'Give the action a token that is valid.',
  forbidden:
    "Grant the job the permissions that the action's README lists; a pull request from a fork has a read-only token.",
  locked: 'Unlock the conversation, or read the report in the job summary.',
  'not-found': 'It was deleted, or the token may not see it.',
  invalid: 'This is a mistake in Seatrial: please report it.',
};

function reasonOf(error: RequestError): GitHubReason {
  const { status } = error;
  if (status === 401) return 'unauthorized';
  if (status === 429 || (status === 403 && /rate limit/i.test(error.message))) return 'rate-limited';
  if (status === 403) return /\blocked\b/i.test(error.message) ? 'locked' : 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 400 && status < 500 ? 'invalid' : 'failed';
}

function unavailable(doing: string, cause: unknown, reason: GitHubReason = 'failed'): AppError {
  return new AppError({
    code: 'github-unavailable',
    reason,
    message: `GitHub could not be asked while ${doing}: ${firstLine(cause instanceof Error ? cause.message : String(cause))}.`,
    hint: 'Run the job again in a few minutes.',
    cause,
  });
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '').slice(0, 300);
}
