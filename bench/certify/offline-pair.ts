/** Offline throughput of one pair over whole runs: no size declared, each run finds the sizes by its own curve. */
import { compareOn, describeComparison, NOTHING_COMPARED } from '../../src/benchmark/compare.ts';
import { measureSolo } from '../../src/benchmark/solo.ts';
import type { Comparison } from '../../src/contract/generated/types.ts';
import type { LocalArtifact } from '../../src/usecases/ports/model-runtime.ts';
import { percent, printLine } from './report.ts';
import { openSubject, type Subject, type Subjects } from './subjects.ts';

const RUNS = 10;
const MOST_SPREAD = 0.05;

export async function runOfflinePair({ perceptron, convolutions }: Subjects, quick: boolean): Promise<void> {
  const runs = quick ? 3 : RUNS;
  process.stdout.write(`\nOffline rows a second of a pair without a declared batch size, ${runs} runs each\n`);
  const pairs = [
    { name: 'equal perceptrons', candidate: perceptron, baseline: perceptron.twin },
    { name: 'equal convolutions', candidate: convolutions, baseline: convolutions.twin },
    { name: 'perceptron over a deeper one', candidate: perceptron, baseline: perceptron.deeper },
  ];
  for (const pair of pairs) await runPair(pair, runs);
}

interface Pair {
  readonly name: string;
  readonly candidate: Subject;
  readonly baseline: LocalArtifact | null;
}

async function runPair({ name, candidate, baseline }: Pair, runs: number): Promise<void> {
  if (baseline === null) return;
  const found: Comparison[] = [];
  for (let seed = 0; seed < runs; seed++) found.push(await compareOnce(candidate, baseline, seed));
  const ratios = found.map((one) => one.ratios['throughput']?.value ?? Number.NaN);
  const spread = Math.max(...ratios) / Math.min(...ratios) - 1;
  const sizes = found.map(({ batchSizes }) => `${batchSizes?.candidate}/${batchSizes?.baseline}`).join(' ');
  const text = `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}, apart by ${percent(spread)}; sizes ${sizes}`;
  printLine(name, text, { text: 'within 5 %', met: spread <= MOST_SPREAD });
}

async function compareOnce({ model, rows }: Subject, baseline: LocalArtifact, seed: number): Promise<Comparison> {
  const mode = { scenario: 'offline', budgets: {} } as const;
  const opened = await openSubject({ candidate: model, baseline, rows, mode, seed });
  await using measurement = opened.measurement;
  const first = await compareOn(measurement, NOTHING_COMPARED);
  await measureSolo(measurement, 'candidate', null);
  return describeComparison(measurement, await compareOn(measurement, first));
}
