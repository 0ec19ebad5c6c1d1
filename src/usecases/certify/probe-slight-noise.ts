import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { seededRandom } from '../../domain/benchmark/random.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { beatsChance, fallToChance, firstShown } from '../../domain/evaluation/chance.ts';
import { collectScoredRows, type ScoringOutcome } from '../../domain/evaluation/collect-scored-rows.ts';
import { rowsTo } from '../../domain/evaluation/drawn-rows.ts';
import { DEFAULT_LEVEL } from '../../domain/evaluation/evaluate.ts';
import { disturbMeasurements } from '../../domain/evaluation/disturb.ts';
import { estimateOf } from '../../domain/evaluation/intervals.ts';
import { measureMetric } from '../../domain/evaluation/metrics/measure.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import { dropOf } from '../../domain/evaluation/robustness.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { type Again, send } from './ask-again.ts';
import { failureFinding, signatureOf } from './battery-context.ts';
import { seedOf } from './draw-answers.ts';
import { notApplicable, type Probing } from './probing.ts';

/** Of a standard deviation: below what any measurement is exact to, so that only a model that recognises rows sees it. */
const STRENGTH = 1e-4;

const CHECK = 'slight-noise';

export interface SlightNoise {
  readonly again: Again;
  /** The drawn rows, with their targets. */
  readonly batch: RowBatch;
  /** What they are answered together. */
  readonly answers: Tensor;
}

/** Asks for the drawn rows once more with noise that is too small to matter: a model that then only guesses knew its test. */
export async function probeSlightNoise({ again, batch, answers }: SlightNoise): Promise<Probing> {
  const inputs = disturb(again, batch.inputs);
  if (inputs === null) return notApplied();
  const clean = score(again, batch, answers);
  const metric = clean.kind === 'scored' ? firstShown(clean.rows) : undefined;
  if (clean.kind !== 'scored' || metric === undefined) return notApplied();
  const random = seededRandom(seedOf(again.context));
  const question = { metric, level: DEFAULT_LEVEL, random };
  if (beatsChance(clean.rows, question) !== true) return notApplied();
  const sent = await send({ ...again, read: { ...batch, inputs } }, { order: rowsTo(batch.rows), size: batch.rows });
  if (sent.kind === 'failed') return { robustness: [], findings: [failureFinding(sent, 'robustness')] };
  const disturbed = sent.answers === null ? null : score(again, batch, sent.answers);
  if (disturbed?.kind !== 'scored') return unreadable(clean.rows, metric, disturbed);
  const fall = fallToChance(clean.rows, disturbed.rows, question);
  const result: RobustnessResult = {
    check: CHECK,
    strength: STRENGTH,
    result: fall === null ? 'pass' : 'fail',
    facts: { rows: batch.rows },
    metric,
    estimate: estimateOf(measureMetric(disturbed.rows, metric), DEFAULT_LEVEL),
    drop: dropOf(clean.rows, disturbed.rows, question),
  };
  if (fall === null) return { robustness: [result], findings: [] };
  const facts = { perturbation: CHECK, strength: STRENGTH, metric, ...fall };
  return { robustness: [result], findings: [finding('falls-to-chance', facts, { severity: 'error' })] };
}

/** Null where no input holds measurements: codes and text have no value that is nearly theirs. */
function disturb({ context }: Again, inputs: readonly Tensor[]): readonly Tensor[] | null {
  const noise = { strength: STRENGTH, random: xoroshiro128plus(seedOf(context)) };
  const fed = signatureOf(context.battery.request).inputs.filter((input) => isFed(input) && input.pad === undefined);
  const names = new Set(fed.map(({ name }) => name));
  const disturbed = inputs.map((input) => (names.has(input.name) ? disturbMeasurements(input, noise) : null));
  if (disturbed.every((input) => input === null)) return null;
  return inputs.map((input, index) => disturbed[index] ?? input);
}

function score({ context, model }: Again, batch: RowBatch, answers: Tensor): ScoringOutcome {
  const { set, battery } = context;
  const problem = problemOf(battery.request.model.value.task, set.target);
  const columnLabels = model.columnLabels.get(set.prediction.output) ?? null;
  const collector = collectScoredRows({ set, problem, columnLabels });
  collector.add(batch, [answers]);
  return collector.finish();
}

/** Answers that are none any more, of most rows: what knew its rows may also say NaN to others. */
function unreadable(clean: ScoredRows, metric: string, disturbed: ScoringOutcome | null): Probing {
  const { value } = estimateOf(measureMetric(clean, metric), DEFAULT_LEVEL);
  const facts = { perturbation: CHECK, strength: STRENGTH, metric, clean: value, disturbed: null, chance: null };
  const severity = disturbed === null || isOfMost(disturbed, clean.rows) ? 'error' : 'warning';
  return {
    robustness: [{ check: CHECK, strength: STRENGTH, result: 'fail', facts: { rows: clean.rows }, metric }],
    findings: [finding('falls-to-chance', facts, { severity })],
  };
}

function isOfMost(outcome: ScoringOutcome, rows: number): boolean {
  const findings: readonly Finding[] = outcome.kind === 'rejected' ? outcome.findings : [];
  return findings.some(({ facts }) => Number(facts['rows'] ?? 0) * 2 >= rows);
}

function notApplied(): Probing {
  return { robustness: [notApplicable(CHECK)], findings: [] };
}
