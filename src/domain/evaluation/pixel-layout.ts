import type { Prediction } from '../../contract/generated/types.ts';

/** The orders of the axes of an output with an answer for each pixel. */
export const PIXEL_LAYOUTS = [
  'row-class-height-width',
  'row-height-width-class',
] as const satisfies readonly NonNullable<Prediction['layout']>[];

export type PixelLayout = (typeof PIXEL_LAYOUTS)[number];

/** Sizes of an image; -1 where the signature leaves one open. */
export interface MaskSize {
  readonly height: number;
  readonly width: number;
}

/** How one row of an output holds the answers to its pixels. */
export interface PixelForm {
  readonly layout: PixelLayout;
  /** Numbers of a pixel: of each class, or the one that stands for two classes or is a label. */
  readonly columns: number;
}

export interface PixelQuestion {
  readonly layout: Prediction['layout'];
  /** What the target tells; null where only the signature is there. */
  readonly mask: MaskSize | null;
  /** Numbers that a pixel may have; null for any. */
  readonly columns: readonly number[] | null;
}

/** In which ways the shape of a row can hold an answer for each pixel; several where nothing tells the classes from the pixels. */
export function pixelForms(shape: readonly number[], { layout, mask, columns }: PixelQuestion): readonly PixelForm[] {
  const [first = 1, second = 1, third = 1] = shape;
  if (shape.length === 2 && layout === undefined) {
    return fits({ height: first, width: second }, mask) && allows(1, columns) ? [ONE_NUMBER] : [];
  }
  if (shape.length !== 3) return [];
  const sizes = {
    'row-class-height-width': { columns: first, height: second, width: third },
    'row-height-width-class': { columns: third, height: first, width: second },
  } as const satisfies Readonly<Record<PixelLayout, PixelForm | object>>;
  return PIXEL_LAYOUTS.filter((one) => layout === undefined || layout === one)
    .filter((one) => fits(sizes[one], mask) && allows(sizes[one].columns, columns))
    .map((one) => ({ layout: one, columns: sizes[one].columns }));
}

const ONE_NUMBER: PixelForm = { layout: 'row-height-width-class', columns: 1 };

function fits(size: MaskSize, mask: MaskSize | null): boolean {
  return mask === null || (isOf(size.height, mask.height) && isOf(size.width, mask.width));
}

function isOf(size: number, known: number): boolean {
  return size === -1 || size === known;
}

function allows(found: number, columns: readonly number[] | null): boolean {
  return found === -1 || columns === null || columns.includes(found);
}

/** The sizes of a mask; a dimension of 1 before or after them holds nothing of its own. Null for what is no image. */
export function maskSize(shape: readonly number[]): MaskSize | null {
  const [first = 1, second = 1, third = 1] = shape;
  if (shape.length === 2) return { height: first, width: second };
  if (shape.length !== 3) return null;
  if (first === 1) return { height: second, width: third };
  return third === 1 ? { height: first, width: second } : null;
}

/** Numbers of a pixel that fit the classes: one for each, or one for two of them; null where any number may. */
export function columnsOf(kind: Prediction['kind'], classes: number | null): readonly number[] | null {
  if (kind === 'labels') return [1];
  if (classes === null) return null;
  return classes === 2 ? [1, 2] : [classes];
}
