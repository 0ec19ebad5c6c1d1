import { type Command, Option } from 'commander';
import { IDENTIFIER, MODE_NAMES } from '../../contract/generated/constants.ts';
import { AppError } from '../../domain/error.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { importFrom } from '../../usecases/import/gather-import.ts';
import { IMPORT_FORMATS, type ImportFormat } from '../../usecases/import/import-formats.ts';
import { wireImport } from '../../wiring/import.ts';
import { interruptible } from '../interruptible.ts';
import { renderImport } from '../print-import.ts';

interface ImportOptions {
  readonly from?: ImportFormat;
  readonly model: string;
  readonly version?: string;
  readonly artifact?: string;
  readonly modes?: string;
  readonly file?: readonly string[];
}

const HELP = `
<source> is MLmodel or its folder, models:/name/version of the server in MLFLOW_TRACKING_URI, the README.md of a Hugging
Face model or hf://owner/name@revision/README.md, or dvc.yaml. The draft is printed; what is to be filled in, and every
value that is not carried over with its line, is on standard error. No model is loaded.

Exit code: 0 drafted, 2 it cannot be done.`;

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('draft a version manifest from what MLflow, the Hugging Face Hub or DVC say of a model')
    .argument('<source>', 'a file, a folder or an address')
    .addOption(new Option('--from <format>', "default: what the file's name says").choices(IMPORT_FORMATS))
    .requiredOption('--model <name>', 'name of the model in this registry')
    .option('--version <version>', 'version to write; default: that of the tag of GTO, else 1.0.0')
    .option('--artifact <name>', 'of dvc.yaml; default: that of the name of the model, or the only one')
    .option('--modes <modes>', `how it is deployed, with commas: ${MODE_NAMES.join(', ')}`)
    .option(
      '--file <file>',
      'the model file; again for each that it refers to; default: what the source names',
      another,
    )
    .addHelpText('after', HELP)
    .action((source: string, options: ImportOptions) => interruptible((signal) => draft(source, options, signal)));
}

function another(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

async function draft(source: string, options: ImportOptions, signal: AbortSignal): Promise<void> {
  const { model, version = null, artifact = null } = options;
  if (!IDENTIFIER.test(model))
    throw refuse('--model', model, 'Use lower-case letters, digits, dots, dashes and underscores.');
  if (version !== null && !isVersion(version)) throw refuse('--version', version, 'Write it as 1.0.0.');
  const named = options.modes?.split(',') ?? [];
  const modes = MODE_NAMES.filter((mode) => named.includes(mode));
  if (modes.length < named.length) throw refuse('--modes', options.modes ?? '', `Known: ${MODE_NAMES.join(', ')}.`);
  const order = { source, format: options.from ?? null, model, version, artifact, modes, files: options.file ?? [] };
  const imported = await importFrom(order, wireImport({ environment: process.env, signal }));
  process.stdout.write(imported.manifest);
  for (const line of renderImport(imported)) process.stderr.write(`${line}\n`);
}

function refuse(option: string, value: string, hint: string): AppError {
  return new AppError({ code: 'usage', message: `${option} is ${quoteText(value)}.`, hint });
}
