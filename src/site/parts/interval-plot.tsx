import type { CatalogValue } from '../../contract/generated/types.ts';

export interface IntervalPlotProps {
  readonly value: CatalogValue;
  /** Everything that shares its scale. */
  readonly others: readonly CatalogValue[];
}

/** A dot with its interval; the numbers stand beside it. */
export function IntervalPlot({ value: { value, lower, upper }, others }: IntervalPlotProps) {
  const known = others.flatMap((one) => [one.value, one.lower, one.upper]).filter((number) => number !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (value === null || high <= low) return null;
  const place = (number: number) => `${4 + ((number - low) / (high - low)) * 92}%`;
  return (
    <svg class="interval-plot" width="120" height="14" aria-hidden="true">
      <line x1={place(lower ?? value)} x2={place(upper ?? value)} y1="7" y2="7" />
      <circle cx={place(value)} cy="7" r="3.5" />
    </svg>
  );
}
