import type { CatalogValue } from '../../contract/generated/types.ts';

/** The least and the greatest of everything that shares a scale. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** null where there are no two different numbers. */
export function scaleOf(values: readonly (CatalogValue | null)[]): Scale | null {
  const known = values
    .flatMap((one) => (one === null ? [] : [one.value, one.lower, one.upper]))
    .filter((number) => number !== null);
  const low = known.reduce((a, b) => Math.min(a, b), Infinity);
  const high = known.reduce((a, b) => Math.max(a, b), -Infinity);
  return high > low ? { low, high } : null;
}

export interface IntervalPlotProps {
  readonly value: CatalogValue;
  readonly scale: Scale;
  /** An open dot beside it. */
  readonly baseline: CatalogValue | null;
  /** A line down through all rows of the table. */
  readonly mark: number | null;
}

/** A dot with its interval on a scale that all rows share; the numbers stand beside it. */
export function IntervalPlot({ value: { value, lower, upper }, scale, baseline, mark }: IntervalPlotProps) {
  if (value === null) return null;
  const place = (number: number) => `${3 + ((number - scale.low) / (scale.high - scale.low)) * 94}%`;
  const before = baseline?.value ?? null;
  return (
    <svg class="interval-plot" width="100%" height="18" aria-hidden="true">
      {mark === null ? null : <line class="mark" x1={place(mark)} x2={place(mark)} y1="0" y2="18" />}
      <line x1={place(lower ?? value)} x2={place(upper ?? value)} y1="9" y2="9" />
      {before === null ? null : <circle class="before" cx={place(before)} cy="9" r="3.5" />}
      <circle cx={place(value)} cy="9" r="4" />
    </svg>
  );
}
