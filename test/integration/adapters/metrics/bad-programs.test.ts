import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createMetricPrograms } from '../../../../src/adapters/runtimes/metric-program/run-programs.ts';
import type { OwnMetric } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { leftBehind, takeTemporaryFolder } from '../../../support/left-behind.ts';

takeTemporaryFolder();
const ROWS = 20;
const LINES = Array.from({ length: ROWS }, (_, row) => JSON.stringify({ row, target: row % 2, answer: row / ROWS }));
/** Numbers of lines that were read, as `lines`. */
const READ = `const lines = require('node:fs').readFileSync(0, 'utf8').trim().split('\\n');\n`;

interface Trial {
  readonly declared?: Partial<OwnMetric>;
  readonly memoryBytes?: number;
  readonly signal?: AbortSignal;
}

/** Runs a program of Node as the program of a metric. */
async function run(code: string, { declared = {}, memoryBytes = 2 ** 30, signal }: Trial = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'metric-'));
  writeFileSync(join(folder, 'metric.cjs'), code);
  const sha256 = createHash('sha256').update(code).digest('hex');
  return createMetricPrograms({ signal }).run({
    name: 'profit',
    declared: {
      command: [process.execPath, 'metric.cjs'],
      files: [{ path: 'metric.cjs', sha256 }],
      direction: 'up',
      ...declared,
    },
    folder,
    root: folder,
    lines: LINES,
    answers: ROWS,
    memoryBytes,
  });
}

async function fault(code: string, trial: Trial = {}): Promise<AppError> {
  const error = await run(code, trial).then(
    (numbers) => `it printed ${numbers.length} numbers`,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(String(error));
}

const EACH = `${READ}for (const line of lines) console.log(JSON.parse(line).answer);`;

afterEach(() => {
  const left = [...leftBehind(), ...readdirSync(tmpdir()).filter((name) => name.startsWith('seatrial-metric-'))];
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
});

test('a program is given the rows and answers with a number for each', async () => {
  expect([...(await run(EACH))]).toEqual(Array.from({ length: ROWS }, (_, row) => row / ROWS));
});

test('the last line may lack its end, and numbers may be written as Python writes them', async () => {
  const numbers = await run(`process.stdout.write('1e-05\\n-3\\n' + ' 0.25 \\n'.repeat(${ROWS - 3}) + '7.0');`);
  expect([numbers[0], numbers[1], numbers[2], numbers.at(-1)]).toEqual([1e-5, -3, 0.25, 7]);
});

test('it sees no secret of ours, and neither the registry nor what it wrote before', async () => {
  process.env['GITHUB_TOKEN'] = 'secret';
  const code = `${READ}
const fs = require('node:fs');
const isThere = process.env.GITHUB_TOKEN !== undefined || fs.existsSync('left') || fs.readdirSync('.').join() !== 'metric.cjs';
fs.writeFileSync('left', 'x');
for (const line of lines) console.log(Number(isThere));`;
  for (const numbers of [await run(code), await run(code)]) expect(Math.max(...numbers)).toBe(0);
  delete process.env['GITHUB_TOKEN'];
});

describe('a program that', () => {
  test.each([
    ['prints nonsense', `console.log('profit: 7')`, 'metric-no-number'],
    ['prints NaN', `${READ}for (const line of lines) console.log('nan')`, 'metric-no-number'],
    ['prints an endless number', `console.log('-inf')`, 'metric-no-number'],
    ['prints True', `console.log('True')`, 'metric-no-number'],
    ['prints an empty line', `console.log('')`, 'metric-no-number'],
    ['prints two numbers in a line', `console.log('1 2')`, 'metric-no-number'],
    [
      'prints other bytes than text',
      `process.stdout.write(Buffer.alloc(300, 255)); console.log('')`,
      'metric-no-number',
    ],
    ['prints too few numbers', `${READ}for (const line of lines.slice(1)) console.log(1)`, 'metric-too-few'],
    ['prints nothing', '', 'metric-too-few'],
    ['prints too many numbers', `${READ}for (const line of [1, ...lines]) console.log(1)`, 'metric-too-many'],
    ['never ends a line', `process.stdout.write('1'.repeat(100000))`, 'metric-no-number'],
    ['prints without an end', `for (;;) require('node:fs').writeSync(1, '1\\n'.repeat(5000))`, 'metric-too-many'],
    ['dies at a row', `${READ}console.log(1); console.log(2); throw new Error('row 7 is odd')`, 'metric-ended'],
    ['ends itself by a signal', `process.kill(process.pid, 'SIGKILL')`, 'metric-ended'],
    ['prints all and says that it failed', `${EACH}\nprocess.exitCode = 3`, 'metric-ended'],
  ])('%s is told with what is wrong', async (_, code, reason) => {
    const error = await fault(code);
    expect([error.code, error.reason, error.within]).toEqual(['metric-failed', reason, '/command']);
  });

  test('dies is told with what it wrote and how far it came', async () => {
    const { message } = await fault(`${READ}console.log(1); console.error('row 7 is odd'); process.exit(4)`);
    expect(message).toContain(`with exit code 4 after 1 of ${ROWS} numbers. It wrote: row 7 is odd`);
  });

  test('prints a number out of its range is told at the range', async () => {
    const error = await fault(EACH.replace('.answer', '.answer + 5'), { declared: { range: [0, 1] } });
    expect([error.reason, error.within]).toEqual(['metric-out-of-range', '/range']);
    expect(error.message).toContain('5 in line 1, which is not within 0 to 1');
  });

  test('hangs is ended with all that it started', async () => {
    const code = `
require('node:child_process').spawn('sleep', ['1000'], { detached: true, stdio: 'inherit' }).unref();
setInterval(() => {}, 1000);`;
    const error = await fault(code, { declared: { timeout: '1500ms' } });
    expect([error.reason, error.message.includes('within 1500ms')]).toEqual(['metric-timeout', true]);
  });

  test('leaves children behind that hold its output open is not waited for', async () => {
    const code = `${EACH}
require('node:child_process').spawn('sleep', ['1000'], { detached: true, stdio: 'inherit' }).unref();
process.exit(0);`;
    expect(await run(code)).toHaveLength(ROWS);
  });

  test.skipIf(process.platform !== 'linux')('takes more memory than it may is ended', async () => {
    const code = `const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 24, 1));`;
    const error = await fault(code, { memoryBytes: 300 * 2 ** 20 });
    expect(['metric-memory', 'metric-ended']).toContain(error.reason);
  });

  test('is not there is told', async () => {
    const error = await fault('', { declared: { command: ['no-such-program'] } });
    expect([error.reason, error.within]).toEqual(['metric-not-started', '/command']);
  });

  test('is another than was declared is not run', async () => {
    const files = [{ path: 'metric.cjs', sha256: 'a'.repeat(64) }];
    const error = await fault(`require('node:fs').writeFileSync('/tmp/ran', '')`, { declared: { files } });
    expect([error.code, error.within, error.finding]).toEqual(['digest-mismatch', '/files/0', undefined]);
  });

  test('is interrupted leaves nothing', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const error = await fault('setInterval(() => {}, 1000)', { signal: stop.signal });
    expect(error.code).toBe('interrupted');
  });
});
