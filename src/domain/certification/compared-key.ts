import type { SliceReference } from '../../contract/generated/types.ts';

/** What a number of the prediction is of; older certificates do not say the data of a gate. */
export interface ComparedKey {
  readonly data?: string;
  readonly metric: string;
  readonly slice?: SliceReference | null;
}

/** One text for each metric of the same rows. */
export function keyOf({ data, metric, slice }: ComparedKey): string {
  return JSON.stringify([data, metric, slice?.name ?? null, slice?.group ?? null]);
}
