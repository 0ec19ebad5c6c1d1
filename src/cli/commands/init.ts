import { type Command, InvalidArgumentError } from 'commander';
import { resolve } from 'node:path';
import { TASKS } from '../../domain/evaluation/problems/registry.ts';
import { SEVERAL_LABELS } from '../../usecases/init/bind-holdout.ts';
import { parseCsv, parseTask } from '../../usecases/init/check-request.ts';
import { initModel } from '../../usecases/init/init-model.ts';
import { wireInit } from '../../wiring/init.ts';
import { RUNTIMES } from '../../wiring/runtimes.ts';
import { renderInit } from '../print-init.ts';

interface InitOptions {
  readonly name: string;
  readonly version: string;
  readonly data?: string;
  readonly csv?: string;
  readonly target?: string;
  readonly task?: string;
  readonly registry?: string;
}

const FILES_HELP = `the model file (${RUNTIMES.map(({ title }) => title).join(', ')}), then its external data files`;
const TARGET_HELP = 'column (or array) of the true answer; default: found by its name, such as label';

export function registerInit(program: Command): void {
  program
    .command('init')
    .description('write the manifests of a new model, or of a new version of a model, from its file')
    .argument('<files...>', FILES_HELP)
    .requiredOption('--name <name>', 'name of the model')
    .requiredOption('--version <version>', 'semantic version of the build, such as 1.0.0')
    .option('--data <file>', 'labelled rows (csv, jsonl, npy, npz, parquet), bound where names or shapes tell')
    .option('--csv <yaml>', 'how a csv file is written, as csv: in model.yaml; default: found')
    .option('--target <column>', TARGET_HELP, onlyTarget)
    .option('--task <task>', `one of ${TASKS.join(', ')}; default: guessed from the signature`)
    .option(
      '--registry <folder>',
      'default: the registry around the current folder, else the root of its git repository, else the folder itself',
    )
    .addHelpText(
      'after',
      '\nA model of several labels at once: name one of their columns here, then write target: {columns: [spam, urgent, billing]} in\nmodel.yaml, in the order of the columns of the output; an array of several values a row is bound as it is.\n\nFiles outside the folder of the model are copied into it. Nothing is ever replaced, and nothing is written outside the registry.\nA registry elsewhere, also outside the git repository, is written to only where --registry names it.\nExit code: 0 written, 2 it cannot be done; then nothing was written.',
    )
    .action(init);
}

async function init(files: readonly string[], options: InitOptions): Promise<void> {
  const paths = files.map((file) => resolve(file));
  const { root, ...ports } = wireInit(paths[0] ?? '', options.registry);
  const request = {
    files: paths,
    name: options.name,
    version: options.version,
    task: options.task === undefined ? null : parseTask(options.task),
    data: options.data === undefined ? null : resolve(options.data),
    csv: parseCsv(options.csv),
    target: options.target ?? null,
  };
  process.stdout.write(renderInit(await initModel(request, ports), root, `${request.name}@${request.version}`));
}

/** The last of several would be kept without a word. */
function onlyTarget(column: string, former: string | undefined): string {
  if (former === undefined) return column;
  throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}
