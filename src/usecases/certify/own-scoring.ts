import type { EvaluationSet, Problem } from '../../contract/generated/types.ts';
import { keptLimit } from '../../domain/calling/answer-bytes.ts';
import { AppError, locateError, type SourceLocation } from '../../domain/error.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import { drawParts, type DrawnPart, unitsOf } from '../../domain/evaluation/own/draw-samples.ts';
import {
  figuresOfRows,
  figuresOfSamples,
  type OwnFigures,
  type OwnFiguresByName,
  withOwnFigures,
} from '../../domain/evaluation/own/own-figures.ts';
import { type DeclaredMetric, metricOf } from '../../domain/evaluation/own/own-metrics.ts';
import { rowLines, type RowsToTell } from '../../domain/evaluation/own/row-lines.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { MetricPrograms, MetricRun } from '../ports/metric-programs.ts';

/** Metrics of the model's own that are measured on a set, and what runs their programs. */
export interface OwnScoring extends Pick<MetricRun, 'folder' | 'root' | 'memoryBytes'> {
  readonly metrics: readonly DeclaredMetric[];
  readonly programs: MetricPrograms;
  readonly seed: number;
  /** A place of model.yaml. */
  readonly locate: (pointer: string) => SourceLocation;
  readonly onRun: (metric: string) => void;
}

/** What programs are told of one model's answers. */
export class OwnRows {
  readonly lines: string[] = [];
  readonly #own: OwnScoring;
  readonly #told: RowsToTell;
  readonly #queries: Label[] = [];
  #characters = 0;
  #figures: OwnFiguresByName = new Map();

  constructor(own: OwnScoring, { set, problem }: { readonly set: EvaluationSet; readonly problem: Problem }) {
    const columns = [...new Set(own.metrics.flatMap(({ declared }) => declared.columns ?? []))];
    this.#own = own;
    this.#told = { set, columns, areTexts: problemKind(problem).target.isText === true };
  }

  /** Throws AppError `metric-failed` where the rows of a program are more than may be kept. */
  add(batch: RowBatch, outputs: readonly Tensor[]): void {
    for (const label of batch.query ?? []) this.#queries.push(label);
    for (const line of rowLines(batch, outputs, this.#told)) {
      this.lines.push(line);
      this.#characters += line.length;
    }
    if (this.#characters > keptLimit(this.#own.memoryBytes)) throw this.#tooMany();
  }

  /** The rows with what the programs print of them. The same answers are asked about once. */
  async finish(rows: ScoredRows, before: OwnRows | null): Promise<ScoredRows> {
    const isSame = before !== null && isSameText(before.lines, this.lines) && before.#figures.size > 0;
    this.#figures = isSame ? before.#figures : await this.#run(rows);
    return withOwnFigures(rows, this.#figures);
  }

  async #run(rows: ScoredRows): Promise<OwnFiguresByName> {
    const units = unitsOf(this.#queries.length === rows.rows ? this.#queries : null, rows.rows);
    const figures = new Map<string, OwnFigures>();
    for (const metric of this.#own.metrics) figures.set(metric.name, await this.#runMetric(metric, rows, units));
    return figures;
  }

  async #runMetric({ name, declared }: DeclaredMetric, rows: ScoredRows, units: Int32Array): Promise<OwnFigures> {
    const { programs, seed, folder, root, memoryBytes, locate, onRun } = this.#own;
    onRun(name);
    const metric = metricOf(name, declared);
    const ask = async (lines: Iterable<string>, answers: number): Promise<Float64Array> => {
      try {
        return await programs.run({ name, declared, folder, root, memoryBytes, lines, answers });
      } catch (error) {
        const within = error instanceof AppError ? (error.within ?? '') : '';
        throw locateError(error, locate(toPointer('metrics', name) + within));
      }
    };
    if (declared.per !== 'sample') {
      const values = await ask(this.lines, this.lines.length);
      return figuresOfRows(metric, { values, weight: rows.weight, units });
    }
    const parts = drawParts(rows, units, seed);
    const numbers = await ask(
      sampleLines(this.lines, parts),
      parts.reduce((sum, { draws }) => sum + 1 + draws, 0),
    );
    return figuresOfSamples(metric, splitNumbers(parts, numbers));
  }

  #tooMany(): AppError {
    const names = this.#own.metrics.map(({ name }) => quoteText(name)).join(', ');
    return new AppError({
      code: 'metric-failed',
      reason: 'metric-rows',
      message: `The rows that the metrics ${names} are told of take more than a quarter of the memory that a certification may take.`,
      hint: 'Evaluate on fewer rows, or raise certification.memory in the settings.',
      location: this.#own.locate('/metrics'),
    });
  }
}

/** All rows, then the rows of each sample by their places from 0 on. */
function* sampleLines(lines: readonly string[], parts: readonly DrawnPart[]): Generator<string> {
  yield* lines;
  for (const { samples } of parts) for (const sample of samples()) yield `{"sample":[${sample.join(',')}]}`;
}

function splitNumbers(parts: readonly DrawnPart[], numbers: Float64Array) {
  let at = 0;
  return parts.map((part) => {
    const [value = Number.NaN, ...draws] = numbers.subarray(at, at + 1 + part.draws);
    at += 1 + part.draws;
    return { part, value, draws: Float64Array.from(draws) };
  });
}

function isSameText(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, row) => line === other[row]);
}
