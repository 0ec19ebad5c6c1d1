/** p99 of one model alone on a quiet machine and under contention, in adjacent pairs. */
import { availableParallelism } from 'node:os';
import { measureSolo } from '../../src/benchmark/solo.ts';
import { summarizeLatency } from '../../src/domain/benchmark/latency.ts';
import { startCompetitors } from './competitors.ts';
import { percent, printLine, quantile } from './report.ts';
import { openSubject, type Subject, type Subjects } from './subjects.ts';

export async function runTail({ perceptron, convolutions }: Subjects, quick: boolean): Promise<void> {
  const processors = availableParallelism();
  process.stdout.write(
    `\np99 under 50 % contention (one process at 50 % for each of ${processors} processors) over the adjacent quiet p99\n`,
  );
  for (const subject of [perceptron, convolutions]) await runPairs(subject, quick ? 3 : 8);
}

async function runPairs(subject: Subject, pairs: number): Promise<void> {
  const ratios: number[] = [];
  const quiet: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const before = await p99(subject, pair);
    const noisy = await contended(subject, pair);
    const after = await p99(subject, pair);
    ratios.push(noisy / ((before + after) / 2));
    quiet.push(after / before - 1);
  }
  const [median = 0, least = 0, most = 0] = [0.5, 0, 1].map((proportion) => quantile(ratios, proportion) - 1);
  const drift = `${percent(quantile(quiet, 0))} to ${percent(quantile(quiet, 1))}`;
  const found = `median ${percent(median)}, from ${percent(least)} to ${percent(most)} in ${pairs} pairs (quiet over quiet: ${drift})`;
  printLine(subject.name, found, { text: 'median within 15 %', met: Math.abs(median) <= 0.15 });
}

async function contended(subject: Subject, seed: number): Promise<number> {
  await using _competitors = startCompetitors(availableParallelism());
  return await p99(subject, seed);
}

async function p99({ model, rows }: Subject, seed: number): Promise<number> {
  const opened = await openSubject({ candidate: model, baseline: null, rows, seed });
  await using measurement = opened.measurement;
  return summarizeLatency(await measureSolo(measurement, 'candidate', 0.99)).p99.value ?? Number.NaN;
}
