import { readFlagInput, readInput, readListInput } from '../../src/adapters/runner/inputs.ts';
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
    payload: readPayloadInput(readInput('payload')),
    token,
    gapIssue: readFlagInput('gap-issue'),
    author: readInput('author') ?? 'github-actions[bot]',
  };
}

function readPayloadInput(text: string | undefined): string {
  if (text === undefined || text.trim() === 'null') return '';
  const value = parseJson(text);
  if (Array.isArray(value)) return value.map((window) => JSON.stringify(window)).join('\n');
  throw new AppError({ code: 'usage', message: 'Input payload is no JSON array.', hint: 'Send an array of windows.' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError({ code: 'usage', message: 'Input payload is no JSON.', hint: 'Use toJSON().', cause });
  }
}
