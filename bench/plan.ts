/** Seconds that actions/plan takes when 50 manifests changed, in a registry of 10,000 manifests and in one of 100. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = 9;
const CHANGED = 50;
const RUNS = 5;
const ACTION = fileURLToPath(new URL('../actions/plan/main.ts', import.meta.url));

export async function run(): Promise<void> {
  const [large, small] = [measureRegistry(1000), measureRegistry(10)];
  const ratio = large / small;
  process.stdout.write(`plan, ${CHANGED} versions added, process start included: median of ${RUNS} runs\n`);
  process.stdout.write(`  10,000 manifests in 1,000 models: ${large.toFixed(2)} s (aim: under 2 s)\n`);
  process.stdout.write(`     100 manifests in    10 models: ${small.toFixed(2)} s\n`);
  process.stdout.write(`  ratio 10,000 : 100 manifests: ${ratio.toFixed(2)}\n`);
}

function measureRegistry(models: number): number {
  const root = mkdtempSync(join(tmpdir(), 'seatrial-bench-'));
  try {
    for (let index = 0; index < models; index += 1) {
      writeVersions(
        root,
        index,
        Array.from({ length: VERSIONS }, (_, minor) => `1.${minor}.0`),
      );
      writeFileSync(join(root, 'models', `model-${index}`, 'model.yaml'), `kind: Model\nname: model-${index}\n`);
    }
    git(root, 'init', '--quiet');
    commit(root);
    for (let change = 0; change < CHANGED; change += 1) {
      const perModel = Math.ceil(CHANGED / Math.min(CHANGED, models));
      writeVersions(root, Math.floor(change / perModel), [`2.${change % perModel}.0`]);
    }
    commit(root);
    const seconds = Array.from({ length: RUNS }, () => measure(root)).toSorted((a, b) => a - b);
    return seconds[Math.floor(RUNS / 2)] ?? Number.NaN;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(root: string): number {
  const output = join(root, '.git', 'output');
  writeFileSync(output, '');
  const env = { ...process.env, GITHUB_WORKSPACE: root, GITHUB_OUTPUT: output, INPUT_BASE: 'HEAD~1' };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [ACTION], { encoding: 'utf8', env });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 || !/^count<<[^\n]+\n50\n/m.test(readFileSync(output, 'utf8'))) throw new Error(stdout + stderr);
  return seconds;
}

function writeVersions(root: string, model: number, versions: readonly string[]): void {
  const folder = join(root, 'models', `model-${model}`, 'versions');
  mkdirSync(folder, { recursive: true });
  for (const version of versions)
    appendFileSync(join(folder, `${version}.yaml`), `kind: ModelVersion\nmodel: model-${model}\nversion: ${version}\n`);
}

function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', 'commit', '--quiet', '-m', 'Manifests');
}

function git(root: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
