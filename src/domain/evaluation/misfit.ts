import { sortedLabels } from './label-order.ts';
import type { Label, LabelCensus } from './labels.ts';

/** What labelled rows and answers tell against the manifest that says how to read them. The sentences are in src/contract. */
export const MISFIT_REASONS = [
  'target-not-single',
  'target-one-hot',
  'target-width',
  'answer-not-single',
  'target-kinds',
  'target-label-unknown',
  'target-not-binary',
  'positive-absent',
  'positive-alone',
  'class-alone',
  'ids-differ',
  'positive-column-unknown',
  'negative-unknown',
  'classes-missing',
  'columns-named-otherwise',
  'classes-order',
  'labels-beyond-columns',
  'columns-ambiguous',
  'answer-kind',
  'answers-disjoint',
  'answers-renamed',
  'answers-shifted',
  'labels-merged',
  'tokens-misfit',
  'token-masked',
  'sentence-empty',
  'ignore-undeclared',
  'mask-shape',
  'mask-misfit',
  'layout-cube',
  'threshold-of-columns',
  'image-empty',
  'pixels-measured',
  'pixels-undeclared',
  'box-inside-out',
  'box-label-unknown',
  'boxes-inside-out',
  'boxes-scale',
  'box-classes',
  'class-not-in-scheme',
  'target-off-scheme',
  'slice-groups',
  'logits-add-up',
  'logits-within-one',
  'logits-above-zero',
  'logits-below-zero',
  'scores-within-one',
  'classes-reordered',
  'classes-untold',
  'answers-reordered',
  'scores-are-distances',
  'columns-reordered',
  'columns-inverted',
  'layout-square',
  'frames-square',
  'pairs-odd',
] as const;

export type MisfitReason = (typeof MISFIT_REASONS)[number];

export interface Misfit {
  readonly reason: MisfitReason;
  /** JSON pointer from the evaluation set on. */
  readonly pointer: string;
  /** What the sentence needs; `name` with `known` makes a "did you mean". */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Labels that a sentence lists. */
const MOST_LISTED = 12;

export function listLabels(census: LabelCensus): readonly string[] {
  const labels = sortedLabels(census.labels);
  const listed = labels.slice(0, MOST_LISTED).map(labelText);
  return labels.length > MOST_LISTED ? [...listed, `${labels.length - MOST_LISTED} more`] : listed;
}

export function labelText(label: Label): string {
  return String(label).slice(0, 100);
}

/** "text and numbers", as the sentences say it. */
export function listKinds({ kinds }: LabelCensus): string {
  const words = { text: 'text', number: 'numbers', boolean: 'true and false' } as const;
  return kinds.map((kind) => words[kind]).join(' and ');
}
