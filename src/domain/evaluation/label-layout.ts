import type { EvaluationSet, Prediction, Signature, SignatureOutput } from '../../contract/generated/types.ts';
import { fixedRows } from '../calling/call-form.ts';
import { rowAxis } from '../calling/row-axis.ts';
import type { PixelLayout } from './pixel-layout.ts';

/** The order of an output's axes where a row has several labels. */
export type LabelLayout = Exclude<NonNullable<Prediction['layout']>, PixelLayout>;

interface Axes {
  readonly row: number;
  readonly label: number;
  /** Absent and present; null where one number says both. */
  readonly class: number | null;
}

export const LABEL_LAYOUTS = {
  'row-label': { row: 0, label: 1, class: null },
  'row-label-class': { row: 0, label: 1, class: 2 },
  'label-row': { row: 1, label: 0, class: null },
  'label-row-class': { row: 1, label: 0, class: 2 },
} as const satisfies Readonly<Record<LabelLayout, Axes>>;

/** `unknown`: the shape is that of no layout, which the answers themselves may tell. */
export type LayoutReading =
  /** `isAssumed`: rows come first as everywhere, and only the answers can bear it out. */
  | { readonly kind: 'known'; readonly layout: LabelLayout; readonly isAssumed: boolean }
  | { readonly kind: 'open'; readonly candidates: readonly LabelLayout[] }
  | { readonly kind: 'misfit' }
  | { readonly kind: 'unknown' };

/** In which order the axes of the scored output are, by its shape in the signature and by the columns of the target. */
export function layoutOf(signature: Signature, { target, prediction }: EvaluationSet): LayoutReading {
  const output = signature.outputs.find(({ name }) => name === prediction.output);
  if (output === undefined) return { kind: 'unknown' };
  const named = target.columns?.some((column) => column.includes('*')) === true ? undefined : target.columns?.length;
  const shape = { sizes: withoutTail(output.shape), labels: named ?? null, batch: fixedRows(signature) };
  const candidates = LAYOUTS.filter((layout) => fits(layout, output, shape));
  const { layout } = prediction;
  if (layout !== undefined) {
    const declared = candidates.find((candidate) => candidate === layout);
    return declared === undefined ? { kind: 'misfit' } : { kind: 'known', layout: declared, isAssumed: false };
  }
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: 'unknown' };
  const isOpenMatrix = shape.sizes.length === 2 && shape.sizes.every((size) => size === -1);
  if (others.length > 0 && !isOpenMatrix) return { kind: 'open', candidates };
  return { kind: 'known', layout: first, isAssumed: others.length > 0 };
}

const LAYOUTS: readonly LabelLayout[] = ['row-label', 'row-label-class', 'label-row', 'label-row-class'];

/** Whether a layout has two numbers for each label, for absent and present. */
export function hasClassAxis(layout: NonNullable<Prediction['layout']>): boolean {
  return LAYOUTS.some((known) => known === layout && LABEL_LAYOUTS[known].class !== null);
}

/** Sizes of 1 at the end hold nothing of their own. */
function withoutTail(shape: readonly number[]): readonly number[] {
  const end = shape.findLastIndex((size) => size !== 1) + 1;
  return shape.slice(0, Math.max(end, Math.min(2, shape.length)));
}

interface Sizes {
  readonly sizes: readonly number[];
  /** Labels of a row; null where only the data tell. */
  readonly labels: number | null;
  /** Rows of every call; null where any number will do. */
  readonly batch: number | null;
}

function fits(layout: LabelLayout, output: SignatureOutput, { sizes, labels, batch }: Sizes): boolean {
  const axes: Axes = LABEL_LAYOUTS[layout];
  const isPlaced = output.rows === undefined || rowAxis(output) === axes.row;
  const isRanked = sizes.length === (axes.class === null ? 2 : 3);
  return (
    isPlaced &&
    isRanked &&
    isOf(sizes[axes.row], batch) &&
    (labels === null || isOf(sizes[axes.label], labels)) &&
    (axes.class === null || isOf(sizes[axes.class], CLASSES))
  );
}

const CLASSES = 2;

/** Whether a size of the signature is the one that is known, or both are open. */
function isOf(size: number | undefined, known: number | null): boolean {
  return size === -1 || size === known;
}

/** The signature by which a model is called: the row of an output of several labels stands where its layout has it. */
export function placeLabelRows(signature: Signature, sets: readonly EvaluationSet[]): Signature {
  const axes = new Map(
    sets.flatMap((set) => {
      const reading = layoutOf(signature, set);
      return reading.kind === 'known' ? [[set.prediction.output, LABEL_LAYOUTS[reading.layout].row] as const] : [];
    }),
  );
  const outputs = signature.outputs.map((output) => {
    const axis = axes.get(output.name) ?? 0;
    return axis === 0 || output.rows !== undefined ? output : { ...output, rows: axis };
  });
  return { ...signature, outputs };
}
