import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Finding, FindingSeverity, RobustnessResult } from '../../contract/generated/types.ts';
import { seededNoise, seededRandom } from '../../domain/benchmark/random.ts';
import { isFed } from '../../domain/calling/row-axis.ts';
import { beatsChance, type ChanceQuestion, firstShown, lossOf } from '../../domain/evaluation/chance.ts';
import { collectScoredRows, type ScoringOutcome } from '../../domain/evaluation/collect-scored-rows.ts';
import { rowsTo } from '../../domain/evaluation/drawn-rows.ts';
import { DEFAULT_LEVEL } from '../../domain/evaluation/evaluate.ts';
import { disturbMeasurements, stepQuantities } from '../../domain/evaluation/disturb.ts';
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

/** A change that is too small to matter. */
interface Change {
  readonly check: 'slight-noise' | 'next-value';
  readonly strength: number;
  readonly severity: FindingSeverity;
  readonly disturb: (input: Tensor, random: RandomGenerator) => Tensor | null;
}

const CHANGES = [
  {
    check: 'slight-noise',
    strength: STRENGTH,
    severity: 'error',
    disturb: (input, random) => disturbMeasurements(input, { strength: STRENGTH, random }),
  },
  // Numbers may be names that a model has been taught, each by rows of its own: then the next one is another.
  { check: 'next-value', strength: 1, severity: 'warning', disturb: stepQuantities },
] as const satisfies readonly Change[];

export interface SlightNoise {
  readonly again: Again;
  /** The drawn rows, with their targets. */
  readonly batch: RowBatch;
  /** What they are answered together. */
  readonly answers: Tensor;
}

/** Asks for the drawn rows once more with changes that are too small to matter: a model that then knows less knew its test. */
export async function probeSlightNoise({ again, batch, answers }: SlightNoise): Promise<Probing> {
  const changed = CHANGES.map((change) => ({ change, inputs: disturb(again, batch.inputs, change) }));
  if (changed.every(({ inputs }) => inputs === null)) return notApplied();
  const clean = score(again, batch, answers);
  const metric = clean.kind === 'scored' ? firstShown(clean.rows) : undefined;
  if (clean.kind !== 'scored' || metric === undefined) return notApplied();
  const question = { metric, level: DEFAULT_LEVEL, random: seededRandom(seedOf(again.context)) };
  if (beatsChance(clean.rows, question) !== true) return notApplied();
  const probed: Probing[] = [];
  for (const { change, inputs } of changed) {
    if (inputs === null && change.check === 'slight-noise') probed.push(notApplied());
    if (inputs !== null) probed.push(await probeChange({ again, batch, clean: clean.rows, question, change, inputs }));
  }
  return {
    robustness: probed.flatMap(({ robustness }) => robustness),
    findings: probed.flatMap(({ findings }) => findings),
  };
}

interface ChangeProbe {
  readonly again: Again;
  readonly batch: RowBatch;
  readonly clean: ScoredRows;
  readonly question: ChanceQuestion;
  readonly change: Change;
  /** Changed. */
  readonly inputs: readonly Tensor[];
}

async function probeChange(probe: ChangeProbe): Promise<Probing> {
  const { again, batch, clean, question, inputs } = probe;
  const { check, strength, severity } = probe.change;
  const sent = await send({ ...again, read: { ...batch, inputs } }, { order: rowsTo(batch.rows), size: batch.rows });
  // No answer to a number that it was not taught is one, too.
  const isRefused = sent.kind === 'failed' && sent.reason === 'error' && severity === 'warning';
  if (sent.kind === 'failed' && !isRefused) return { robustness: [], findings: [failureFinding(sent, 'robustness')] };
  const answers = sent.kind === 'failed' ? null : sent.answers;
  const disturbed = answers === null ? null : score(again, batch, answers);
  if (disturbed?.kind !== 'scored') return unreadable(probe, disturbed);
  const fall = lossOf(clean, disturbed.rows, question);
  const result: RobustnessResult = {
    check,
    strength,
    result: fall === null ? 'pass' : 'fail',
    facts: { rows: batch.rows },
    metric: question.metric,
    estimate: estimateOf(measureMetric(disturbed.rows, question.metric), DEFAULT_LEVEL),
    drop: dropOf(clean, disturbed.rows, question),
  };
  if (fall === null) return { robustness: [result], findings: [] };
  const facts = { perturbation: check, strength, metric: question.metric, ...fall };
  return { robustness: [result], findings: [finding('falls-to-chance', facts, { severity })] };
}

/** Null where no input holds what is changed: codes and text have no value that is nearly theirs. */
function disturb({ context }: Again, inputs: readonly Tensor[], change: Change): readonly Tensor[] | null {
  const random = seededNoise(seedOf(context));
  const fed = signatureOf(context.battery.request).inputs.filter((input) => isFed(input) && input.pad === undefined);
  const names = new Set(fed.map(({ name }) => name));
  const disturbed = inputs.map((input) => (names.has(input.name) ? change.disturb(input, random) : null));
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
function unreadable({ clean, question, change }: ChangeProbe, disturbed: ScoringOutcome | null): Probing {
  const { metric } = question;
  const { check, strength } = change;
  const { value } = estimateOf(measureMetric(clean, metric), DEFAULT_LEVEL);
  const facts = { perturbation: check, strength, metric, clean: value, disturbed: null, chance: null };
  const severity = disturbed === null || isOfMost(disturbed, clean.rows) ? change.severity : 'warning';
  return {
    robustness: [{ check, strength, result: 'fail', facts: { rows: clean.rows }, metric }],
    findings: [finding('falls-to-chance', facts, { severity })],
  };
}

function isOfMost(outcome: ScoringOutcome, rows: number): boolean {
  const findings: readonly Finding[] = outcome.kind === 'rejected' ? outcome.findings : [];
  return findings.some(({ facts }) => Number(facts['rows'] ?? 0) * 2 >= rows);
}

function notApplied(): Probing {
  return { robustness: [notApplicable('slight-noise')], findings: [] };
}
