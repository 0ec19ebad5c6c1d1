import type { EvaluationSet } from '../../contract/generated/types.ts';
import { type Label, type LabelCensus, labelIndex } from './labels.ts';
import { labelText, listKinds, listLabels, type Misfit } from './misfit.ts';

/** Everything that tells which class a label is. */
export interface LabelQuestion {
  readonly set: EvaluationSet;
  readonly target: LabelCensus;
  /** The labels that the model answered; null where it answers with a number for each column. */
  readonly answers: LabelCensus | null;
  /** Columns of the output. */
  readonly width: number;
  /** What the model's file itself says of the columns. */
  readonly columnLabels: readonly Label[] | null;
  /** Rounds a number to the precision of the output. */
  readonly round: (value: number) => number;
  /** Rows whose greatest column is the one that the target names when it is counted from `first`. */
  readonly agreeing: (first: number) => number;
}

export type LabelReading =
  | {
      readonly kind: 'read';
      readonly classes: number;
      /** Class of each label of the target, by its number in the census. */
      readonly target: readonly number[];
      /** Class of each label of the answers; -1 for what is no class. */
      readonly answers: readonly number[];
    }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

export function refuse(
  reason: Misfit['reason'],
  pointer: string,
  facts: Misfit['facts'] = {},
): Extract<LabelReading, { kind: 'misfit' }> {
  return { kind: 'misfit', misfit: { reason, pointer, facts } };
}

/** Reads by classes that are known beforehand: `classOf` is -1 for what is none of them. */
export function readKnown(
  { target, answers }: LabelQuestion,
  { classes, classOf, known }: { classes: number; classOf: (label: Label) => number; known: readonly Label[] },
): LabelReading {
  const truth = target.labels.map(classOf);
  const stranger = target.places[truth.indexOf(-1)];
  if (stranger !== undefined) {
    return refuse('target-label-unknown', '/target', {
      label: labelText(stranger.label),
      row: stranger.first + 1,
      rows: stranger.rows,
      classes: known.slice(0, 40).map(labelText),
    });
  }
  const answered = answers?.labels.map(classOf) ?? [];
  const isForeign = answered.length > 0 && answered.every((index) => index < 0);
  if (answers !== null && isForeign && !sharesKind(answers, target)) return answersOfAnotherKind(answers, target);
  return { kind: 'read', classes, target: truth, answers: answered };
}

export function answersOfAnotherKind(answers: LabelCensus, target: LabelCensus): LabelReading {
  return refuse('answer-kind', '/prediction', {
    answers: listLabels(answers),
    answerKind: listKinds(answers),
    targets: listLabels(target),
    targetKind: listKinds(target),
  });
}

/** The manifest's order of the columns against that of the model's file. */
export function checkOrder({ set, width, columnLabels, answers }: LabelQuestion): LabelReading | null {
  const { classes } = set.target;
  if (classes === undefined || columnLabels === null || answers !== null || set.prediction.index !== undefined)
    return null;
  if (columnLabels.length !== width || classes.length !== width) return null;
  const positions = classes.map(labelIndex(columnLabels));
  const isPermuted = new Set(positions).size === width && !positions.includes(-1);
  if (!isPermuted || positions.every((position, index) => position === index)) return null;
  return refuse('classes-order', '/target/classes', { columns: columnLabels.slice(0, 40).map(labelText) });
}

function sharesKind(a: LabelCensus, b: LabelCensus): boolean {
  return a.kinds.some((kind) => b.kinds.includes(kind));
}
