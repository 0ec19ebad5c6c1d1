import type { EvaluationSet, Problem } from '../../contract/generated/types.ts';
import type { Label } from './labels.ts';
import type { Misfit } from './misfit.ts';
import type { OutputTable } from './output-columns.ts';
import type { RowBatch } from './row-batch.ts';
import type { ScoreFindings } from './score-findings.ts';
import type { ScoredBase, ScoredRows } from './scored-rows.ts';

/** Reads targets and answers of one kind of problem. */
export interface Collector {
  /** The output has the batch's rows; all else is checked here and told as findings. */
  add(batch: RowBatch, table: OutputTable): void;
  finish(base: ScoredBase): Collected;
}

/** `misfit`: the manifest does not say how to read these rows, or says what they contradict. */
export type Collected =
  | { readonly kind: 'collected'; readonly rows: ScoredRows }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

export interface CollectorContext {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  /** The labels of the output's columns in their order, where the model's file lists them. */
  readonly columnLabels: readonly Label[] | null;
  readonly findings: ScoreFindings;
}
