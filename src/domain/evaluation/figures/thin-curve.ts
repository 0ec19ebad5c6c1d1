/** A curve as its points in order. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Points of a curve that a certificate keeps. */
export const MOST_POINTS = 101;

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The point farthest from the line between the ends, and how far it is. */
  readonly farthest: number;
  readonly distance: number;
}

/**
 * The ends and the points that bend the curve most: again and again the point that is farthest from what is kept so far (Ramer,
 * 1972; Douglas and Peucker, 1973), until there are as many as may be, or what is left lies on the lines between them.
 */
export function thinCurve({ x, y }: Curve, most = MOST_POINTS): Curve {
  if (x.length === 0) return { x, y };
  const stretches = [stretchOf({ x, y }, 0, x.length - 1)];
  while (stretches.length + 1 < most) {
    const index = widest(stretches);
    const stretch = stretches[index];
    if (stretch === undefined || stretch.distance <= STRAIGHT) break;
    const { first, farthest, last } = stretch;
    stretches.splice(index, 1, stretchOf({ x, y }, first, farthest), stretchOf({ x, y }, farthest, last));
  }
  const kept = [...stretches.map(({ first }) => first), ...(x.length > 1 ? [x.length - 1] : [])];
  return { x: Float64Array.from(kept, (at) => x[at] ?? 0), y: Float64Array.from(kept, (at) => y[at] ?? 0) };
}

/** Less than one can see, of curves in the unit square. */
const STRAIGHT = 1e-6;

function widest(stretches: readonly Stretch[]): number {
  return stretches.reduce(
    (best, { distance }, index) => (distance > (stretches[best]?.distance ?? 0) ? index : best),
    0,
  );
}

function stretchOf({ x, y }: Curve, first: number, last: number): Stretch {
  const [left, bottom] = [x[first] ?? 0, y[first] ?? 0];
  const [wide, high] = [(x[last] ?? 0) - left, (y[last] ?? 0) - bottom];
  const length = Math.hypot(wide, high);
  let [farthest, distance] = [first, 0];
  for (let at = first + 1; at < last; at += 1) {
    const [right, up] = [(x[at] ?? 0) - left, (y[at] ?? 0) - bottom];
    const far = length === 0 ? Math.hypot(right, up) : Math.abs(right * high - up * wide) / length;
    if (far > distance) [farthest, distance] = [at, far];
  }
  return { first, last, farthest, distance };
}
