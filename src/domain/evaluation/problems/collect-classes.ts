import { AnswerRange } from '../answer-range.ts';
import type { ClassList } from '../class-list.ts';
import { type Growable, growableFloat32, growableFloat64, growableInt32 } from '../growable.ts';
import type { LabelPair } from '../label-agreement.ts';
import type { ExtremePair } from '../label-distances.ts';
import type { LabelQuestion, LabelReading } from '../label-reading.ts';
import { type Label, LabelCensus, labelNumber } from '../labels.ts';
import { allFinite, type OutputTable } from '../output-columns.ts';
import { addAnswers, type AnswerKind } from '../probabilities.ts';
import type { RowBatch } from '../row-batch.ts';
import type { ShapeFault } from '../score-findings.ts';
import { type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import type { ClassRows } from './class-rows.ts';
import type { Collected, Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Where problems with one label a row differ. */
export interface ClassReading {
  readonly kind: ProblemKind<ClassRows>;
  readonly read: (question: LabelQuestion) => LabelReading;
  readonly list: (question: LabelQuestion, known: readonly Label[]) => ClassList;
  /** The column whose probability is kept, by the width of the output; null where every column's is. */
  readonly column: (width: number) => number | null;
  /** What is wrong with an output of this width. */
  readonly fault: (width: number) => ShapeFault | null;
  /** Whether a decision function says which label it answers. */
  readonly scoresGiveLabels: boolean;
}

/** Collects one label a row. Labels are noted as they are; which classes they are is read at the end, when all of them are known. */
export class ClassesCollector implements Collector<ClassRows> {
  readonly #context: CollectorContext;
  readonly #reading: ClassReading;
  readonly #truth = { census: new LabelCensus(), rows: growableInt32() };
  readonly #answered = { census: new LabelCensus(), rows: growableInt32() };
  /** The class that the greatest column or the threshold gives, where the answer is no label. */
  readonly #picked = growableInt32();
  /** The least column, of scores of every class. */
  readonly #least = growableInt32();
  readonly #range: AnswerRange;
  #probabilities: Growable<Float64Array> | Growable<Float32Array> | undefined;
  #datatype: OutputTable['datatype'] = 'FP64';
  #epsilon = Number.EPSILON;
  #width = 0;

  constructor(context: CollectorContext, reading: ClassReading) {
    this.#context = context;
    this.#reading = reading;
    this.#range = new AnswerRange(context.set);
  }

  add(batch: RowBatch, table: OutputTable): void {
    const context = this.#context;
    const fault = this.#fault(table);
    if (fault !== null) return context.findings.shape(fault);
    this.#width = table.width;
    this.#datatype = table.datatype;
    for (let row = 0; row < batch.rows; row += 1) {
      const weighs = batch.weight?.[row] !== 0;
      this.#truth.rows.push(this.#truth.census.add(targetLabel(batch, row), batch.start + row, weighs));
    }
    return this.#kind === 'labels' ? this.#addLabels(table) : this.#addAnswers(table, this.#kind);
  }

  finish(base: RowsBase): Collected<ClassRows> {
    const question = this.#question();
    const reading = this.#reading.read(question);
    if (reading.kind === 'misfit') return reading;
    const misfit = this.#isByThreshold ? this.#range.thresholdMisfit() : this.#range.distributionMisfit();
    if (misfit !== null) return { kind: 'misfit', misfit };
    const { absent = [], strange = [] } = reading;
    if (absent.length > 0) this.#context.findings.absentLabels(absent, this.#width);
    if (strange.length > 0) this.#context.findings.strangeAnswers(strange);
    const rows = { ...this.#describe(reading, base), predicted: this.#predicted(reading) };
    const classes = this.#reading.list(question, reading.known);
    if (classes.from !== 'labels') this.#tellUnheld(reading);
    return { kind: 'collected', rows: scoredRows(this.#reading.kind, rows), classes };
  }

  get #kind(): AnswerKind | 'labels' {
    const { kind = 'probabilities' } = this.#context.set.prediction;
    return kind === 'labels' || kind === 'logits' || kind === 'scores' ? kind : 'probabilities';
  }

  /** Whether one column alone is compared with a threshold. */
  get #isByThreshold(): boolean {
    const isPicked = this.#reading.column(this.#width) !== null;
    return isPicked && (this.#width === 1 || this.#kind === 'scores');
  }

  /** One column that `index` points to is a probability of its own, whatever stands beside it. */
  get #areNormalised(): boolean {
    const { findings, set } = this.#context;
    const isAlone = set.prediction.index !== undefined && this.#reading.column(this.#width) !== null;
    return isAlone || !findings.unnormalised;
  }

  #question(): LabelQuestion {
    const { set, columnLabels } = this.#context;
    return {
      set,
      columnLabels,
      width: this.#width,
      target: this.#truth.census,
      answers: this.#kind === 'labels' ? this.#answered.census : null,
      datatype: this.#datatype,
      agreeing: (first: number) => this.#countAgreeing(first),
      pairs: () => this.#countPairs(),
      extremes: () => this.#countExtremes(),
    };
  }

  #describe({ classes, target }: ReadLabels, base: RowsBase): Omit<ClassRows, 'predicted'> {
    const kind = this.#kind;
    return {
      ...base,
      classes,
      target: this.#truth.rows.finish().map((number) => target[number] ?? 0),
      probabilities: this.#probabilities?.finish() ?? null,
      epsilon: this.#epsilon,
      gives: {
        labels: kind !== 'scores' || this.#reading.scoresGiveLabels,
        scores: kind !== 'labels',
        probabilities: kind === 'logits' || (kind === 'probabilities' && this.#areNormalised),
      },
    };
  }

  /** Listed classes that no row of some weight holds. A binary problem has two, and is refused without rows of both. */
  #tellUnheld({ known, target }: ReadLabels): void {
    if (this.#reading.kind.target.hasPositive) return;
    const held = new Set(this.#truth.census.weighing.map((number) => target[number]));
    const unheld = known.filter((_label, index) => !held.has(index));
    if (unheld.length > 0) this.#context.findings.unheldClasses(unheld);
  }

  /** Tells the answers that are no class on the way. */
  #predicted({ answers }: ReadLabels): Int32Array {
    if (this.#kind !== 'labels') return this.#picked.finish();
    answers.forEach((index, number) => {
      const place = this.#answered.census.places[number];
      if (index < 0 && place !== undefined) this.#context.findings.unknownLabel(place);
    });
    return this.#answered.rows.finish().map((number) => Math.max(answers[number] ?? 0, 0));
  }

  #addAnswers(table: OutputTable, kind: AnswerKind): void {
    const { findings, set } = this.#context;
    if (!allFinite(table, findings)) return;
    this.#epsilon = kind === 'probabilities' ? table.epsilon : Number.EPSILON;
    this.#probabilities ??= kind !== 'logits' && table.epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
    const positive = this.#reading.column(table.width) ?? -1;
    const threshold = set.prediction.threshold ?? 0.5;
    this.#range.add(
      table,
      this.#isByThreshold ? { first: positive, end: positive + 1 } : { first: 0, end: table.width },
    );
    const kept = { probabilities: this.#probabilities, picked: this.#picked, least: this.#least };
    const lowIsPositive = set.prediction.positiveScores === 'low';
    addAnswers(table, { kind, positive, threshold, lowIsPositive, findings, ...kept });
  }

  #addLabels({ data, datatype, start }: OutputTable): void {
    const { census, rows } = this.#answered;
    for (let row = 0; row < data.length; row += 1) {
      const label: Label = data[row] ?? Number.NaN;
      if (typeof label === 'number' && !Number.isFinite(label)) this.#context.findings.nonFinite(start + row);
      else rows.push(census.add(datatype === 'BOOL' ? label !== 0 : label, start + row));
    }
  }

  #countPairs(): readonly LabelPair[] {
    const isLabel = this.#kind === 'labels';
    const [truth, answers] = [this.#truth.rows.finish(), (isLabel ? this.#answered.rows : this.#picked).finish()];
    const width = isLabel ? this.#answered.census.labels.length : Math.max(this.#width, 2);
    const counts = new Map<number, number>();
    truth.forEach((label, row) => {
      const key = label * width + (answers[row] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return [...counts].map(([key, rows]) => ({ truth: Math.floor(key / width), answer: key % width, rows }));
  }

  #countExtremes(): readonly ExtremePair[] {
    const [truth, picked, least] = [this.#truth.rows.finish(), this.#picked.finish(), this.#least.finish()];
    const counts = new Map<string, { truth: number; greatest: number; least: number; rows: number }>();
    least.forEach((column, row) => {
      const found = { truth: truth[row] ?? 0, greatest: picked[row] ?? 0, least: column };
      const key = Object.values(found).join();
      const entry = counts.get(key) ?? { ...found, rows: 0 };
      entry.rows += 1;
      counts.set(key, entry);
    });
    return [...counts.values()];
  }

  #countAgreeing(first: number): number {
    const columns = this.#truth.census.labels.map((label) => labelNumber(label) - first);
    const [truth, picked] = [this.#truth.rows.finish(), this.#picked.finish()];
    return truth.reduce((count, number, row) => count + Number(columns[number] === picked[row]), 0);
  }

  #fault({ width: columns, answersInRow }: OutputTable): ShapeFault | null {
    const { prediction, target } = this.#context.set;
    const { kind, fault } = this.#reading;
    const { output } = prediction;
    if (this.#width !== 0 && columns !== this.#width) return { fault: 'changed', output, columns, before: this.#width };
    if (answersInRow > 1) return { fault: 'several-answers', output, answers: answersInRow, problem: kind.name };
    if (prediction.kind === 'labels') return columns === 1 ? null : { fault: 'several-labels', output, columns };
    const { classes } = target;
    const isFull = !kind.prediction.hasColumnPerClass(prediction, columns) || classes?.length === columns;
    const other = fault(columns);
    if (other !== null || classes === undefined || isFull) return other;
    return { fault: 'other-classes', output, columns, classes: classes.length };
  }
}

type ReadLabels = Extract<LabelReading, { kind: 'read' }>;
