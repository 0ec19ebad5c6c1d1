import type { Finding, FindingSeverity, RobustnessResult, Signature } from '../../contract/generated/types.ts';
import { seededRandom } from '../../domain/benchmark/random.ts';
import { beatsChance, type ChanceQuestion, firstShown, lossOf } from '../../domain/evaluation/chance.ts';
import { collectScoredRows, type ScoringOutcome } from '../../domain/evaluation/collect-scored-rows.ts';
import { rowsTo } from '../../domain/evaluation/drawn-rows.ts';
import { DEFAULT_LEVEL } from '../../domain/evaluation/evaluate.ts';
import { type CellChange, SLIGHT_STRENGTH } from '../../domain/evaluation/change-cells.ts';
import { estimateOf } from '../../domain/evaluation/intervals.ts';
import { canMeasure, measureMetric } from '../../domain/evaluation/metrics/measure.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import { dropOf } from '../../domain/evaluation/robustness.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { epsilonOfType } from '../../domain/evaluation/features.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { Gate } from '../../domain/model/gate.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { type Again, send } from './ask-again.ts';
import type { ChangedRows } from '../ports/evaluation-data.ts';
import { failureFinding, type SetContext } from './battery-context.ts';
import { policyColumnsOf } from './policy-columns.ts';
import { seedOf } from './draw-answers.ts';
import { namedIn, notApplicable, type Probing } from './probing.ts';

/** A change that is too small to matter. */
interface Change {
  readonly check: Exclude<CellChange, 'unseen'>;
  readonly strength: number;
  readonly severity: FindingSeverity;
}

const CHANGES = [
  { check: 'slight-noise', strength: SLIGHT_STRENGTH, severity: 'error' },
  // Numbers may be names that a model has been taught, each by rows of its own: then the next one is another.
  { check: 'next-value', strength: 1, severity: 'warning' },
] as const satisfies readonly Change[];

export interface SlightNoise {
  readonly again: Again;
  /** The drawn rows, with their targets. */
  readonly batch: RowBatch;
  /** What they are answered together. */
  readonly answers: Tensor;
}

/** With the columns that model.yaml takes for measurements and an input of the version does not. */
export type SlightProbing = Probing & Pick<ChangedRows, 'exact'>;

/** Asks for the drawn rows once more with changes that are too small to matter: a model that then knows less knew its test. */
export async function probeSlightNoise(noise: SlightNoise): Promise<SlightProbing> {
  const changed: Changed[] = [];
  for (const change of CHANGES) changed.push(await changeRows(noise.again, change));
  const told = tellBlurred(noise.again.context, changed[0]?.blurred ?? []);
  const { robustness, findings } = await probeChanged(noise, changed);
  return { robustness, findings: [...told, ...findings], exact: changed[0]?.exact ?? [] };
}

interface Changed extends Pick<ChangedRows, 'blurred' | 'exact'> {
  readonly change: Change;
  /** null where no column holds what is changed: codes and text have no value that is nearly theirs. */
  readonly inputs: readonly Tensor[] | null;
}

async function changeRows({ context, drawn }: Again, change: Change): Promise<Changed> {
  const asked = { indices: drawn.rows, change: change.check, seed: seedOf(context), ...policyColumnsOf(context) };
  const { ways, blurred, exact } = await context.data.change(asked);
  return { change, inputs: ways[0]?.inputs ?? null, blurred, exact };
}

async function probeChanged({ again, batch, answers }: SlightNoise, changed: readonly Changed[]): Promise<Probing> {
  if (changed.every(({ inputs }) => inputs === null)) return notApplied();
  const clean = score(again, batch, answers);
  if (clean.kind !== 'scored') return notApplied();
  const questions = questionsOf(again.context, clean.rows);
  if (questions.length === 0) return notApplied();
  const probed: Probing[] = [];
  for (const { change, inputs } of changed) {
    if (inputs === null && change.check === 'slight-noise') probed.push(notApplied());
    if (inputs !== null) probed.push(await probeChange({ again, batch, clean: clean.rows, questions, change, inputs }));
  }
  return {
    robustness: probed.flatMap(({ robustness }) => robustness),
    findings: probed.flatMap(({ findings }) => findings),
  };
}

/**
 * By the first shown metric, and by every other one that a gate asks of the whole set, as far as it knows more than chance. Each is
 * asked at a level at which all together are wrong as seldom as one alone (Bonferroni).
 */
function questionsOf({ name, battery }: SetContext, clean: ScoredRows): readonly ChanceQuestion[] {
  const gated = battery.request.gates.flatMap((gate) => (isOfWholeSet(gate, name) ? [gate.metric] : []));
  const first = firstShown(clean);
  const metrics = [...new Set([...(first === undefined ? [] : [first]), ...gated])];
  const level = 1 - (1 - DEFAULT_LEVEL) / Math.max(1, metrics.length);
  const seed = seedOf({ battery });
  return metrics
    .filter((metric) => canMeasure(clean, metric))
    .map((metric) => ({ metric, level, random: seededRandom(seed) }))
    .filter((question) => beatsChance(clean, question) === true);
}

function isOfWholeSet(gate: Gate, set: string): boolean {
  const isPrediction = gate.kind === 'prediction' || gate.kind === 'relative-prediction';
  return (
    (isPrediction && gate.data === set && gate.slice === null) || (gate.kind === 'robustness' && gate.data === set)
  );
}

interface ChangeProbe {
  readonly again: Again;
  readonly batch: RowBatch;
  readonly clean: ScoredRows;
  /** At least one. */
  readonly questions: readonly ChanceQuestion[];
  readonly change: Change;
  /** Changed. */
  readonly inputs: readonly Tensor[];
}

async function probeChange(probe: ChangeProbe): Promise<Probing> {
  const { again, batch, clean, questions, inputs } = probe;
  const { check, strength, severity } = probe.change;
  const sent = await send({ ...again, read: { ...batch, inputs } }, { order: rowsTo(batch.rows), size: batch.rows });
  // No answer to a number that it was not taught is one, too.
  const isRefused = sent.kind === 'failed' && sent.reason === 'error' && severity === 'warning';
  if (sent.kind === 'failed' && !isRefused) return { robustness: [], findings: [failureFinding(sent, 'robustness')] };
  const answers = sent.kind === 'failed' ? null : sent.answers;
  const disturbed = answers === null ? null : score(again, batch, answers);
  if (disturbed?.kind !== 'scored') return unreadable(probe, disturbed);
  const { rows } = disturbed;
  const losses = questions.map((question) => ({ question, fall: lossOf(clean, rows, question) }));
  const lost = losses.find(({ fall }) => fall !== null) ?? losses[0];
  if (lost === undefined) return notApplied();
  const { question, fall } = lost;
  const { metric } = question;
  const result: RobustnessResult = {
    check,
    strength,
    result: fall === null ? 'pass' : 'fail',
    facts: { rows: batch.rows },
    metric,
    estimate: estimateOf(measureMetric(rows, metric), DEFAULT_LEVEL),
    drop: dropOf(clean, rows, { metric, level: DEFAULT_LEVEL }),
  };
  if (fall === null) return { robustness: [result], findings: [] };
  return {
    robustness: [result],
    findings: [finding('falls-to-chance', { perturbation: check, strength, metric, ...fall }, { severity })],
  };
}

/** A version that rounds what model.yaml does not round would be certified by its own word. */
function tellBlurred({ battery }: SetContext, blurred: readonly string[]): readonly Finding[] {
  if (blurred.length === 0) return [];
  const { model, version } = battery.request;
  const own = version.value.signature;
  const isOwn = own !== undefined && grainOf(own) > grainOf(model.value.signature);
  const facts = namedIn(blurred);
  return [finding('noise-not-tried', facts, { severity: isOwn ? 'error' : 'warning' })];
}

function grainOf({ inputs }: Signature): number {
  return Math.max(0, ...inputs.map(({ datatype }) => epsilonOfType(datatype)));
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
function unreadable({ clean, questions, change }: ChangeProbe, disturbed: ScoringOutcome | null): Probing {
  const metric = questions[0]?.metric ?? '';
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
