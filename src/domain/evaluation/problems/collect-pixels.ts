import { AnswerRange } from '../answer-range.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import type { LabelPair } from '../label-agreement.ts';
import { classesFrom, type LabelQuestion, type LabelReading } from '../label-reading.ts';
import { type Label, LabelCensus, labelIndex, labelNumber } from '../labels.ts';
import { labelText, type Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import { isUsuallyIgnored } from '../pixel-labels.ts';
import { maskSize, type PixelForm, pixelForms } from '../pixel-layout.ts';
import { readClassLabels } from '../read-class-labels.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowKind, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import type { ClusteredRows } from './clustered-rows.ts';
import { pixelReader } from './pixel-answers.ts';
import type { Collected, CollectedRows, Collector, CollectorContext } from './problem-kind.ts';

/** What has more labels than this is a measurement, such as a depth. */
const MOST_LABELS = 4096;
/** More than there are labels of either side: a pair of them is one number. */
const STRIDE = 2 ** 26;

/** Collects how often each true label met each answer, image by image: pixels are counted and forgotten. */
export class PixelsCollector implements Collector<ClusteredRows> {
  readonly #context: CollectorContext;
  readonly #kind: RowKind<ClusteredRows>;
  readonly #isIgnored: (label: Label) => boolean;
  readonly #range: AnswerRange;
  readonly #truth = new LabelCensus();
  readonly #answered = new LabelCensus();
  readonly #starts = growableInt32();
  readonly #cells = { truth: growableInt32(), answer: growableInt32(), count: growableFloat64() };
  #form: PixelForm | null = null;
  #table: OutputTable | null = null;
  #misfit: Misfit | null = null;

  constructor(context: CollectorContext, kind: RowKind<ClusteredRows>) {
    this.#context = context;
    this.#kind = kind;
    const { ignore } = context.set.prediction;
    const index = labelIndex(ignore === undefined ? [] : [ignore]);
    this.#isIgnored = (label) => index(label) === 0;
    this.#range = new AnswerRange(context.set, 1);
    this.#starts.push(0);
  }

  add(batch: RowBatch, table: OutputTable): void {
    if (this.#misfit !== null) return;
    const form = this.#read(batch, table);
    if (form === null) return;
    if (form.columns === 1) this.#range.add(table, { first: 0, end: table.width });
    const answerAt = pixelReader(table, { form, ...this.#context, prediction: this.#context.set.prediction });
    for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) {
      this.#addImage(batch, row, (pixel) => answerAt(row, pixel));
    }
  }

  finish(base: RowsBase): Collected<ClusteredRows> {
    const misfit = this.#misfit ?? this.#undeclared() ?? this.#thresholdMisfit();
    if (misfit !== null) return { kind: 'misfit', misfit };
    const reading = this.#readLabels();
    if (reading.kind === 'misfit') return reading;
    this.#tell(reading);
    const answer = this.#cells.answer.finish();
    const rows = {
      ...base,
      gives: { labels: true, scores: false, probabilities: false },
      classes: reading.classes,
      starts: this.#starts.finish(),
      target: this.#cells.truth.finish().map((number) => reading.target[number] ?? 0),
      predicted: this.#areLabels ? answer.map((number) => Math.max(reading.answers[number] ?? 0, 0)) : answer,
      counts: this.#cells.count.finish(),
    };
    return { kind: 'collected', rows: scoredRows(this.#kind, rows), ...this.#described(reading) };
  }

  #described({ known }: ReadLabels): Pick<CollectedRows, 'classes' | 'elements'> {
    const { columns = 1, layout } = this.#form ?? {};
    return {
      classes: { from: classesFrom(this.#question()), labels: known, haveColumns: columns > 1 },
      elements: { each: 'pixel', columns, ...(columns > 1 && layout && { layout }) },
    };
  }

  get #areLabels(): boolean {
    return this.#context.set.prediction.kind === 'labels';
  }

  /** How the output is laid out, by the size of the mask; null where that is told. */
  #read({ target }: RowBatch, table: OutputTable): PixelForm | null {
    const { set, findings } = this.#context;
    const { prediction } = set;
    const mask = maskSize(target.inner ?? []);
    const shape = target.inner ?? [target.width];
    if (mask === null) return this.#refuse('mask-shape', '/target', { shape: shape.map(String) });
    const question = { layout: prediction.layout, mask, columns: this.#areLabels ? [1] : null };
    const [form, other] = pixelForms(table.inner, question);
    const facts = { output: prediction.output, shape: table.inner.map(String), ...mask };
    if (form === undefined) return this.#refuse('mask-misfit', '/target', facts);
    if (other !== undefined) return this.#refuse('layout-cube', '/prediction', facts);
    if (form.columns > 1 && prediction.threshold !== undefined)
      return this.#refuse('threshold-of-columns', '/prediction/threshold', {});
    const before = this.#form?.columns ?? form.columns;
    const { output } = prediction;
    if (before !== form.columns) findings.shape({ fault: 'changed', output, columns: form.columns, before });
    const wanted = set.target.classes?.length ?? null;
    const columns = this.#widthOf(form);
    if (!this.#areLabels && wanted !== null && wanted !== columns)
      findings.shape({ fault: 'other-classes', output, columns, classes: wanted });
    this.#form = form;
    this.#table = table;
    return findings.misshapen ? null : form;
  }

  /** Classes that the numbers of a pixel tell apart. */
  #widthOf({ columns }: PixelForm): number {
    return columns === 1 && !this.#areLabels ? 2 : columns;
  }

  #addImage(batch: RowBatch, row: number, answerAt: (pixel: number) => Label | null): void {
    const place = batch.start + row;
    const truth = this.#coder((label) => (this.#isIgnored(label) ? -1 : this.#truth.add(label, place)));
    const answers = this.#coder((label) => (this.#areLabels ? this.#answered.add(label, place) : Number(label)));
    const counts = new Map<number, number>();
    for (let pixel = 0; pixel < batch.target.width; pixel += 1) {
      const label = truth(targetLabel(batch, row, pixel));
      if (label < 0) continue;
      // What the model says of ignored pixels is not looked at: it may be anything there.
      const answer = answerAt(pixel);
      if (answer === null) return;
      const key = label * STRIDE + answers(answer);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    this.#note(counts, { row: place + 1, pixels: batch.target.width });
  }

  /** The number of a label, which is looked up once an image. */
  #coder(find: (label: Label) => number): (label: Label) => number {
    const known = new Map<Label, number>();
    return (label) => {
      const number = known.get(label) ?? find(label);
      known.set(label, number);
      return number;
    };
  }

  #note(counts: ReadonlyMap<number, number>, place: Misfit['facts']): void {
    const most = Math.max(this.#truth.labels.length, this.#answered.labels.length);
    if (counts.size === 0) return void this.#refuse('image-empty', '/target', place);
    if (most > MOST_LABELS) return void this.#refuse('pixels-measured', '/target', { ...place, most: MOST_LABELS });
    for (const [key, count] of counts) {
      this.#cells.truth.push(Math.floor(key / STRIDE));
      this.#cells.answer.push(key % STRIDE);
      this.#cells.count.push(count);
    }
    return this.#starts.push(this.#cells.count.length);
  }

  #refuse(reason: Misfit['reason'], pointer: string, facts: Misfit['facts']): null {
    this.#misfit ??= { reason, pointer, facts };
    return null;
  }

  #undeclared(): Misfit | null {
    const { classes = [] } = this.#context.set.target;
    const known = classes.map(labelNumber);
    const width = this.#form === null || this.#areLabels ? 0 : this.#widthOf(this.#form);
    const place = this.#truth.places.find(({ label }) => {
      return isUsuallyIgnored(label, width) && !known.includes(labelNumber(label));
    });
    if (place === undefined || this.#context.set.prediction.ignore !== undefined) return null;
    const facts = { label: labelText(place.label), row: place.first + 1, images: place.rows };
    return { reason: 'pixels-undeclared', pointer: '/prediction', facts };
  }

  #thresholdMisfit(): Misfit | null {
    return this.#form?.columns === 1 ? this.#range.thresholdMisfit() : null;
  }

  #readLabels(): LabelReading {
    return readClassLabels(this.#question());
  }

  #question(): LabelQuestion {
    const { set, columnLabels } = this.#context;
    return {
      set,
      columnLabels,
      width: this.#form === null ? 0 : this.#widthOf(this.#form),
      target: this.#truth,
      answers: this.#areLabels ? this.#answered : null,
      datatype: this.#table?.datatype ?? 'FP32',
      agreeing: (first) => this.#countAgreeing(first),
      pairs: () => this.#pairs(),
      extremes: () => [],
    };
  }

  #pairs(): readonly LabelPair[] {
    const [truth, answers, counts] = [
      this.#cells.truth.finish(),
      this.#cells.answer.finish(),
      this.#cells.count.finish(),
    ];
    const sums = new Map<number, number>();
    counts.forEach((count, cell) => {
      const key = (truth[cell] ?? 0) * STRIDE + (answers[cell] ?? 0);
      sums.set(key, (sums.get(key) ?? 0) + count);
    });
    return [...sums].map(([key, rows]) => ({ truth: Math.floor(key / STRIDE), answer: key % STRIDE, rows }));
  }

  #countAgreeing(first: number): number {
    const columns = this.#truth.labels.map((label) => labelNumber(label) - first);
    return this.#pairs().reduce((sum, { truth, answer, rows }) => sum + (columns[truth] === answer ? rows : 0), 0);
  }

  #tell({ absent = [], strange = [], answers }: ReadLabels): void {
    const { findings } = this.#context;
    if (absent.length > 0 && this.#form !== null) findings.absentLabels(absent, this.#widthOf(this.#form));
    if (strange.length > 0) findings.strangeAnswers(strange);
    answers.forEach((index, number) => {
      const place = this.#answered.places[number];
      if (index < 0 && place !== undefined) findings.unknownLabel(place);
    });
  }
}

type ReadLabels = Extract<LabelReading, { kind: 'read' }>;
