/** Offline throughput through our harness over ONNX Runtime from Python: same machine, model, batch, threads. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measureSolo } from '../../src/benchmark/solo.ts';
import { concatenate, median } from '../../src/domain/benchmark/percentile.ts';
import { printLine, quantile } from './report.ts';
import { openSubject, type Subject, type Subjects } from './subjects.ts';

const SCRIPT = fileURLToPath(new URL('offline-python.py', import.meta.url));
/** Names a Python that has onnxruntime and NumPy. */
const PYTHON = process.env['SEATRIAL_BENCH_PYTHON'] ?? 'python3';

interface PythonFigure {
  readonly rowsPerSecond: number;
  readonly version: string;
}

export async function runOfflinePython({ perceptron, convolutions }: Subjects, quick: boolean): Promise<void> {
  process.stdout.write('\nOffline throughput over ONNX Runtime from Python, one thread, in turn, by the median call\n');
  const cases = [
    { subject: perceptron, batchSize: 128 },
    { subject: convolutions, batchSize: 8 },
  ];
  for (const { subject, batchSize } of cases) await runCase(subject, batchSize, quick ? 3 : 7);
}

async function runCase(subject: Subject, batchSize: number, turns: number): Promise<void> {
  const ratios: number[] = [];
  let version = '';
  for (let turn = 0; turn < turns; turn++) {
    const theirs = askPython(subject, batchSize);
    if (theirs === null) {
      printLine(subject.name, `skipped: ${PYTHON} has no onnxruntime (set SEATRIAL_BENCH_PYTHON)`);
      return;
    }
    version = theirs.version;
    ratios.push((await measureOurs(subject, batchSize, turn)) / theirs.rowsPerSecond);
  }
  const ratio = quantile(ratios, 0.5);
  const range = `from ${quantile(ratios, 0).toFixed(3)} to ${quantile(ratios, 1).toFixed(3)} in ${turns} turns`;
  const found = `${ratio.toFixed(3)} (${range}; batch ${batchSize}, Python's version ${version})`;
  printLine(subject.name, found, { text: 'at least 0.97', met: ratio >= 0.97 });
}

function askPython({ model, rows }: Subject, batchSize: number): PythonFigure | null {
  const inner = (rows[0]?.shape.slice(1) ?? []).join('x');
  const args = [SCRIPT, model.files[0]?.path ?? '', String(batchSize), inner, '0.5'];
  const { status, stdout } = spawnSync(PYTHON, args, { encoding: 'utf8' });
  const [rowsPerSecond, version] = (stdout ?? '').trim().split(' ');
  return status === 0 && version !== undefined ? { rowsPerSecond: Number(rowsPerSecond), version } : null;
}

async function measureOurs({ model, rows }: Subject, batchSize: number, seed: number): Promise<number> {
  const mode = { scenario: 'offline', batchSize, budgets: {} } as const;
  const opened = await openSubject({ candidate: model, baseline: null, rows, mode, seed });
  await using measurement = opened.measurement;
  const rounds = await measureSolo(measurement, 'candidate', null);
  return (1000 * batchSize) / median(concatenate(rounds));
}
