import { type Command, InvalidArgumentError } from 'commander';
import { relative, resolve, join } from 'node:path';
import { findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { createInitFiles } from '../../adapters/data/init-files.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import type { Task } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { isTask, TASKS } from '../../domain/evaluation/problems/registry.ts';
import { SEVERAL_LABELS } from '../../usecases/init/bind-holdout.ts';
import { initModel, type InitResult } from '../../usecases/init/init-model.ts';
import { readModelsFolder } from '../../usecases/read-settings.ts';
import { recordOfFile, RUNTIMES } from '../../wiring/runtimes.ts';
import { createStyle } from '../style.ts';
import { visibleText } from '../visible-text.ts';

interface InitOptions {
  readonly name: string;
  readonly version: string;
  readonly data?: string;
  readonly target?: string;
  readonly task?: string;
  readonly registry?: string;
}

export function registerInit(program: Command): void {
  program
    .command('init')
    .description('write the manifests of a new model, or of a new version of a model, from its file')
    .argument(
      '<files...>',
      `the model file (${RUNTIMES.map(({ title }) => title).join(', ')}), then its external data files`,
    )
    .requiredOption('--name <name>', 'name of the model')
    .requiredOption('--version <version>', 'semantic version of the build, such as 1.0.0')
    .option('--data <file>', 'labelled rows (csv, jsonl, npy, npz, parquet), bound where names or shapes tell')
    .option(
      '--target <column>',
      'column (or array) of the true answer; default: found by its name, such as label',
      onlyTarget,
    )
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
  const root = options.registry === undefined ? findRoot() : resolve(options.registry);
  const registry = createRegistryFolder(root);
  const request = {
    files: files.map((file) => resolve(file)),
    name: options.name,
    version: options.version,
    task: options.task === undefined ? null : parseTask(options.task),
    data: options.data === undefined ? null : resolve(options.data),
    target: options.target ?? null,
    modelsFolder: await readModelsFolder(registry),
  };
  const runtime = recordOfFile(request.files[0] ?? '');
  const result = await initModel(request, { runtime, registry, files: createInitFiles(root) });
  process.stdout.write(renderResult(result, root, `${options.name}@${options.version}`));
}

/** The last of several would be kept without a word. */
function onlyTarget(column: string, former: string | undefined): string {
  if (former === undefined) return column;
  throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}

function findRoot(): string {
  return findRegistryRoot(process.cwd()) ?? process.cwd();
}

function parseTask(text: string): Task {
  if (isTask(text)) return text;
  throw new AppError({ code: 'usage', message: 'There is no such task.', hint: `Known: ${TASKS.join(', ')}.` });
}

function renderResult({ created, newModel, fillIns, byPosition }: InitResult, root: string, subject: string): string {
  const style = createStyle(process.stdout);
  const seen = (path: string): string => visibleText(relative(process.cwd(), join(root, path)));
  const lines = created.map((path) => `${style('green', '+')} ${seen(path)}`);
  const open = fillIns.map(({ line, wanted }) => `  line ${line}: ${visibleText(wanted)}`);
  const path = newModel === null ? '' : seen(newModel);
  const advice =
    newModel === null
      ? []
      : [
          `Then put your own numbers into ${path}:`,
          'its gates ask only for better than guessing, and its budgets are loose.',
        ];
  const next =
    open.length === 0
      ? [`Next: seatrial certify ${subject}`, ...advice]
      : [`Fill in, in ${path}:`, ...open, '', `Next: seatrial validate, then seatrial certify ${subject}`, ...advice];
  return `${[...lines, ...renderByPosition(byPosition), '', ...next].join('\n')}\n`;
}

/** Columns in another order than the model was trained on give wrong answers without any error. */
function renderByPosition({ inputs, unused }: InitResult['byPosition']): readonly string[] {
  if (inputs.length === 0) return [];
  const list = (names: readonly string[]): string => names.map(visibleText).join(', ');
  const bound = inputs.map(({ input, columns }) => `  ${visibleText(input)}: ${list(columns)}`);
  const left = unused.length === 0 ? [] : [`  left out: ${list(unused)}`];
  return ['', "Bound by order, not by name: see that it is the model's order.", ...bound, ...left];
}
