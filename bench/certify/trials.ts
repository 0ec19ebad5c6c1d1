/** Verdicts of whole sequential comparisons: equal models, and a slower one. */
import { compareOn, describeComparison, NOTHING_COMPARED } from '../../src/benchmark/compare.ts';
import type { Measurement } from '../../src/benchmark/measurement.ts';
import { measureSolo } from '../../src/benchmark/solo.ts';
import type { Comparison } from '../../src/contract/generated/types.ts';
import { judge, judgeRatio } from '../../src/domain/certification/judge.ts';
import { compareRound, type ComparedRound, logRatios } from '../../src/domain/benchmark/round.ts';
import { tInterval } from '../../src/domain/benchmark/t-interval.ts';
import type { LocalArtifact } from '../../src/usecases/ports/model-runtime.ts';
import { startCompetitors } from './competitors.ts';
import { percent, printLine, quantile } from './report.ts';
import { openSubject, type Subject, type Subjects } from './subjects.ts';

const MARGIN = 1.01;
const COMPETITORS = 4;

interface Trial {
  /** As a gate decides, with the noise floor. */
  readonly verdict: string;
  /** By the interval alone. */
  readonly byInterval: string;
  /** Whether the interval holds 1, which is the truth of equal models. */
  readonly holdsOne: boolean;
  readonly seconds: number;
  /** With the start of the process and the first look at the models. */
  readonly wallSeconds: number;
}

export async function runTrials({ perceptron, convolutions }: Subjects, quick: boolean): Promise<void> {
  const each = quick ? 5 : 25;
  const slowerEach = quick ? 5 : 25;
  process.stdout.write(`\nEqual models at a margin of 1 % on p50, ${each * 4} trials\n`);
  const quiet: Trial[] = [];
  for (const subject of [perceptron, convolutions]) quiet.push(...(await runAll(subject, subject.twin, each)));
  printTrials('no competitors', quiet);
  const noisy = await competing(async () => {
    const found: Trial[] = [];
    for (const subject of [perceptron, convolutions]) found.push(...(await runAll(subject, subject.twin, each)));
    return found;
  });
  printTrials(`${COMPETITORS} competing processes`, noisy);
  const all = [...quiet, ...noisy];
  const falseFailures = all.filter(({ verdict }) => verdict === 'fail').length / all.length;
  printLine('false failures', percent(falseFailures), { text: 'at most 1 in 200', met: falseFailures <= 0.005 });
  const missing = all.filter(({ holdsOne }) => !holdsOne).length / all.length;
  printLine('intervals that leave out 1', percent(missing), { text: 'at most 2 %', met: missing <= 0.02 });
  printMedian('no competitors', quiet, 1.5);
  printMedian(`${COMPETITORS} competing processes`, noisy, 2.5);
  if (perceptron.slower === null) return;
  await runSlower(perceptron, perceptron.slower, slowerEach);
}

function printMedian(name: string, trials: readonly Trial[], mostSeconds: number): void {
  const median = quantile(
    trials.map(({ seconds }) => seconds),
    0.5,
  );
  const aim = { text: `under ${mostSeconds} s`, met: median < mostSeconds };
  printLine(`median seconds to the verdict, ${name}`, median.toFixed(2), aim);
}

async function runSlower(subject: Subject, slower: LocalArtifact, each: number): Promise<void> {
  process.stdout.write(`\nA model 3 % slower at a margin of 1 % on p50, ${each * 2} trials\n`);
  printLine('truth by long interleaving', await truth(subject, slower));
  const quiet = await runAll({ ...subject, model: slower }, subject.model, each);
  printTrials('no competitors', quiet);
  const noisy = await competing(async () => await runAll({ ...subject, model: slower }, subject.model, each));
  printTrials(`${COMPETITORS} competing processes`, noisy);
  const all = [...quiet, ...noisy];
  const found = all.filter(({ verdict }) => verdict === 'fail').length / all.length;
  printLine('fails', percent(found), { text: 'at least 95 %', met: found >= 0.95 });
}

async function competing(work: () => Promise<readonly Trial[]>): Promise<readonly Trial[]> {
  await using _competitors = startCompetitors(COMPETITORS);
  return await work();
}

async function runAll(subject: Subject, baseline: LocalArtifact, count: number): Promise<readonly Trial[]> {
  const found: Trial[] = [];
  for (let seed = 0; seed < count; seed++) found.push(await runTrial(subject, baseline, seed));
  return found;
}

async function runTrial(subject: Subject, baseline: LocalArtifact, seed: number): Promise<Trial> {
  const start = performance.now();
  const ratioLimits = { latency_p50: { comparator: '<=', limit: MARGIN } } as const;
  const opened = await openSubject({ candidate: subject.model, baseline, rows: subject.rows, ratioLimits, seed });
  await using measurement = opened.measurement;
  const comparison = await compareAll(measurement);
  return { ...verdictOf(comparison), seconds: comparison.seconds, wallSeconds: (performance.now() - start) / 1000 };
}

/** Stretch by stretch as a certification does, with the model alone between them; what that takes is not counted. */
async function compareAll(measurement: Measurement): Promise<Comparison> {
  let compared = NOTHING_COMPARED;
  for (;;) {
    const next = await compareOn(measurement, compared);
    if (next === compared) return describeComparison(measurement, compared);
    compared = next;
    await measureSolo(measurement, 'candidate', null);
  }
}

function verdictOf({ ratios, noiseFloor }: Comparison): Pick<Trial, 'verdict' | 'byInterval' | 'holdsOne'> {
  const estimate = ratios['latency_p50'] ?? { value: null, interval: null };
  const question = { estimate, comparator: '<=', limit: MARGIN, test: 'bound' } as const;
  const { lower, upper } = estimate.interval ?? { lower: null, upper: null };
  const holdsOne = (lower ?? 0) <= 1 && 1 <= (upper ?? Infinity);
  return {
    verdict: judgeRatio(question, noiseFloor['latency_p50']).result,
    byInterval: judge(question).result,
    holdsOne,
  };
}

function printTrials(name: string, found: readonly Trial[]): void {
  const count = (key: 'verdict' | 'byInterval', value: string): number =>
    found.filter((trial) => trial[key] === value).length;
  const seconds = found.map((trial) => trial.seconds);
  const wall = found.map((trial) => trial.wallSeconds);
  const verdicts = `${count('verdict', 'pass')} pass, ${count('verdict', 'fail')} fail, ${count('verdict', 'inconclusive')} inconclusive`;
  const times = `seconds median ${quantile(seconds, 0.5).toFixed(2)}, 90 % ${quantile(seconds, 0.9).toFixed(2)}, most ${quantile(seconds, 1).toFixed(2)}`;
  printLine(
    name,
    `${verdicts} (by the interval alone ${count('byInterval', 'fail')} fail); ${times}; with process start ${quantile(wall, 0.5).toFixed(2)}`,
  );
}

const TRUTH_ROUNDS = 120;

/** 120 rounds of 100 ms, far more than any verdict takes, without a stopping rule. */
async function truth(subject: Subject, slower: LocalArtifact): Promise<string> {
  const opened = await openSubject({ candidate: slower, baseline: subject.model, rows: subject.rows, seed: 99 });
  await using measurement = opened.measurement;
  const rounds: ComparedRound[] = [];
  for (let round = 0; round < TRUTH_ROUNDS; round++) {
    const request = { arms: ['candidate', 'baseline'], durationMs: 100, leastGroups: 12, warmUpMs: 6 } as const;
    const seeded = { ...request, batchSizes: [1, 1], fresh: true, seed: measurement.nextSeed() };
    const { times } = await measurement.client.duet(seeded, 200);
    const [own, theirs] = times.map((all) => ({ times: all, batchSize: 1 }));
    if (own !== undefined && theirs !== undefined) rounds.push(compareRound(own, theirs));
  }
  const { mean, halfWidth } = tInterval(logRatios(rounds, 'latency_p50'), { alpha: 0.025, floor: 0 });
  return `${percent(Math.expm1(mean), 2)} slower, 95 % interval ± ${percent(halfWidth, 2)}`;
}
