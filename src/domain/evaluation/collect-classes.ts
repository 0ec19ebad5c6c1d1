import type { Collected, Collector, CollectorContext } from './collectors.ts';
import { type Growable, growableFloat32, growableFloat64, growableInt32 } from './growable.ts';
import type { LabelReading } from './label-reading.ts';
import { type Label, LabelCensus, labelNumber } from './labels.ts';
import { allFinite, type OutputTable } from './output-columns.ts';
import { addAnswers, type AnswerKind } from './probabilities.ts';
import { positiveColumn, readBinaryLabels } from './read-binary-labels.ts';
import { readClassLabels } from './read-class-labels.ts';
import type { RowBatch } from './row-batch.ts';
import type { ScoredBase, ScoredClasses } from './scored-rows.ts';
import { targetLabel } from './target-values.ts';

/** Collects one label a row: binary and multiclass problems. */
export function collectClasses(context: CollectorContext): Collector {
  return new ClassesCollector(context);
}

/** Labels are noted as they are; which classes they are is read at the end, when all of them are known. */
class ClassesCollector implements Collector {
  readonly #context: CollectorContext;
  readonly #truth = { census: new LabelCensus(), rows: growableInt32() };
  readonly #answered = { census: new LabelCensus(), rows: growableInt32() };
  /** The class that the greatest column or the threshold gives, where the answer is no label. */
  readonly #picked = growableInt32();
  #probabilities: Growable<Float64Array> | Growable<Float32Array> | undefined;
  #datatype: OutputTable['datatype'] = 'FP64';
  #epsilon = Number.EPSILON;
  #width = 0;

  constructor(context: CollectorContext) {
    this.#context = context;
  }

  add(batch: RowBatch, table: OutputTable): void {
    const context = this.#context;
    const fault = misfit(context, table, this.#width);
    if (fault !== null) return context.findings.shape(fault);
    this.#width = table.width;
    this.#datatype = table.datatype;
    for (let row = 0; row < batch.rows; row += 1) {
      this.#truth.rows.push(this.#truth.census.add(targetLabel(batch, row), batch.start + row));
    }
    return this.#kind === 'labels' ? this.#addLabels(table) : this.#addAnswers(table, this.#kind);
  }

  finish(base: ScoredBase): Collected {
    const reading = this.#read();
    if (reading.kind === 'misfit') return reading;
    const { absent = [] } = reading;
    if (absent.length > 0) this.#context.findings.absentLabels(absent, this.#width);
    const rows = { ...this.#describe(reading, base), predicted: this.#predicted(reading) };
    return { kind: 'collected', rows };
  }

  get #kind(): AnswerKind | 'labels' {
    const { kind = 'probabilities' } = this.#context.set.prediction;
    return kind === 'values' ? 'probabilities' : kind;
  }

  #read(): LabelReading {
    const { set, problem, columnLabels } = this.#context;
    const question = {
      set,
      columnLabels,
      width: this.#width,
      target: this.#truth.census,
      answers: this.#kind === 'labels' ? this.#answered.census : null,
      datatype: this.#datatype,
      agreeing: (first: number) => this.#countAgreeing(first),
    };
    return problem === 'binary' ? readBinaryLabels(question) : readClassLabels(question);
  }

  #describe({ classes, target }: ReadLabels, base: ScoredBase): Omit<ScoredClasses, 'predicted'> {
    const { problem, set } = this.#context;
    const kind = this.#kind;
    return {
      ...base,
      problem: problem === 'binary' ? 'binary' : 'multiclass',
      classes,
      target: this.#truth.rows.finish().map((number) => target[number] ?? 0),
      probabilities: this.#probabilities?.finish() ?? null,
      epsilon: this.#epsilon,
      gives: {
        labels: kind !== 'scores' || problem === 'multiclass' || set.prediction.threshold !== undefined,
        scores: kind !== 'labels',
        probabilities: kind === 'probabilities' || kind === 'logits',
      },
    };
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
    const { findings, set, problem, columnLabels } = this.#context;
    if (!allFinite(table, findings)) return;
    this.#epsilon = kind === 'probabilities' ? table.epsilon : Number.EPSILON;
    this.#probabilities ??= kind !== 'logits' && table.epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
    const positive = problem === 'binary' ? (positiveColumn(set, table.width, columnLabels) ?? 0) : -1;
    const threshold = set.prediction.threshold ?? 0.5;
    const { rows: probabilities, picked } = { rows: this.#probabilities, picked: this.#picked };
    addAnswers(table, { kind, positive, threshold, findings, probabilities, picked });
  }

  #addLabels({ data, datatype, start }: OutputTable): void {
    const { census, rows } = this.#answered;
    for (let row = 0; row < data.length; row += 1) {
      const label: Label = data[row] ?? Number.NaN;
      if (typeof label === 'number' && !Number.isFinite(label)) this.#context.findings.nonFinite(start + row);
      else rows.push(census.add(datatype === 'BOOL' ? label !== 0 : label, start + row));
    }
  }

  #countAgreeing(first: number): number {
    const columns = this.#truth.census.labels.map((label) => labelNumber(label) - first);
    const [truth, picked] = [this.#truth.rows.finish(), this.#picked.finish()];
    return truth.reduce((count, number, row) => count + Number(columns[number] === picked[row]), 0);
  }
}

type ReadLabels = Extract<LabelReading, { kind: 'read' }>;

function misfit({ set, problem, columnLabels }: CollectorContext, table: OutputTable, earlier: number): string | null {
  const { output, kind, index } = set.prediction;
  const { width, answersInRow } = table;
  const { classes } = set.target;
  if (earlier !== 0 && width !== earlier) return `Output \`${output}\` has ${width} columns after ${earlier} before.`;
  if (answersInRow > 1) return `Output \`${output}\` has ${answersInRow} answers a row; a ${problem} problem has one.`;
  if (kind === 'labels') return width === 1 ? null : `Output \`${output}\` has ${width} columns; labels need one.`;
  const positive = positiveColumn(set, width, columnLabels) ?? 0;
  if (problem === 'binary' && positive >= width)
    return `Output \`${output}\` has ${width} columns; the positive class is read from column ${positive}.`;
  if (problem !== 'binary' && width < 2)
    return `Output \`${output}\` has one column; a multiclass problem needs one for each class.`;
  const hasColumnPerClass = problem !== 'binary' || (width > 1 && index === undefined);
  if (classes === undefined || !hasColumnPerClass || classes.length === width) return null;
  return `Output \`${output}\` has ${width} columns for ${classes.length} classes.`;
}
