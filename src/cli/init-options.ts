import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { TASKS } from '../domain/evaluation/problems/registry.ts';
import { isAddress } from '../usecases/init/address.ts';
import { parseCsv, parseTask } from '../usecases/init/check-request.ts';
import type { InitRequest } from '../usecases/init/init-request.ts';
import { SEVERAL_LABELS } from '../usecases/init/bind-holdout.ts';
import { RUNTIMES } from '../wiring/runtimes.ts';

export const FILES_HELP = `the model file (${RUNTIMES.filter(({ usualFile }) => usualFile !== '')
  .map(({ title }) => title)
  .join(
    ', ',
  )}), then its external data files, or the lock of its packages and its own modules; paths, or addresses such as hf://owner/name@revision/path`;

export const TARGET_HELP = 'column (or array) of the true answer; default: found by its name, such as label';

export const TASK_HELP = `one of ${TASKS.join(', ')}; default: guessed from the signature`;

export const REGISTRY_HELP =
  'default: the registry around the current folder, else the root of its git repository, else the folder itself';

export const PYTHON_HELP =
  'version of Python, for a model that Python loads, such as 3.11; default: what its lock was made for';

export const INIT_HELP =
  '\nA model of several labels at once: name one of their columns here, then write target: {columns: [spam, urgent, billing]} in\nmodel.yaml, in the order of the columns of the output; an array of several values a row is bound as it is.\n\nFiles outside the folder of the model are copied into it. Nothing is ever replaced, and nothing is written outside the registry.\nA registry elsewhere, also outside the git repository, is written to only where --registry names it.\nExit code: 0 written, 2 it cannot be done; then nothing was written.';

/** An absolute path; an address stays as it is. */
export function placeOf(word: string): string {
  return isAddress(word) ? word : resolve(word);
}

/** The last of several would be kept without a word. */
export function onlyTarget(column: string, former: string | undefined): string {
  if (former === undefined) return column;
  throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}

export interface InitOptions {
  readonly name: string;
  readonly version: string;
  readonly data?: string;
  readonly csv?: string;
  readonly target?: string;
  readonly task?: string;
  readonly python?: string;
  readonly registry?: string;
}

/** Throws AppError for a word that is none. */
export function requestOf(files: readonly string[], options: InitOptions): InitRequest {
  return {
    files,
    name: options.name,
    version: options.version,
    task: options.task === undefined ? null : parseTask(options.task),
    data: options.data === undefined ? null : placeOf(options.data),
    python: options.python ?? null,
    csv: parseCsv(options.csv),
    target: options.target ?? null,
  };
}
