import type { Prediction } from '../../contract/generated/types.ts';

export type BoxFormat = NonNullable<Prediction['boxFormat']>;

/** Left, top, right and bottom edge. */
export type Box = readonly [number, number, number, number];

export function toBox(format: BoxFormat, [a, b, c, d]: Box): Box {
  switch (format) {
    case 'xyxy':
      return [a, b, c, d];
    case 'yxyx':
      return [b, a, d, c];
    case 'xywh':
      return [a, b, a + c, b + d];
    case 'cxcywh':
      return [a - c / 2, b - d / 2, a + c / 2, b + d / 2];
  }
}

/** Shared area by the area of both together; 0 where they share none. */
export function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

export function isInsideOut([left, top, right, bottom]: Box): boolean {
  return right < left || bottom < top;
}

function areaOf([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

const STEP = (0.95 - 0.5) / 9;
/** From 0.50 to 0.95, as NumPy's linspace makes them for COCO. */
export const OVERLAPS: readonly number[] = Array.from({ length: 10 }, (_, index) =>
  index === 9 ? 0.95 : index * STEP + 0.5,
);
