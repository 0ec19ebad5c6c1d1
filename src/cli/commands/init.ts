import type { Command } from 'commander';
import { initModel } from '../../usecases/init/init-model.ts';
import { wireInit } from '../../wiring/init.ts';
import {
  FILES_HELP,
  INIT_HELP,
  type InitOptions,
  onlyTarget,
  placeOf,
  PYTHON_HELP,
  REGISTRY_HELP,
  requestOf,
  TARGET_HELP,
  TASK_HELP,
} from '../init-options.ts';
import { interruptible } from '../interruptible.ts';
import { renderInit } from '../print-init.ts';
import { registryHint } from '../registry-hint.ts';

export function registerInit(program: Command): void {
  program
    .command('init')
    .description('write the manifests of a new model, or of a new version of a model, from its file')
    .argument('<files...>', FILES_HELP)
    .requiredOption('--name <name>', 'name of the model')
    .requiredOption('--version <version>', 'semantic version of the build, such as 1.0.0')
    .option(
      '--data <file>',
      'labelled rows (csv, jsonl, npy, npz, parquet), a path or an address, bound where names or shapes tell',
    )
    .option('--csv <yaml>', 'how a csv file is written, as csv: in model.yaml; default: found')
    .option('--target <column>', TARGET_HELP, onlyTarget)
    .option('--task <task>', TASK_HELP)
    .option('--python <version>', PYTHON_HELP)
    .option('--registry <folder>', REGISTRY_HELP)
    .addHelpText('after', INIT_HELP)
    .action((files: readonly string[], options: InitOptions) =>
      interruptible((signal) => init(files, options, signal)),
    );
}

async function init(files: readonly string[], options: InitOptions, signal: AbortSignal): Promise<void> {
  const paths = files.map(placeOf);
  const { root, ...ports } = wireInit({ file: paths[0] ?? '', folder: options.registry, signal });
  const request = requestOf(paths, options);
  process.stdout.write(
    renderInit(await initModel(request, ports), root, {
      name: `${request.name}@${request.version}`,
      hint: registryHint(root, options.registry),
    }),
  );
}
