import { resolve } from 'node:path';
import type { Command } from 'commander';
import { gatherChanges } from '../../usecases/gather-changes.ts';
import { openPastNumbers } from '../../usecases/past-numbers.ts';
import { validateRegistry } from '../../usecases/validate-registry.ts';
import { wireFolderValidation, wireValidation } from '../../wiring/validation.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { interruptible } from '../interruptible.ts';
import { renderValidation, renderValidationJson } from '../print-validation.ts';

interface ValidateOptions {
  readonly json?: true;
  readonly base?: string;
  readonly data: boolean;
  readonly registry?: string;
}

export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description(
      'check manifests, shape and meaning, the data that they bind and the digests of files, without loading a model',
    )
    .argument('[path...]', 'manifests, models or the registry; default: the registry around the current folder')
    .option(
      '--base <ref>',
      'also check what only a comparison of the files with it shows, committed or not: merged versions stay as they are, new ones come in order',
    )
    .option('--no-data', 'leave data and files of versions out: look at manifests alone')
    .option(
      '--registry <folder>',
      'paths count from here; default: the registry around the paths, else around the current folder',
    )
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExit code: 0 valid, 1 something is wrong, 2 the question cannot be answered.')
    .action((paths: readonly string[], options: ValidateOptions) =>
      interruptible((signal) => validate(paths, options, signal)),
    );
}

async function validate(
  paths: readonly string[],
  { base, json, data, registry: named }: ValidateOptions,
  signal: AbortSignal,
): Promise<void> {
  const options = { readsData: data, environment: process.env, signal };
  const { root, changedFiles, prefix, ...asked } =
    named === undefined
      ? wireValidation({ ...options, paths: paths.map((path) => resolve(path)) })
      : wireFolderValidation(resolve(named), { ...options, paths });
  // What is read is what lies there, so that this is what is compared.
  const inFiles = { ...changedFiles, since: (ref: string) => changedFiles.sinceInFiles(ref) };
  const changes = base === undefined ? null : await gatherChanges({ changedFiles: inFiles, ref: base, prefix });
  const past = base === undefined ? null : openPastNumbers({ changedFiles, ref: base, prefix });
  const result = await validateRegistry({ ...asked, changes, past });
  process.stdout.write(
    json === true ? renderValidationJson(result, root) : await renderValidation(result, { ...asked, root }),
  );
  process.exitCode = result.problems.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}
