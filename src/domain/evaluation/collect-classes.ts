import { type Collector, type CollectorContext } from './collectors.ts';
import { type Growable, growableFloat32, growableFloat64, growableInt32 } from './growable.ts';
import { countedLabels, declaredLabels, type Label, type LabelIndex, positiveLabel, seenLabels } from './labels.ts';
import { allFinite, type OutputTable } from './output-columns.ts';
import type { RowBatch } from './row-batch.ts';
import { addProbabilities, positiveColumn } from './probabilities.ts';
import type { ScoredBase, ScoredRows } from './scored-rows.ts';
import { targetLabel } from './target-values.ts';

/** Collects one label a row: binary and multiclass problems. */
export function collectClasses(context: CollectorContext): Collector {
  return new ClassesCollector(context);
}

class ClassesCollector implements Collector {
  readonly #context: CollectorContext;
  readonly #target = growableInt32();
  readonly #predicted = growableInt32();
  #probabilities: Growable<Float64Array> | Growable<Float32Array> | undefined;
  #labels: LabelIndex | undefined;
  #epsilon = Number.EPSILON;
  #width = 0;

  constructor(context: CollectorContext) {
    this.#context = context;
  }

  add(batch: RowBatch, table: OutputTable): void {
    const context = this.#context;
    const labels = (this.#labels ??= labelsOf(context, table.width));
    const fault = misfit(context, { table, classes: labels.size, earlier: this.#width });
    if (fault !== null) return context.findings.shape(fault);
    this.#width = table.width;
    for (let row = 0; row < batch.rows; row += 1) {
      const label = targetLabel(batch, row);
      this.#target.push(this.#indexOf(label, { labels, row: batch.start + row, where: 'data' }));
    }
    if (context.set.prediction.kind === 'labels') return this.#addLabels(table, labels);
    return this.#addProbabilities(table);
  }

  finish(base: ScoredBase): ScoredRows {
    const binary = this.#context.problem === 'binary';
    return {
      ...base,
      problem: binary ? 'binary' : 'multiclass',
      classes: binary ? 2 : (this.#labels?.size ?? 0),
      target: this.#target.finish(),
      predicted: this.#predicted.finish(),
      probabilities: this.#probabilities?.finish() ?? null,
      epsilon: this.#epsilon,
    };
  }

  #addProbabilities(table: OutputTable): void {
    const context = this.#context;
    if (!allFinite(table, context.findings)) return;
    const kind = context.set.prediction.kind === 'logits' ? 'logits' : 'probabilities';
    this.#epsilon = kind === 'probabilities' ? table.epsilon : Number.EPSILON;
    this.#probabilities ??= this.#epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
    addProbabilities(table, { context, kind, probabilities: this.#probabilities, predicted: this.#predicted });
  }

  #addLabels({ data, start }: OutputTable, labels: LabelIndex): void {
    for (let row = 0; row < data.length; row += 1) {
      const label = data[row] ?? Number.NaN;
      if (typeof label === 'number' && !Number.isFinite(label)) this.#context.findings.nonFinite(start + row);
      else this.#predicted.push(this.#indexOf(label, { labels, row: start + row, where: 'model' }));
    }
  }

  #indexOf(label: Label, { labels, row, where }: LabelPlace): number {
    const index = labels.indexOf(label);
    if (index < 0) this.#context.findings.unknownLabel(row, label, where);
    return Math.max(index, 0);
  }
}

interface LabelPlace {
  readonly labels: LabelIndex;
  readonly row: number;
  readonly where: 'data' | 'model';
}

function misfit(
  context: CollectorContext,
  { table, classes, earlier }: { readonly table: OutputTable; readonly classes: number; readonly earlier: number },
): string | null {
  const { output, kind } = context.set.prediction;
  const { width } = table;
  if (earlier !== 0 && width !== earlier) return `Output \`${output}\` has ${width} columns after ${earlier} before.`;
  if (kind === 'labels') return width === 1 ? null : `Output \`${output}\` has ${width} columns; labels need one.`;
  if (context.problem === 'binary') {
    const column = positiveColumn(context, width);
    return column < width
      ? null
      : `Output \`${output}\` has ${width} columns; the positive class is read from column ${column}.`;
  }
  if (width < 2) return `Output \`${output}\` has one column; a multiclass problem needs one for each class.`;
  return width === classes ? null : `Output \`${output}\` has ${width} columns for ${classes} classes.`;
}

function binaryLabels({ set }: CollectorContext): LabelIndex {
  const { positive, classes } = set.target;
  if (classes === undefined) return positive === undefined ? countedLabels(2) : positiveLabel(positive);
  const declared = declaredLabels(classes);
  const one = positive === undefined ? classes.length - 1 : declared.indexOf(positive);
  return {
    size: 2,
    indexOf(label) {
      const index = declared.indexOf(label);
      return index < 0 ? -1 : Number(index === one);
    },
  };
}

function labelsOf(context: CollectorContext, width: number): LabelIndex {
  return context.problem === 'binary' ? binaryLabels(context) : classLabels(context, width);
}

function classLabels({ set }: CollectorContext, width: number): LabelIndex {
  if (set.target.classes !== undefined) return declaredLabels(set.target.classes);
  return set.prediction.kind === 'labels' ? seenLabels() : countedLabels(width);
}
