import type { Finding } from '../contract/generated/types.ts';

/** Every reason for which Seatrial cannot answer a question. Expected outcomes (a rejected model) are values, not errors. */
export const ERROR_CODES = [
  'usage',
  'file-not-found',
  'file-unreadable',
  'file-unwritable',
  'yaml-syntax',
  'schema-violation',
  'manifest-meaning',
  'manifest-immutable',
  'unknown-model',
  'unknown-version',
  'digest-mismatch',
  'size-mismatch',
  'download-failed',
  'data-format',
  'data-binding',
  'data-empty',
  'artifact-unreadable',
  'runtime-missing',
  'metric-failed',
  'stream-failed',
  'git-failed',
  'github-refused',
  'github-unavailable',
  'certificate-untrusted',
  'state-missing',
  'state-corrupt',
  'state-conflict',
  'interrupted',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in a file an error is: 1-based line and column, and the JSON pointer of the value. */
export interface SourceLocation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

export interface AppErrorDetails {
  readonly code: ErrorCode;
  /** Finer than the code, for programs: unknown-key, slice-unknown … */
  readonly reason?: string | undefined;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly hint?: string | undefined;
  readonly location?: SourceLocation | undefined;
  /** Where the fault lies inside the thing that is asked about, as a JSON pointer from there on, for whoever knows its place. */
  readonly within?: string | undefined;
  /** Further problems of the same question, for instance all errors of a manifest. */
  readonly problems?: readonly AppErrorDetails[] | undefined;
  readonly cause?: unknown;
  /** What it says of the version whose file was asked for: other bytes than declared are the version's fault. */
  readonly finding?: Finding | undefined;
}

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly reason: string | undefined;
  readonly hint: string | undefined;
  readonly location: SourceLocation | undefined;
  readonly within: string | undefined;
  readonly problems: readonly AppErrorDetails[];
  readonly finding: Finding | undefined;

  constructor(details: AppErrorDetails) {
    super(details.message, { cause: details.cause });
    this.code = details.code;
    this.reason = details.reason;
    this.hint = details.hint;
    this.location = details.location;
    this.within = details.within;
    this.problems = details.problems ?? [];
    this.finding = details.finding;
  }
}

/** Whether the same may succeed a little later: GitHub's moment of weakness, or a branch that others write too. */
export function isPassing(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'github-unavailable' || error.code === 'state-conflict');
}

/** Every problem that an error stands for, as plain data: the message of an Error would be lost when it is copied. */
export function problemsOf(error: AppErrorDetails): readonly AppErrorDetails[] {
  const { problems = [] } = error;
  return problems.length > 0 ? problems : [detailsOf(error)];
}

function detailsOf({ code, reason, message, hint, location, cause }: AppErrorDetails): AppErrorDetails {
  return { code, reason, message, hint, location, cause };
}

/** The same error with a place, where it names none itself. */
export function locateError(error: unknown, location: SourceLocation): unknown {
  const isPlaceless = error instanceof AppError && error.location === undefined && error.problems.length === 0;
  if (!isPlaceless || error.code === 'interrupted' || error.code === 'internal') return error;
  return new AppError({ ...detailsOf(error), location });
}
