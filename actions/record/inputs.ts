import { readFlagInput, readInput, readListInput, readWindowsInput } from '../../src/adapters/runner/inputs.ts';
import { AppError } from '../../src/domain/error.ts';

export interface RecordInputs {
  readonly registry: string;
  readonly certificates: readonly string[];
  readonly windows: string | undefined;
  /** NDJSON made of the payload's array. */
  readonly payload: string;
  readonly token: string;
  readonly gapIssue: boolean;
  readonly author: string;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readRecordInputs(): RecordInputs {
  const token = readInput('token');
  if (token === undefined) throw new AppError({ code: 'usage', message: 'Input token is empty.' });
  return {
    registry: readInput('registry') ?? '.',
    certificates: readListInput('certificates'),
    windows: readInput('windows'),
    payload: readWindowsInput('payload'),
    token,
    gapIssue: readFlagInput('gap-issue'),
    author: readInput('author') ?? 'github-actions[bot]',
  };
}
