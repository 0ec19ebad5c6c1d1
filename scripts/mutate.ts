/**
 * `npm run mutate -- [--sample <changes>] [--tests <folder>]… <folder or file>…`: changes the sources one place at a time, and
 * says which changes no unit test notices.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { instrument } from '../test/mutation/instrument.ts';
import { Journal } from '../test/mutation/journal.ts';
import { describeSurvivors, summarize } from '../test/mutation/summary.ts';
import { readOptions, refuseUsage } from './read-options.ts';

/** Milliseconds that a test takes unchanged: each pass tries slower ones on what is left. Still slower ones take no part. */
const PASSES = ['0,5', '5,30', '30,1000'];
/** Longer than the limit of any test of the passes. */
const HANGS_AFTER_MS = 60_000;

const USAGE = 'npm run mutate -- [--sample <changes>] [--tests <folder of test>]… <folder or file of src>…';

const { values, positionals } = readOptions(USAGE, {
  options: { sample: { type: 'string' }, tests: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const sample = Number(values.sample ?? Number.POSITIVE_INFINITY);
const files = positionals.flatMap(filesOf);
if (files.length === 0) refuseUsage(USAGE, 'Nothing is named.');
if (!(sample > 0)) refuseUsage(USAGE, '--sample is no number above 0.');
await mutate(files);

function filesOf(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return globSync(isFolder ? `${path}/**/*.ts` : path).filter((file) => !file.includes('/generated/'));
}

async function mutate(chosen: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-mutation-'));
  try {
    const journal = new Journal(folder);
    const instrumented = await instrument({ files: chosen, sample }, folder);
    const { drawn } = instrumented;
    process.stdout.write(`${chosen.length} files, ${instrumented.all} changes, of which ${drawn.length} are tried\n`);
    for (const pass of PASSES) {
      while (!(await runPass({ folder, pass, journal })))
        process.stdout.write('\nA change ended the tests, and counts as noticed.\n');
      const count = drawn.filter(({ id }) => journal.read().isNoticed(id)).length;
      process.stdout.write(`Tests of ${pass.replace(',', ' to ')} ms: ${count} noticed so far\n`);
    }
    journal.close();
    process.stdout.write(`\n${describeSurvivors(drawn, journal)}\n${summarize(instrumented, journal)}\n`);
    if (journal.broken.size > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Pass {
  readonly folder: string;
  readonly pass: string;
  readonly journal: Journal;
}

/** Whether the pass came to its end; where a change stopped it, that change is noticed, and the rest is tried again. */
async function runPass({ folder, pass, journal }: Pass): Promise<boolean> {
  const child = spawn('vitest', ['run', '--config', 'test/mutation/config.ts', ...(values.tests ?? [])], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...process.env, CI: 'true', SEATRIAL_MUTATION: folder, SEATRIAL_MUTATION_PASS: pass },
  });
  const ended = new Promise<true>((resolve) => {
    child.once('close', () => {
      resolve(true);
    });
  });
  while (!(await Promise.race([ended, wait(5000, false)]))) {
    if (running(folder).some(({ since }) => Date.now() - since > HANGS_AFTER_MS))
      process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
  const left = running(folder);
  for (const { change, path } of left) {
    journal.append({ noticed: change, by: 'the end of the process' });
    writeFileSync(path, '');
  }
  return left.length === 0;
}

/** Changes that a process is trying now, or was when it ended. */
function running(
  folder: string,
): readonly { readonly path: string; readonly change: string; readonly since: number }[] {
  return globSync(join(folder, 'running-*'))
    .map((path) => ({ path, change: readFileSync(path, 'utf8'), since: statSync(path).mtimeMs }))
    .filter(({ change }) => change !== '');
}
