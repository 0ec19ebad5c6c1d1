import type { EvaluationSet } from '../../../contract/generated/types.ts';
import { AnswerRange } from '../answer-range.ts';
import { type Growable, growableFloat32, growableFloat64, growableInt32 } from '../growable.ts';
import { columnsMisfit, presentByRank } from '../label-columns.ts';
import { firstOddPair, hasPairs, presentTable } from '../label-pairs.ts';
import { LabelCensus, labelNumber } from '../labels.ts';
import { labelText, type Misfit } from '../misfit.ts';
import { allFinite, numberAt, type OutputTable } from '../output-columns.ts';
import { isProbability, sigmoid, thresholdOf } from '../probabilities.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import type { LabelSetRows } from './multilabel.ts';
import type { AnswerKind, Collected, Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Collects several labels a row, each present or absent. */
export class LabelSetsCollector implements Collector<LabelSetRows> {
  readonly #context: CollectorContext;
  readonly #problem: ProblemKind<LabelSetRows>;
  readonly #kind: AnswerKind;
  readonly #seen = new LabelCensus();
  readonly #target = growableInt32();
  readonly #predicted = growableInt32();
  readonly #range: AnswerRange;
  #scores: Growable<Float64Array> | Growable<Float32Array> | undefined;
  #labels = 0;
  /** Whether every call had as many rows as there are labels. */
  #isSquare = true;
  /** The first row whose numbers for absent and present do not add up to 1. */
  #oddRow: number | null = null;

  constructor(context: CollectorContext, problem: ProblemKind<LabelSetRows>) {
    this.#context = context;
    this.#problem = problem;
    this.#kind = context.set.prediction.kind ?? 'probabilities';
    this.#range = new AnswerRange(context.set);
  }

  add(batch: RowBatch, given: OutputTable): void {
    const { findings, set } = this.#context;
    const { width } = batch.target;
    const table = this.#tableOf(given, width);
    if (table.width !== width) {
      const facts = { output: set.prediction.output, columns: given.width, labels: width };
      return findings.shape({ fault: 'other-labels', ...facts });
    }
    this.#labels = width;
    this.#isSquare &&= batch.rows === width;
    this.#addTruth(batch);
    return allFinite(table, findings) ? this.#addAnswers(table) : undefined;
  }

  /** A class of its own for absent and present is no label of its own. */
  #tableOf(table: OutputTable, labels: number): OutputTable {
    const isNumber = this.#kind === 'probabilities' || this.#kind === 'logits';
    if (!isNumber || !hasPairs(table, this.#context.set.prediction, labels)) return table;
    const odd = this.#kind === 'probabilities' ? firstOddPair(table) : null;
    if (odd !== null) this.#oddRow ??= table.start + odd;
    return presentTable(table, this.#kind);
  }

  finish(base: RowsBase): Collected<LabelSetRows> {
    const stranger = findStranger(this.#context.set, this.#seen);
    if (stranger !== null) return { kind: 'misfit', misfit: stranger };
    const sets = { width: this.#labels, target: this.#target.finish(), predicted: this.#predicted.finish() };
    const scores = this.#scores?.finish() ?? null;
    const asLabels = this.#givesLabels ? sets : { ...sets, predicted: presentByRank(sets, scores) };
    const misfit = this.#layoutMisfit() ?? this.#range.thresholdMisfit() ?? columnsMisfit(asLabels, this.#context.set);
    if (misfit !== null) return { kind: 'misfit', misfit };
    const isChance = this.#kind === 'probabilities' || this.#kind === 'logits';
    const gives = { labels: this.#givesLabels, scores: scores !== null, probabilities: isChance };
    const { target, predicted } = sets;
    const rows = { ...base, gives, labels: this.#labels, target, predicted, scores };
    return { kind: 'collected', rows: scoredRows(this.#problem, rows) };
  }

  /** A decision function says which labels are there only from a threshold on. */
  get #givesLabels(): boolean {
    return this.#kind !== 'scores' || this.#context.set.prediction.threshold !== undefined;
  }

  #layoutMisfit(): Misfit | null {
    const { set, isLayoutAssumed = false } = this.#context;
    const facts = { output: set.prediction.output, labels: this.#labels };
    if (isLayoutAssumed && this.#isSquare) return { reason: 'layout-square', pointer: '/prediction', facts };
    if (this.#oddRow === null) return null;
    return { reason: 'pairs-odd', pointer: '/prediction', facts: { ...facts, row: this.#oddRow + 1 } };
  }

  #addTruth(batch: RowBatch): void {
    const { width } = batch.target;
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const row = Math.floor(cell / width);
      const label = targetLabel(batch, row, cell % width);
      this.#seen.add(label, batch.start + row);
      this.#target.push(labelNumber(label));
    }
  }

  #addAnswers(table: OutputTable): void {
    const { findings, set } = this.#context;
    const kind = this.#kind;
    this.#range.add(table, { first: 0, end: table.width });
    const reaches = thresholdOf(table, { kind, threshold: set.prediction.threshold ?? 0.5 });
    if (kind !== 'labels')
      this.#scores ??= kind !== 'logits' && table.epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
    for (let cell = 0; cell < table.data.length; cell += 1) {
      const value = numberAt(table.data, cell);
      const row = table.start + Math.floor(cell / table.width);
      if (kind === 'labels' && value !== 0 && value !== 1) findings.unknownLabel({ label: value, first: row, rows: 1 });
      if (kind === 'probabilities' && !isProbability(value, table.epsilon)) findings.notProbabilities(row, value);
      const number = kind === 'logits' ? sigmoid(value) : value;
      this.#predicted.push(Number(reaches(number)));
      this.#scores?.push(number);
    }
  }
}

/** A label is absent or present. */
export function findStranger(_set: EvaluationSet, { places }: LabelCensus): Misfit | null {
  const stranger = places.find(({ label }) => labelNumber(label) !== 0 && labelNumber(label) !== 1);
  if (stranger === undefined) return null;
  const { label, first, rows } = stranger;
  const facts = { label: labelText(label), row: first + 1, rows, classes: ['0', '1'] };
  return { reason: 'target-label-unknown', pointer: '/target', facts };
}
