import type { EvaluationSet, Finding, Problem } from '../../contract/generated/types.ts';
import { AppError } from '../error.ts';
import type { Tensor } from '../tensor.ts';
import type { AnswerTable } from './describe-answers.ts';
import { growableFloat64 } from './growable.ts';
import { joinedOutputs } from './joined-outputs.ts';
import type { Label } from './labels.ts';
import type { Misfit } from './misfit.ts';
import { outputTableOf } from './output-columns.ts';
import { problemKind } from './problems/registry.ts';
import type { RowBatch } from './row-batch.ts';
import { ScoreFindings } from './score-findings.ts';
import type { ScoredRows } from './scored-rows.ts';
import { SliceRecorder, slicesOfSet } from './slices.ts';
import { checkTargetWidth } from './target-reader.ts';
import { weightAt } from './target-values.ts';

/** Of most problems; a decision function gives less. */
const EVERYTHING = { labels: true, scores: true, probabilities: true } as const;

export interface CollectRequest {
  readonly set: EvaluationSet;
  readonly problem: Problem;
  /** The labels of the output's columns in their order, where the model's file lists them. */
  readonly columnLabels?: readonly Label[] | null;
  readonly isLayoutAssumed?: boolean;
}

export interface ScoredRowsCollector {
  /** Targets of a batch and the model's outputs for it, in the order of the rows. Throws AppError data-format, data-binding. */
  add(batch: RowBatch, outputs: readonly Tensor[]): void;
  finish(): ScoringOutcome;
}

/**
 * Findings of severity error reject the rows; warnings come along with them. A misfit is no fault of the model: the manifest
 * does not fit the data.
 */
export type ScoringOutcome =
  | {
      readonly kind: 'scored';
      readonly rows: ScoredRows;
      readonly table: AnswerTable;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'rejected'; readonly findings: readonly Finding[] }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

/**
 * Gathers targets and answers batch by batch, of which it keeps typed arrays only. What is wrong with the model's answers
 * (output-shape, non-finite-output, unknown-label, not-probabilities) becomes findings; what is wrong with the data is thrown;
 * where the manifest does not fit both, the outcome is a misfit.
 */
export function collectScoredRows(request: CollectRequest): ScoredRowsCollector {
  const { set, problem, columnLabels = null, isLayoutAssumed = false } = request;
  const findings = new ScoreFindings();
  const kind = problemKind(problem);
  const collector = kind.collect({ set, columnLabels, findings, isLayoutAssumed });
  const slices = new SliceRecorder(slicesOfSet(set));
  const weights = growableFloat64();
  let weighted = false;
  let rows = 0;
  let answered: Pick<AnswerTable, 'width' | 'datatype'> = { width: 0, datatype: 'FP64' };
  let misfit: Misfit | null = null;

  return {
    add(batch, outputs) {
      rows += batch.rows;
      misfit ??= checkTargetWidth(kind, batch);
      if (misfit !== null) return;
      if (findings.misshapen) return;
      weighted ||= batch.weight !== null;
      if (batch.weight !== null) for (let row = 0; row < batch.rows; row += 1) weights.push(weightAt(batch, row));
      slices.add(batch);
      const place = { name: set.prediction.output, rows: batch.rows, start: batch.start };
      const table = outputTableOf(joinedOutputs(outputs, set.prediction), place, findings);
      if (table === null) return;
      answered = { width: table.width, datatype: table.datatype };
      collector.add(batch, table);
    },
    finish() {
      if (rows === 0) throw new AppError({ code: 'data-empty', message: 'The evaluation set has no rows.' });
      misfit ??= slices.misfit();
      if (misfit !== null) return { kind: 'misfit', misfit };
      if (findings.broken) return { kind: 'rejected', findings: findings.list() };
      const weight = weighted ? weights.finish() : null;
      const collected = collector.finish({ rows, weight, gives: EVERYTHING });
      if (collected.kind === 'misfit') return collected;
      if (findings.broken) return { kind: 'rejected', findings: findings.list() };
      const scored = { ...collected.rows, slices: slices.finish() };
      const { classes = null, elements = null } = collected;
      const table = { ...answered, classes, elements };
      return { kind: 'scored', rows: scored, table, findings: [...findings.list(), ...slices.findings()] };
    },
  };
}
