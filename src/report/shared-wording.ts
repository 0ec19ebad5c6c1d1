import type { Baseline, SliceReference } from '../contract/generated/types.ts';

/** production 1.3.2, as the sentence about the comparison names it. */
export function baselineWords(baseline: Baseline | null): string {
  if (baseline === null) return 'no earlier version';
  const origins = {
    deployment: 'production',
    'newest-certified': 'the newest certified version',
    predecessor: 'the predecessor',
    requested: 'the baseline',
  } as const satisfies Record<Baseline['origin'], string>;
  return `${origins[baseline.origin]} ${baseline.version}`;
}

/** " against the predecessor 1.0.0"; where nothing is compared, against what the manifest names. */
export function againstWords(baseline: Baseline | null): string {
  return ` against ${baseline === null ? 'production' : baselineWords(baseline)}`;
}

/** The same as a column header. */
export function baselineHeader(baseline: Baseline): string {
  const origins = {
    deployment: 'Production',
    'newest-certified': 'Newest certified',
    predecessor: 'Predecessor',
    requested: 'Baseline',
  } as const satisfies Record<Baseline['origin'], string>;
  return `${origins[baseline.origin]} ${baseline.version}`;
}

export function sliceWords(slice: SliceReference): string {
  return slice.group === null ? slice.name : `${slice.name} = ${slice.group}`;
}
