import type { EvaluationSet, Prediction, ReadAnswers, Target, Task } from '../../../contract/generated/types.ts';
import type { Answers } from '../answers.ts';
import type { ClassList } from '../class-list.ts';
import type { Label, LabelCensus } from '../labels.ts';
import type { Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import type { ScoreFindings } from '../score-findings.ts';
import type { RowKind, RowsBase, ScoredRows } from '../scored-rows.ts';

export type AnswerKind = NonNullable<Prediction['kind']>;

/** Everything that is known of a kind of problem. */
export interface ProblemKind<Rows extends RowsBase = RowsBase> extends RowKind<Rows> {
  /** Tasks that pose it. */
  readonly tasks: readonly Task[];
  /** Whether a target of one of the tasks poses it, where no earlier problem of the list is posed. */
  readonly isPosed: (target: Target, task: Task) => boolean;
  readonly target: TargetRules;
  readonly prediction: PredictionRules;
  /** What the report shows even when no gate asks for it; the first is what disturbed inputs are judged by. */
  readonly shown: readonly string[];
  /** The gaps between the groups of a protected attribute that are shown even when no gate asks for them. */
  readonly gaps: readonly string[];
  readonly start: Start;
  /** What is compared when the same rows are asked again, where that is neither labels nor numbers as they are; null for another form. */
  readonly answers?: (table: OutputTable, set: EvaluationSet) => Answers | null;
  /** Targets and outputs of batches → scored rows. */
  collect(context: CollectorContext): Collector<Rows>;
}

export interface TargetRules {
  /** Whether a row has one label, which is compared as it is. */
  readonly isLabel: boolean;
  /** Whether a row may have several values. */
  readonly isSeveral: boolean;
  /** Whether one class is the positive one. */
  readonly hasPositive: boolean;
  /** Whether a row is a list of any length, each element of which has an answer of its own. */
  readonly isSequence?: boolean;
  /** Whether a row is an image, each pixel of which has a label and an answer. */
  readonly isMask?: true;
  /** Whether a row is a list of boxes and a list of their labels. */
  readonly isBoxes?: true;
  /** Whether it is text that is read as it stands: 007 is no 7, and an empty text is an answer. */
  readonly isText?: true;
  /** Whether it is an id that rows have in common: nothing lists ids, and rows of one are drawn together. */
  readonly isGroup?: true;
  /** Reads a true answer and throws AppError where it is none. */
  readonly read?: (batch: RowBatch, row: number, column: number) => unknown;
  /** Checks the order of rows that belong together. */
  readonly order?: () => RowOrder;
  /** What the true answers alone tell against the manifest. */
  readonly misfit?: (set: EvaluationSet, labels: LabelCensus) => Misfit | null;
}

/** Takes all rows in their order, batch by batch. Throws AppError with the row that does not belong where it stands. */
export interface RowOrder {
  add(batch: RowBatch): void;
  finish(): void;
}

export interface PredictionRules {
  readonly kinds: readonly AnswerKind[];
  /** Whether one column of several may be picked. */
  readonly hasIndex: boolean;
  /** Whether a threshold makes labels of numbers; of a decision function none is known unless it is given. */
  readonly threshold: 'none' | 'for-labels';
  /** Whether the axes of the output may come in several orders: those of several labels, or those of an image. */
  readonly layouts?: 'labels' | 'pixels';
  /** Whether an output of this width has a column for each of the classes. */
  readonly hasColumnPerClass: (prediction: Prediction, width: number) => boolean;
  /** Whether the output has as many numbers a row as the target has values. */
  readonly hasNumberPerValue?: true;
}

/** What `seatrial init` writes of a new model. */
export interface Start {
  /** Whether an output of this width (-1: open) suggests it. */
  readonly isLikely: (width: number) => boolean;
  /** What the output holds; null where its type and name tell. */
  readonly kind: AnswerKind | null;
  /** Whether the target has to name the problem. */
  readonly isNamed: boolean;
  readonly gate: (answer: StartAnswer) => StartGate;
}

export interface StartAnswer {
  readonly kind: AnswerKind;
  readonly width: number;
  /** Distinct labels that the rows hold, which are what guessing has to tell apart; absent where nobody knows. */
  readonly held?: number;
}

export interface StartGate {
  readonly metric: string;
  /** What a model reaches that has learnt nothing. */
  readonly min?: string;
  readonly max?: string;
  /** Whether that depends on the rows, so that min or max is only a start and may be worse than guessing. */
  readonly dependsOnRows?: true;
  readonly margin: string;
}

/** Reads targets and answers of one kind of problem. */
export interface Collector<Rows extends RowsBase = RowsBase> {
  /** The output has the batch's rows; all else is checked here and told as findings. */
  add(batch: RowBatch, table: OutputTable): void;
  finish(base: RowsBase): Collected<Rows>;
}

/** What a row is several of, and the columns that each of it has. */
export interface Elements {
  readonly each: NonNullable<ReadAnswers['each']>;
  readonly columns: number;
  readonly layout?: NonNullable<Prediction['layout']>;
}

/** `misfit`: the manifest does not say how to read these rows, or says what they contradict. */
export type Collected<Rows extends RowsBase = RowsBase> =
  | {
      readonly kind: 'collected';
      readonly rows: ScoredRows<Rows>;
      readonly classes?: ClassList;
      readonly elements?: Elements;
    }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

export type CollectedRows = Extract<Collected, { kind: 'collected' }>;

export interface CollectorContext {
  readonly set: EvaluationSet;
  /** The labels of the output's columns in their order, where the model's file lists them. */
  readonly columnLabels: readonly Label[] | null;
  readonly findings: ScoreFindings;
  /** Whether it is assumed that an output of several labels has its rows first. */
  readonly isLayoutAssumed?: boolean;
}
