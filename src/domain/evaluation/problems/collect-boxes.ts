import { type Box, isInsideOut, toBox } from '../boxes.ts';
import { type Growable, growableFloat64, growableInt32 } from '../growable.ts';
import { BOX_COLUMNS } from '../joined-outputs.ts';
import { type Label, labelIndex, labelNumber } from '../labels.ts';
import { labelText, type Misfit } from '../misfit.ts';
import { numberAt, type OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowKind, type RowsBase, scoredRows } from '../scored-rows.ts';
import type { BoxRows } from './box-rows.ts';
import { classesMet, type LabelledBox, matchBoxes, type ScoredBox } from './match-boxes.ts';
import type { Collected, Collector, CollectorContext } from './problem-kind.ts';

/** Values of a true box: its edges and its label. */
const TRUE_COLUMNS = 5;
/** Fewer boxes prove nothing. */
const FEWEST_BOXES = 20;
/** Edges of boxes in shares of the image, and the least of a box in pixels. */
const SHARES = 1.5;
const PIXELS = 8;

/** Collects the boxes of images, of which it keeps the score, the class and what they match. */
export class BoxesCollector implements Collector<BoxRows> {
  readonly #context: CollectorContext;
  readonly #kind: RowKind<BoxRows>;
  readonly #codeOf: (label: Label) => number;
  readonly #found = { starts: start(), label: growableInt32(), score: growableFloat64(), hits: growableInt32() };
  readonly #truth = { starts: start(), label: growableInt32() };
  readonly #reach = { truth: 0, answers: 0 };
  readonly #met = { all: 0, right: 0 };
  readonly #inside = { all: 0, out: 0 };
  readonly #codes = new Map<number, number>();
  #misfit: Misfit | null = null;

  constructor(context: CollectorContext, kind: RowKind<BoxRows>) {
    this.#context = context;
    this.#kind = kind;
    const { classes } = context.set.target;
    this.#codeOf = classes === undefined ? (label) => this.#numberOf(label) : labelIndex(classes);
  }

  add(batch: RowBatch, table: OutputTable): void {
    const { set, findings } = this.#context;
    const { output } = set.prediction;
    if (table.inner.length !== 2 || table.inner[1] !== BOX_COLUMNS) {
      return findings.shape({ fault: 'no-boxes', output, shape: [batch.rows, ...table.inner] });
    }
    for (let row = 0; row < batch.rows && this.#misfit === null; row += 1) {
      const truth = this.#readTruth(batch, row);
      const answers = this.#readAnswers(table, row);
      if (truth === null || answers === null) continue;
      const met = classesMet(answers, truth);
      this.#met.all += met.length;
      this.#met.right += met.filter(Boolean).length;
      this.#note(truth, matchBoxes(answers, truth));
    }
    return undefined;
  }

  finish(base: RowsBase): Collected<BoxRows> {
    const misfit = this.#misfit ?? this.#formMisfit();
    if (misfit !== null) return { kind: 'misfit', misfit };
    const { classes } = this.#context.set.target;
    const rows = {
      ...base,
      gives: { labels: false, scores: true, probabilities: false },
      classes: classes?.length ?? this.#codes.size,
      found: finishAll(this.#found),
      truth: { starts: this.#truth.starts.finish(), label: this.#truth.label.finish() },
    };
    const elements = { each: 'box', columns: BOX_COLUMNS } as const;
    const listed = classes && { classes: { from: 'manifest', labels: classes, haveColumns: false } as const };
    return { kind: 'collected', rows: scoredRows(this.#kind, rows), elements, ...listed };
  }

  /** Without a list of classes a label is the number that the model gives it. */
  #numberOf(label: Label): number {
    const number = labelNumber(label);
    if (!Number.isInteger(number)) return -1;
    const code = this.#codes.get(number) ?? this.#codes.size;
    this.#codes.set(number, code);
    return code;
  }

  #readTruth({ target, start: first }: RowBatch, row: number): readonly LabelledBox[] | null {
    const { boxFormat = 'xyxy', classes = [] } = this.#context.set.target;
    const boxes: LabelledBox[] = [];
    for (let index = 0; index < (target.lengths?.[row] ?? 0); index += 1) {
      const at = row * target.width + index * TRUE_COLUMNS;
      const place = { row: first + row + 1, box: index + 1 };
      const box = toBox(
        boxFormat,
        edgesAt((edge) => Number(target.values[at + edge])),
      );
      const label = target.values[at + 4] ?? '';
      const code = this.#codeOf(label);
      if (isInsideOut(box)) return this.#refuse('box-inside-out', '/target', { ...place, format: boxFormat });
      const facts = { ...place, label: labelText(label), classes: classes.map(labelText) };
      if (code < 0) return this.#refuse('box-label-unknown', '/target', facts);
      this.#reach.truth = Math.max(this.#reach.truth, ...box);
      boxes.push({ box, label: code });
    }
    return boxes;
  }

  /** A class below 0 is no box: so what was left of the places of an image is filled. */
  #readAnswers({ data, width, start: first }: OutputTable, row: number): readonly ScoredBox[] | null {
    const { findings, set } = this.#context;
    const { boxFormat = 'xyxy' } = set.prediction;
    const boxes: ScoredBox[] = [];
    for (let at = row * width; at < (row + 1) * width; at += BOX_COLUMNS) {
      const number = numberAt(data, at + 5);
      if (number < 0) continue;
      const score = numberAt(data, at + 4);
      const box = toBox(
        boxFormat,
        edgesAt((edge) => numberAt(data, at + edge)),
      );
      if (![number, score, ...box].every(Number.isFinite)) return told(() => findings.nonFinite(first + row));
      const label = this.#classOf(number);
      const stranger = { label: number, first: first + row, rows: 1 };
      if (label === null) return told(() => findings.unknownLabel(stranger));
      this.#inside.all += 1;
      this.#inside.out += Number(isInsideOut(box));
      this.#reach.answers = Math.max(this.#reach.answers, ...box);
      boxes.push({ box, label, score });
    }
    return boxes;
  }

  /** The place in the list of classes, or the number itself; null for what is none. */
  #classOf(number: number): number | null {
    const { classes } = this.#context.set.target;
    if (!Number.isInteger(number)) return null;
    if (classes === undefined) return this.#numberOf(number);
    return number < classes.length ? number : null;
  }

  #note(truth: readonly LabelledBox[], answers: ReturnType<typeof matchBoxes>): void {
    for (const { label } of truth) this.#truth.label.push(label);
    for (const { label, score, hits } of answers) {
      this.#found.label.push(label);
      this.#found.score.push(score);
      this.#found.hits.push(hits);
    }
    this.#truth.starts.push(this.#truth.label.length);
    this.#found.starts.push(this.#found.label.length);
  }

  /** Boxes that cannot mean what the manifest says of them. */
  #formMisfit(): Misfit | null {
    const { output, boxFormat = 'xyxy' } = this.#context.set.prediction;
    const [less, more] = [this.#reach.truth, this.#reach.answers].toSorted((a, b) => a - b);
    const reach = { output, answers: round(this.#reach.answers), targets: round(this.#reach.truth) };
    if ((less ?? 0) > 0 && (less ?? 0) <= SHARES && (more ?? 0) >= PIXELS) return misfitOf('boxes-scale', reach);
    const { all, out } = this.#inside;
    // Of few boxes a weak model may turn most around, but no model all of them.
    if (out * 2 > all && (all >= FEWEST_BOXES || out === all))
      return misfitOf('boxes-inside-out', { output, boxes: all, out, format: boxFormat });
    const { all: met, right } = this.#met;
    if (met < FEWEST_BOXES || right * 10 >= met) return null;
    return { ...misfitOf('box-classes', { boxes: met, right }), pointer: '/target' };
  }

  #refuse(reason: Misfit['reason'], pointer: string, facts: Misfit['facts']): null {
    this.#misfit ??= { reason, pointer, facts };
    return null;
  }
}

function misfitOf(reason: Misfit['reason'], facts: Misfit['facts']): Misfit {
  return { reason, pointer: '/prediction', facts };
}

function edgesAt(read: (edge: number) => number): Box {
  return [read(0), read(1), read(2), read(3)];
}

function told(tell: () => void): null {
  tell();
  return null;
}

function start(): Growable<Int32Array> {
  const starts = growableInt32();
  starts.push(0);
  return starts;
}

interface GrowingBoxes {
  readonly starts: Growable<Int32Array>;
  readonly label: Growable<Int32Array>;
  readonly score: Growable<Float64Array>;
  readonly hits: Growable<Int32Array>;
}

function finishAll({ starts, label, score, hits }: GrowingBoxes): BoxRows['found'] {
  return { starts: starts.finish(), label: label.finish(), score: score.finish(), hits: hits.finish() };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
