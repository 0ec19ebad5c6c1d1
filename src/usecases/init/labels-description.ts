import type { Label } from '../../domain/evaluation/labels.ts';
import type { TokenLabels } from '../../domain/evaluation/token-labels.ts';

/** What a column holds that may be the target. */
export interface LabelsDescription {
  /** The distinct values; null where they are no list of labels, or several a row. */
  readonly labels: readonly Label[] | null;
  readonly isOneHot: boolean;
  /** Columns of 0 and 1 that with this one add up to 1 in each row. */
  readonly oneHot?: readonly string[];
  /** What a column with a list of labels a row holds. */
  readonly tokens?: TokenLabels | null;
  /** Whether each of several values a row is 0 or 1. */
  readonly areFlags: boolean;
  /** Whether some value was seen in two rows. */
  readonly repeats?: boolean;
  /** Whether one value a row is a number with a fraction somewhere, as that of no class is. */
  readonly isMeasured?: boolean;
}
