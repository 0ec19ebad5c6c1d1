import type { EvaluationSet, Finding, Problem, Reading, ReadTarget } from '../../contract/generated/types.ts';
import { describeValues } from './describe-answers.ts';
import { roundOutward } from './round-figures.ts';
import { finding } from '../finding/finding.ts';
import { LabelCensus, type Label, narrow } from './labels.ts';
import { labelText, type Misfit } from './misfit.ts';
import type { ProblemKind, RowOrder } from './problems/problem-kind.ts';
import { problemKind } from './problems/registry.ts';
import type { RowBatch } from './row-batch.ts';
import { rowsWithoutValue } from './rows-without-value.ts';

/** Beyond so many different values the true answers are no labels that anybody lists. */
const MOST_DISTINCT = 10_000;

/** What a certificate keeps of the rows. */
interface Seen extends Pick<Reading, 'weightless' | 'noValue'> {
  readonly emptyInputs: ReadonlyMap<string, number>;
  readonly target: Omit<ReadTarget, 'columns'>;
}

/** Reads the true answers of a set batch by batch, which needs no model. */
export class TargetReader {
  readonly #set: EvaluationSet;
  readonly #kind: ProblemKind;
  readonly #order: RowOrder | null;
  #misfit: Misfit | null = null;
  #census: LabelCensus | null;
  /** The true answer of the first row that weighs anything, as long as all others are the same. */
  #constant: readonly Label[] | null = null;
  #differs = false;
  #rows = 0;
  #weightless = 0;
  readonly #noValue = new Map<string, number>();
  /** Rows of each input in which a value is missing. */
  readonly #emptyInputs = new Map<string, number>();
  /** Of measured numbers. */
  #range: { least: number; greatest: number } | null = null;

  constructor({ set, problem }: { readonly set: EvaluationSet; readonly problem: Problem }) {
    this.#set = set;
    this.#kind = problemKind(problem);
    this.#order = this.#kind.target.order?.() ?? null;
    this.#census = isListed(this.#kind) ? new LabelCensus() : null;
  }

  /** That were read so far. */
  get rows(): number {
    return this.#rows;
  }

  add(batch: RowBatch): void {
    this.#rows += batch.rows;
    this.#misfit ??= checkTargetWidth(this.#kind, batch);
    if (this.#misfit !== null) return;
    for (const [name, cells] of batch.columns) {
      const missing = cells.filter((cell) => cell === null).length;
      if (missing > 0) this.#noValue.set(name, (this.#noValue.get(name) ?? 0) + missing);
    }
    for (const input of batch.inputs) {
      const rows = rowsWithoutValue(input);
      if (rows > 0) this.#emptyInputs.set(input.name, (this.#emptyInputs.get(input.name) ?? 0) + rows);
    }
    if (batch.target.values instanceof Float64Array && !this.#kind.target.isLabel) this.#widen(batch.target.values);
    for (let row = 0; row < batch.rows; row += 1) {
      this.#weightless += Number(batch.weight?.[row] === 0);
      if (this.#census !== null || !this.#kind.target.isLabel) this.#addRow(batch, row);
    }
  }

  /** What no model answers, as scoring would find it: cells that are no true answers, and rows that stand where they do not belong, are thrown. */
  check(batch: RowBatch): void {
    const { read } = this.#kind.target;
    if (this.#misfit !== null) return;
    this.#order?.add(batch);
    if (read === undefined) return;
    for (let cell = 0; cell < batch.rows * batch.target.width; cell += 1)
      read(batch, Math.floor(cell / batch.target.width), cell % batch.target.width);
  }

  /** The same once every row was checked. */
  checkEnd(): void {
    if (this.#misfit === null) this.#order?.finish();
  }

  /** What the true answers alone tell against the manifest, once every row was read. */
  misfit(): Misfit | null {
    if (this.#misfit !== null || this.#census === null) return this.#misfit;
    return this.#kind.target.misfit?.(this.#set, this.#census) ?? null;
  }

  /** True answers that never differ. Of labels, which may be spelled in two ways, that is a misfit of their own kind. */
  findings(): readonly Finding[] {
    if (this.#constant === null || this.#differs || this.#kind.target.isLabel) return [];
    return [finding('target-constant', { value: this.#constant.slice(0, MOST_NAMED).map(labelText).join(', ') })];
  }

  /** What was seen, as a certificate keeps it. */
  describe(): Seen {
    const noValue = [...this.#noValue].map(([name, rows]) => ({ column: name.slice(0, MOST_CHARACTERS), rows }));
    const isExact = this.#set.show === 'values';
    const range = this.#range === null || isExact ? this.#range : roundOutward(this.#range);
    const target = describeValues(this.#census, range);
    return {
      weightless: this.#weightless,
      noValue: noValue.slice(0, MOST_COLUMNS),
      emptyInputs: this.#emptyInputs,
      target,
    };
  }

  #widen(values: Float64Array): void {
    this.#range ??= { least: Infinity, greatest: -Infinity };
    for (const value of values) {
      this.#range.least = Math.min(this.#range.least, value);
      this.#range.greatest = Math.max(this.#range.greatest, value);
    }
  }

  #addRow({ target: { values, width, lengths }, weight, start }: RowBatch, row: number): void {
    const weighs = weight?.[row] !== 0;
    const first = this.#constant;
    const own: Label[] = [];
    // What is behind the end of a shorter list is none of its answers.
    const end = lengths?.[row] ?? width;
    for (let column = 0; column < end; column += 1) {
      const cell = narrow(values[row * width + column] ?? '');
      this.#note(cell, start + row, weighs);
      if (!weighs || this.#differs) continue;
      if (first === null) own.push(cell);
      else this.#differs = cell !== first[column];
    }
    if (weighs) this.#constant ??= own;
  }

  #note(cell: Label, row: number, weighs: boolean): void {
    this.#census?.add(cell, row, weighs);
    if (!this.#kind.target.isLabel && (this.#census?.labels.length ?? 0) > MOST_DISTINCT) this.#census = null;
  }
}

const MOST_NAMED = 5;
/** Names that a certificate holds, and their length. */
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 200;

/** Whether the true answers are labels or numbers of which there are few enough to be told: no texts, pixels or boxes. */
function isListed({ target }: ProblemKind): boolean {
  return target.isText !== true && target.isMask !== true && target.isBoxes !== true;
}

/** Of several values a row one must not be taken and the rest forgotten: one-hot, label matrices, labels of tokens. */
export function checkTargetWidth(kind: ProblemKind, { target }: RowBatch): Misfit | null {
  if (target.width === 1 || kind.target.isSeveral) return null;
  return { reason: 'target-not-single', pointer: '/target', facts: { problem: kind.name, width: target.width } };
}
