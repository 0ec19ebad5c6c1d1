import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Tensor } from '../tensor.ts';
import { featuresOf } from './column-statistics.ts';
import { type Cells, describeFeatures, type Feature, type FeatureKind, mostlyDiffer, readingOf } from './features.ts';
import { gaussian, uniform } from './random.ts';
import { isText } from '../tensor-arrays.ts';

export interface Noise {
  /** In standard deviations of each feature. */
  readonly strength: number;
  /** Advanced by the draws. */
  readonly random: RandomGenerator;
}

/**
 * Moves every measurement but marks by Gaussian noise, and by the least step that every input sees; none leaves the range that its feature
 * has in these rows, so that a root or a logarithm stays defined. Null where a tensor holds no measurement.
 */
export function disturbMeasurements(input: Cells, { strength, random }: Noise): Tensor | null {
  const { reach } = readingOf(input);
  return move(input, 'measurement', (value, feature) => {
    const noise = strength * feature.deviation * gaussian(random);
    const step = Math.max(Math.abs(noise), 2 * reach * Math.abs(value));
    return within(value, noise < 0 ? -step : step, feature);
  });
}

/**
 * Moves every quantity but marks by one step, up or down, within its range: to a model that takes it for a quantity that is next
 * to nothing. So is, to one that reads it, a space at the end of a text. Null where a tensor holds no quantity and no text that mostly differs.
 */
export function stepQuantities(input: Cells, random: RandomGenerator): Tensor | null {
  if (isText(input.data)) return spaceTexts({ ...input, data: input.data });
  return move(input, 'quantity', (value, feature) => {
    return within(value, uniform(random) < 0.5 ? -feature.step : feature.step, feature);
  });
}

/**
 * Moves every quantity but marks to a value between it and the next one that these rows hold, so that new values are spread as the
 * known ones are. Null where a tensor holds no quantity.
 */
export function drawQuantities(input: Cells, random: RandomGenerator): Tensor | null {
  return move(input, 'quantity', (value, { values, step }) => {
    const at = indexIn(values, value);
    const next = values[at + 1] ?? value;
    const free = Math.round((next - value) / step) - 1;
    return free < 1 ? 0 : step * (1 + Math.min(free - 1, Math.floor(uniform(random) * free)));
  });
}

/** Texts that repeat are names; the empty one is none. */
function spaceTexts(input: Cells & { readonly data: readonly string[] }): Tensor | null {
  const width = featuresOf(input);
  const differ = Array.from({ length: width }, (_, feature) => {
    const texts = input.data.filter((text, cell) => cell % width === feature && text !== '');
    return mostlyDiffer(new Set(texts).size, texts.length);
  });
  if (!differ.includes(true)) return null;
  const data = input.data.map((text, cell) => (differ[cell % width] === true && text !== '' ? `${text} ` : text));
  return { ...input, data };
}

/** By how much a value is moved. */
type Move = (value: number, feature: Feature) => number;

function move(input: Cells, kind: FeatureKind, differenceOf: Move): Tensor | null {
  if (isText(input.data)) return null;
  const features = describeFeatures(input);
  if (!features.some((feature) => feature.kind === kind)) return null;
  const moveOf = (value: number, cell: number): number => {
    const feature = features[cell % features.length];
    const isMoved = feature?.kind === kind && Number.isFinite(value) && !feature.marks.has(value);
    return isMoved ? differenceOf(value, feature) : 0;
  };
  const { data } = input;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    const moved = data.slice();
    for (const [cell, value] of data.entries()) moved[cell] = value + BigInt(Math.round(moveOf(Number(value), cell)));
    return { ...input, data: moved };
  }
  const moved = data.slice();
  for (const [cell, value] of data.entries()) moved[cell] = value + moveOf(value, cell);
  return { ...input, data: moved };
}

/** The other way where this one leads out of the range. */
function within(value: number, step: number, { least, most }: Feature): number {
  if (value + step >= least && value + step <= most) return step;
  return Math.min(most, Math.max(least, value - step)) - value;
}

/** Where a value stands in rising values. */
function indexIn(values: Float64Array, wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
