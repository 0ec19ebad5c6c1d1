import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../domain/error.ts';

/** The program of ours that Python runs: beside this file in the sources, and beside the chunks in dist/. Absolute. */
export function workerFolder(): string {
  const places = ['./worker', './python-worker', '../python-worker'];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(join(place, '__main__.py')));
  if (found !== undefined) return found;
  throw new AppError({
    code: 'internal',
    message: 'The worker of Python models is missing from this installation.',
    hint: 'Install Seatrial again, or build it.',
  });
}
