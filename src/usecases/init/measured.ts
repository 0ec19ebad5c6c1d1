import type { Estimate } from '../../contract/generated/types.ts';
import type { StartGate } from '../../domain/evaluation/problems/problem-kind.ts';
import type { ProposedMargin } from '../../domain/evaluation/propose-margin.ts';
import type { MeasuredSpeed } from '../../domain/model/propose-budgets.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';

/** The answers are not what `kind` says of them. */
export interface OtherNumbers {
  readonly kind: 'other-numbers';
  readonly said: string;
}

/** What a model did with the data at hand, or why it was not called. */
export type Measured =
  | {
      readonly kind: 'measured';
      readonly speed: MeasuredSpeed;
      readonly score: MeasuredScore;
      /** Of the scored output, where it came otherwise than its file declares. */
      readonly answered?: CorrectedShape | null;
    }
  | { readonly kind: 'unmeasured'; readonly because: Unmeasured };

export type Unmeasured =
  | { readonly kind: 'no-data' }
  /** Something that a person has to say first. */
  | { readonly kind: 'open'; readonly wanted: string }
  | { readonly kind: 'failed'; readonly said: string };

export type MeasuredScore =
  | {
      readonly kind: 'scored';
      readonly metric: string;
      readonly start: StartGate;
      readonly rows: number;
      readonly estimate: Estimate;
      readonly margin: ProposedMargin | null;
    }
  | { readonly kind: 'unscored'; readonly because: Unmeasured | { readonly kind: 'slow' } | OtherNumbers };
