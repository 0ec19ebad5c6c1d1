import { statSync } from 'node:fs';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { VersionReference } from '../../usecases/ports/reported-registry.ts';
import { readRegularFile } from '../system/regular-file.ts';

/** Far more than the most versions that a registry has; what is longer was not written by the plan action. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The versions that the plan action found: its output `versions` as text, or as the file that it wrote (an environment variable, which an
 * input is, holds no more than 128 KiB on Linux). Throws AppError usage for anything else.
 */
export function readPlanned(input: string | undefined): readonly VersionReference[] {
  if (input === undefined) return [];
  const jobs = parseJson(input.trimStart().startsWith('{') ? input : readText(input));
  if (typeof jobs !== 'object' || jobs === null || Array.isArray(jobs)) throw notAPlan();
  return Object.values(jobs).flatMap(parseVersions);
}

function readText(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new AppError({
      code: 'usage',
      message: `The input planned names ${quoteText(path)}, and there is no such file.`,
      hint: 'Download what the job with the plan action uploaded.',
    });
  return Buffer.from(readRegularFile(path, MAX_BYTES)).toString();
}

function parseVersions(lines: unknown): readonly VersionReference[] {
  if (typeof lines !== 'string') throw notAPlan();
  return lines.split('\n').map((line) => {
    const [, model, version] = /^([a-z0-9][a-z0-9._-]*)@([0-9A-Za-z.-]+)$/.exec(line) ?? [];
    if (model === undefined || version === undefined) throw notAPlan();
    return { model, version };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notAPlan(cause);
  }
}

function notAPlan(cause?: unknown): AppError {
  return new AppError({
    code: 'usage',
    message: 'The input planned is not what the plan action found.',
    hint: 'Hand on its output versions as it is, or the file that plan-file names.',
    cause,
  });
}
