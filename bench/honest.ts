/** `npm run bench -- honest [--runs 200]`: how often a busy machine keeps an honest version from its answer, and whether a printed row says another thing than its figures. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certificate } from '../src/contract/generated/types.ts';
import { renderCertificationComment } from '../src/report/certification-comment.ts';
import { comparingRows, contradictionsIn } from '../test/support/printed-rows.ts';
import { areFetched, WILD_MODELS } from '../test/support/wild-models.ts';
import { editManifest, prepareWild } from '../test/support/wild-registry.ts';
import { fixturePath } from '../test/support/onnx-fixtures.ts';
import { HOLDOUT_CSV } from '../test/support/registry-fixture.ts';
import { printLine } from './certify/report.ts';

const CLI = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../examples/registry', import.meta.url));
const MOST_OPEN_OF_200 = 1;

/** Every version of the examples, and exports and models out of packages with what `init` writes of them, one after another on cores that do other work. */
export async function run(args: readonly string[]): Promise<void> {
  const runs = Number(args.includes('--runs') ? args[args.indexOf('--runs') + 1] : 200);
  const root = mkdtempSync(join(tmpdir(), 'seatrial-honest-'));
  const busy = keepBusy();
  try {
    cpSync(EXAMPLES, root, { recursive: true });
    const subjects = [...versionsOf(root), ...initExports(root), ...initWild(root)];
    const seen = Array.from({ length: runs }, (_, seed) => certify(root, subjects[seed % subjects.length] ?? '', seed));
    const undecided = seen.filter(({ open }) => open.length > 0).length;
    const contradictions = seen.flatMap((one) => one.contradictions);
    const rows = seen.reduce((sum, { comparing }) => sum + comparing, 0);
    const aim = Math.max(1, Math.floor((MOST_OPEN_OF_200 * runs) / 200));
    const text = `${undecided} of ${runs} runs over ${subjects.length} versions on ${availableParallelism()} busy cores`;
    process.stdout.write('\nHonest versions\n');
    printLine('left open by the machine', text, {
      text: `at most ${aim}, which is 1 of 200`,
      met: undecided <= aim,
    });
    for (const row of contradictions) process.stdout.write(`  ${row}\n`);
    const found = `${contradictions.length} of ${rows} printed rows that compare`;
    printLine('rows that contradict themselves', found, { text: 'none', met: contradictions.length === 0 });
  } finally {
    for (const child of busy) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  }
}

function versionsOf(root: string): readonly string[] {
  const models = readdirSync(join(root, 'models'));
  return models.flatMap((model) =>
    readdirSync(join(root, 'models', model, 'versions')).map((file) => `${model}@${file.slice(0, -'.yaml'.length)}`),
  );
}

function initExports(root: string): readonly string[] {
  const data = join(root, 'rows.csv');
  writeFileSync(data, HOLDOUT_CSV);
  return ['linear', 'float16'].flatMap((name) => {
    const asked = ['--name', name, '--version', '1.0.0', '--data', data, '--registry', root];
    const { status, stdout } = seatrial(root, ['init', fixturePath(`${name}.onnx`), ...asked]);
    return status === 0 && !stdout.includes('Fill in') ? [`${name}@1.0.0`] : [];
  });
}

/** Models that ship in packages, as `test/reference/wild/fetch.py` fetched them, with the edits that their files ask for. */
function initWild(root: string): readonly string[] {
  if (!areFetched) process.stdout.write('  without the models of test/reference/wild: run its fetch.py\n');
  return (areFetched ? WILD_MODELS : []).map((model) => {
    const { status, stderr } = seatrial(root, prepareWild(root, model));
    if (status !== 0) throw new Error(stderr);
    editManifest(root, model.name, model.edits);
    return `${model.name}@1.0.0`;
  });
}

interface Seen {
  /** The gates of speed that stayed open; what the rows cannot decide is no fault of the machine. */
  readonly open: readonly string[];
  readonly contradictions: readonly string[];
  /** Rows with two figures and their ratio. */
  readonly comparing: number;
}

function certify(root: string, subject: string, seed: number): Seen {
  const asked = ['certify', subject, '--quick', '--no-reuse', '--json', '--seed', String(seed)];
  const { status, stdout, stderr } = seatrial(root, asked);
  if (status === 2 || status === null) throw new Error(stderr);
  const { certificates }: { readonly certificates: readonly Certificate[] } = JSON.parse(stdout);
  const gates = certificates.flatMap((certificate) => certificate.gates);
  const open = gates.filter(({ kind, result }) => kind.endsWith('performance') && result === 'inconclusive');
  const names = open.map(({ id }) => id);
  process.stdout.write(
    `  ${subject} seed ${seed}: exit code ${status}${names.length > 0 ? `, ${names.join(', ')}` : ''}\n`,
  );
  const [{ subject: { model } } = { subject: { model: subject } }] = certificates;
  const comment = renderCertificationComment(certificates, { model });
  return { open: names, contradictions: contradictionsIn(comment), comparing: comparingRows(comment) };
}

function seatrial(cwd: string, args: readonly string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8', maxBuffer: 1e9 });
}

/** As many as there are cores. */
function keepBusy(): readonly ChildProcess[] {
  // They end with their parent, however that ends.
  const spin =
    'for (const parent = process.ppid; process.ppid === parent; ) for (let turn = 0; turn < 1e8; turn += 1);';
  return Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', spin], { stdio: 'ignore' }),
  );
}
