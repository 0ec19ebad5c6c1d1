/** Changes valid files at random and reads them with every reader. `npm run mutations -- --count 20000 --seed 1 [--reader csv]` */
import { fork } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READERS } from '../test/support/mutations/readers.ts';
import { MOST_BYTES, MOST_MS } from '../test/support/mutations/try-mutations.ts';
import { readOptions } from './read-options.ts';

const WORKER = fileURLToPath(new URL('../test/support/mutations/worker.ts', import.meta.url));
const OUTPUT = 'mutations-found';

interface WorkerResult {
  readonly taken: number;
  readonly refused: number;
  readonly faults: readonly { readonly turn: number; readonly why: string; readonly file: string }[];
  readonly peakBytes: number;
}

const { values } = readOptions('npm run mutations -- [--count 1000] [--seed 1] [--reader <name>]…', {
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    reader: { type: 'string', multiple: true, default: Object.keys(READERS) },
  },
});
for (const name of values.reader) if (!(await tryReader(name))) process.exitCode = 1;

/** Whether the reader stood all files. */
async function tryReader(name: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-mutations-'));
  const last = join(folder, 'last');
  try {
    const result = await run([name, values.count, values.seed, last], last);
    if (result === null) {
      keep(`${name}-${values.seed}-ended`, last);
      console.log(`${name}: the process ended, or took more than ${MOST_MS} ms`);
      return false;
    }
    const mebibytes = Math.round(result.peakBytes / 2 ** 20);
    console.log(
      `${name}: ${result.taken} taken, ${result.refused} refused, ${result.faults.length} faults, ${mebibytes} MiB`,
    );
    for (const { turn, why, file } of result.faults) {
      const path = join(folder, 'fault');
      writeFileSync(path, Buffer.from(file, 'base64'));
      keep(`${name}-${values.seed}-${turn}`, path);
      console.log(`  ${turn}: ${why}`);
    }
    return result.faults.length === 0 && result.peakBytes <= MOST_BYTES;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keep(name: string, path: string): void {
  mkdirSync(OUTPUT, { recursive: true });
  copyFileSync(path, join(OUTPUT, name));
}

/** Null where the process crashed or hung. */
async function run(argv: readonly string[], last: string): Promise<WorkerResult | null> {
  const child = fork(WORKER, argv, { serialization: 'advanced' });
  let result: WorkerResult | null = null;
  child.on('message', (message: number | WorkerResult) => {
    if (typeof message !== 'number') result = message;
  });
  const watch = setInterval(() => {
    const since = statSync(last, { throwIfNoEntry: false })?.mtimeMs;
    // Three times the limit: a busy machine is no hang, and what took longer than it may is told by the worker.
    if (since !== undefined && Date.now() - since > 3 * MOST_MS) child.kill('SIGKILL');
  }, 1000);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return result;
}
