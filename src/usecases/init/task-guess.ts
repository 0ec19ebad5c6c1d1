import type { Problem, Task, TensorMetadata } from '../../contract/generated/types.ts';
import type { AnswerKind } from '../../domain/evaluation/problems/problem-kind.ts';
import type { OutputForm } from '../ports/model-runtime.ts';
import type { OutputDoubt } from './output-doubt.ts';

/** A name that promises what the last operator does not make. */
export type KindDoubt = 'named-unbounded' | 'named-probabilities' | 'one-number';

/** What a model probably does. A guess: the person who knows reads it in the written file. */
export interface TaskGuess {
  readonly task: Task;
  readonly problem: Problem;
  /** The output that is scored. */
  readonly output: TensorMetadata;
  readonly kind: AnswerKind;
  /** What the graph says against the name of the output; null where they agree. */
  readonly kindDoubt: KindDoubt | null;
  /** What its numbers are, as the file tells. */
  readonly form: OutputForm | null;
  /** Distinct labels of the data; absent where they are not known. */
  readonly held?: number;
  /** Columns of that output; 1 for one value a row, -1 where the signature leaves it open. */
  readonly width: number;
  /** Whether a person named the task. */
  readonly isDeclared: boolean;
  /** Whether the data fit a regression just as well. */
  readonly isOpen: boolean;
  /** Why the output is probably no list of classes; null where it may be one, or a person named the task. */
  readonly doubt: OutputDoubt | null;
}
