/**
 * Reads the workflows, the examples and the actions with actionlint (by itself, or by Go) and zizmor (by itself, or by pip in a folder of
 * its own). With GH_TOKEN zizmor also asks GitHub whether each commit is of its repository and is the version beside it; without, nobody is asked
 * but for the tools. What a machine lacks is named and left out, or with `--all` a failure. `npm run lint:workflows`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './read-options.ts';

const { values } = readOptions('npm run lint:workflows -- [--all]', {
  options: { all: { type: 'boolean', default: false } },
});

const ROOT = join(import.meta.dirname, '..');
const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
const ZIZMOR = 'zizmor==1.32.0';
const VENV = join(ROOT, 'node_modules/.cache/zizmor');

const WORKFLOWS = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
);

type Command = readonly [string, ...string[]];

function works([command, ...args]: Command): boolean {
  return spawnSync(command, args, { cwd: ROOT }).status === 0;
}

function findActionlint(): Command | null {
  if (works(['actionlint', '-version'])) return ['actionlint'];
  return works(['go', 'run', ACTIONLINT, '-version']) ? ['go', 'run', ACTIONLINT] : null;
}

function findZizmor(): Command | null {
  const own = join(VENV, 'bin/zizmor');
  if (works(['zizmor', '--version'])) return ['zizmor'];
  if (works([own, '--version'])) return [own];
  const isThere =
    works(['python3', '-m', 'venv', VENV]) && works([join(VENV, 'bin/pip'), 'install', '--quiet', ZIZMOR]);
  return isThere ? [own] : null;
}

const TOOLS = [
  { name: 'actionlint', find: findActionlint, args: ['-no-color', ...WORKFLOWS] },
  {
    name: 'zizmor',
    find: findZizmor,
    args: [
      ...(process.env['GH_TOKEN'] ? [] : ['--offline']),
      '--no-progress',
      '--quiet',
      '--config',
      '.github/zizmor.yml',
      ...WORKFLOWS,
      'actions',
      'action.yml',
    ],
  },
];

for (const { name, find, args } of TOOLS) {
  const found = find();
  if (found === null) {
    process.stdout.write(`Skipped: ${name} is not on this machine and could not be fetched.\n`);
    if (values.all) process.exitCode = 1;
    continue;
  }
  const [command, ...rest] = found;
  const { status } = spawnSync(command, [...rest, ...args], { cwd: ROOT, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name}\n`);
  if (status !== 0) process.exitCode = 1;
}
