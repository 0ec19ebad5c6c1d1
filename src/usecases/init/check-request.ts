import { IDENTIFIER } from '../../contract/generated/constants.ts';
import type { CsvDialect, Inspection, Model, Task } from '../../contract/generated/types.ts';
import { parseCsvDialect } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { isTask, TASKS } from '../../domain/evaluation/problems/registry.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { InitRequest } from './init-request.ts';

/** The findings are only counted. */
const NOWHERE = { path: 'model.yaml', line: 1, column: 1, pointer: '/signature' };
const LONGEST_PATH = 512;
// oxlint-disable-next-line no-control-regex
const UNFIT_FOR_PATHS = /[\\\u0000-\u001f]/u;

/** Throws AppError usage for a word that is none. */
export function parseTask(text: string): Task {
  if (isTask(text)) return text;
  throw new AppError({ code: 'usage', message: 'There is no such task.', hint: `Known: ${TASKS.join(', ')}.` });
}

/** Throws AppError yaml-syntax, schema-violation. */
export function parseCsv(text: string | undefined): CsvDialect | null {
  return text === undefined ? null : parseCsvDialect({ path: '--csv', content: text }).value;
}

/** Throws AppError usage for a name or a version that no manifest may have. */
function checkNames({ name, version }: InitRequest): void {
  if (!IDENTIFIER.test(name)) {
    throw new AppError({
      code: 'usage',
      message: `${quoteText(name)} cannot be the name of a model.`,
      hint: 'Use up to 64 lower-case letters, digits, dots, dashes and underscores.',
    });
  }
  if (isVersion(version)) return;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(version)} is not a semantic version.`,
    hint: 'Write it as 1.0.0.',
  });
}

/** Throws AppError usage for a path that no manifest may hold: `RegistryPath` in common.schema.json. */
export function checkPath(path: string): void {
  if (path.length <= LONGEST_PATH && !UNFIT_FOR_PATHS.test(path)) return;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(path)} cannot be named in a manifest.`,
    hint: `Rename the file: no control character, no backslash, at most ${LONGEST_PATH} characters. Nothing was written.`,
  });
}

/** What programs are written in, and what starts them. */
const OF_PROGRAMS = /\.(?:py|js|mjs|cjs|ts|go|rb|java|jar|rs|sh|toml)$|(?:^|\/)Dockerfile$/iu;

/** Throws AppError usage for what no manifest can be written of. */
export function checkRequest(request: InitRequest): void {
  checkNames(request);
  refuseSource(request.files);
}

/** No file of a server tells its tensors, nor how it is started and asked. */
function refuseSource([file = '']: readonly string[]): void {
  if (!OF_PROGRAMS.test(file)) return;
  throw new AppError({
    code: 'usage',
    reason: 'init-server',
    message: `${quoteText(file)} is part of a program, and no file that holds a model.`,
    hint: 'A model that is a server is certified as it is: docs/servers.md has the manifests, which say how it is started and asked.',
  });
}

/** Throws AppError usage where data or target would have no effect. */
export function refuseIdleData({ data, target }: InitRequest, model: Model | null): void {
  if (target !== null && data === null) {
    throw new AppError({
      code: 'usage',
      message: '--target names a column of the data, and there is no --data.',
      hint: 'Add --data with the labelled rows.',
    });
  }
  if (data === null || model === null) return;
  throw new AppError({
    code: 'usage',
    message: 'The model has its evaluation data already, so --data would have no effect.',
    hint: 'Leave --data out, or change the evaluation in model.yaml.',
  });
}

/** Only a new major version may have other tensors than model.yaml says, and then it names them itself. */
export function changesSignature({ signature }: Inspection, model: Model, { version }: InitRequest): boolean {
  // What was declared on purpose otherwise, as a fixed batch or fewer outputs, is no other model.
  if (checkSignature(model.signature, signature, NOWHERE).length === 0) return false;
  if (/^[1-9]\d*\.0\.0(?:-|$)/u.test(version)) return true;
  throw new AppError({
    code: 'usage',
    reason: 'signature-differs',
    message: `The file's tensors are not those of model.yaml, so it cannot be ${quoteText(version)} of this model.`,
    hint: 'Give it a new major version such as 2.0.0, or start a model with another --name.',
  });
}
