import type { Command } from 'commander';
import { AppError } from '../../domain/error.ts';
import { wireLocalFiles } from '../../wiring/local-files.ts';
import { recordOfFile } from '../../wiring/runtimes.ts';
import { IMPORT_FORMATS, importModel, type ImportFormat } from '../../usecases/init/import-model.ts';

interface ImportOptions {
  readonly from?: string;
  readonly model: string;
  readonly version: string;
  readonly file?: string;
}

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('draft a version manifest from an MLflow MLmodel file or a Hugging Face model card')
    .argument('<file>', 'MLmodel, or README.md of a Hugging Face model')
    .option('--from <format>', `${IMPORT_FORMATS.join(' or ')}; default: what the file's name says`)
    .requiredOption('--model <name>', 'name of the model in this registry')
    .option('--version <version>', 'version to write', '1.0.0')
    .option('--file <file>', 'the model file, for its digest and size')
    .addHelpText('after', '\nExit code: 0 drafted, 2 it cannot be done.')
    .action(importFile);
}

async function importFile(path: string, options: ImportOptions): Promise<void> {
  const { model, version } = options;
  const files = wireLocalFiles();
  const imported = importModel({
    format: formatOf(path, options.from),
    path,
    text: await files.readText(path),
    model,
    version,
    runtime: recordOfFile(options.file ?? ''),
    artifact: options.file === undefined ? null : await files.describe(options.file),
  });
  process.stdout.write(imported.manifest);
  for (const sentence of imported.open) process.stderr.write(`→ ${sentence}\n`);
}

function formatOf(path: string, named: string | undefined): ImportFormat {
  const format = IMPORT_FORMATS.find((one) => one === named);
  if (format !== undefined) return format;
  if (named === undefined) return /\.md$/i.test(path) ? 'huggingface' : 'mlflow';
  throw new AppError({ code: 'usage', message: `--from takes ${IMPORT_FORMATS.join(' or ')}.` });
}
