/** More steps than this from end to end are no scale of codes: a step is then as small as the noise that a measurement bears. */
const MOST_STEPS = 10_000;
/** The least gap of many values is one step of a lattice, or so few of them. */
const PARTS_OF_GAP = [1, 2, 3, 4] as const;
/** A step must be that many times what rounding can hide, or any values would lie on it. */
const OVER_ROUNDING = 32;

/**
 * The step of a coarse lattice on which all these values lie, however it is scaled and moved (half steps, numbers of a category over
 * their count); null where there is none. `values` rise and differ, `epsilon` is that of their type.
 */
export function latticeStep(values: Float64Array, epsilon: number): number | null {
  const [least, most] = [values.at(0) ?? 0, values.at(-1) ?? 0];
  const rounding = epsilon * Math.max(Math.abs(least), Math.abs(most));
  const shortest = Math.max((most - least) / MOST_STEPS, OVER_ROUNDING * rounding);
  let gap = Number.POSITIVE_INFINITY;
  for (let index = 1; index < values.length; index += 1) {
    gap = Math.min(gap, (values[index] ?? 0) - (values[index - 1] ?? 0));
  }
  for (const parts of PARTS_OF_GAP) {
    const step = gap / parts;
    // The gap itself is known but to rounding.
    if (values.length < 2 || step + rounding < shortest) return null;
    const refined = refineStep(values, step, rounding);
    if (refined !== null) return refined;
  }
  return null;
}

/** Walks away from the least value: each that lies on the lattice makes the step more exact for the next. */
function refineStep(values: Float64Array, first: number, rounding: number): number | null {
  const least = values[0] ?? 0;
  let [step, known] = [first, 1];
  for (const value of values.subarray(1)) {
    const steps = Math.round((value - least) / step);
    const allowed = 4 * rounding * Math.max(1, steps / known);
    if (Math.abs(value - least - steps * step) > Math.min(allowed, step / 4)) return null;
    [step, known] = [(value - least) / Math.max(1, steps), Math.max(1, steps)];
  }
  return step;
}
