import type { EvaluationSet, Problem } from '../../contract/generated/types.ts';
import type { OutputTable } from './output-columns.ts';
import type { RowBatch } from './row-batch.ts';
import type { ScoreFindings } from './score-findings.ts';
import type { ScoredBase, ScoredRows } from './scored-rows.ts';

/** Reads targets and answers of one kind of problem. */
export interface Collector {
  /** The output has the batch's rows; all else is checked here and told as findings. */
  add(batch: RowBatch, table: OutputTable): void;
  finish(base: ScoredBase): ScoredRows;
}

export interface CollectorContext {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  readonly findings: ScoreFindings;
}
