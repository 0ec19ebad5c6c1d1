import type { Tensor } from '../tensor.ts';
import { seededNoise } from '../benchmark/random.ts';
import { disturbMeasurements, stepQuantities } from './disturb.ts';
import type { Cells } from './features.ts';
import { unseenRows } from './unseen-rows.ts';

/** Of a standard deviation: below what any measurement is exact to, so that only a model that recognises rows sees it. */
export const SLIGHT_STRENGTH = 1e-4;

/** `slight-noise` and `next-value`: too small to matter. `unseen`: rows that no file can know. */
export type CellChange = 'slight-noise' | 'next-value' | 'unseen';

export interface ChangeOfCells {
  readonly change: CellChange;
  readonly seed: number;
}

/** The values of features changed, in each way that there is; none where they hold nothing that can be changed so. */
export function changeCells(cells: readonly Cells[], { change, seed }: ChangeOfCells): readonly (readonly Tensor[])[] {
  const random = seededNoise(seed);
  switch (change) {
    case 'slight-noise':
      return changeEach(cells, (input) => disturbMeasurements(input, { strength: SLIGHT_STRENGTH, random }));
    case 'next-value':
      return changeEach(cells, (input) => stepQuantities(input, random));
    case 'unseen':
      return unseenRows(cells, seed);
  }
}

function changeEach(cells: readonly Cells[], change: (input: Cells) => Tensor | null): readonly (readonly Tensor[])[] {
  const changed = cells.map(change);
  if (changed.every((input) => input === null)) return [];
  return [cells.map((input, index) => changed[index] ?? input)];
}
