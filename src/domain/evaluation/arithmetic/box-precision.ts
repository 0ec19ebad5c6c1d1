import { OVERLAPS } from '../boxes.ts';
import type { BoxRows } from '../problems/box-rows.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { effectiveCount } from './sums.ts';

/**
 * Parts of the images that are left out one after the other. The precision at a recall is as little smooth as a quantile: without one
 * image alone it jumps or stays, without many it moves as it does from sample to sample (Shao and Wu, 1989).
 */
const GROUPS = 20;
const RECALLS = 100;

/** COCO's average precision at each of some overlaps, by their places in OVERLAPS, its mean over classes that the truth holds. */
export function boxPrecision(rows: BoxRows, places: readonly number[] = [...OVERLAPS.keys()]): Measurement {
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const classes = classesOf(rows);
  if (classes.length === 0) return undefinedMeasurement('one-class');
  const groups = Math.min(rows.rows, GROUPS);
  const whole = classes.map((one) => precisionOf(one, places, () => true));
  const value = meanOf(whole);
  let contributions: Float64Array | null = null;
  return measured(value, {
    scale: 'unit',
    support: rows.weight === null ? rows.rows : effectiveCount(rows.weight),
    /** Recomputed without each group, which takes long: only where an interval is asked for. */
    get contributions() {
      contributions ??= leaveOut({ classes, places, groups, whole, value });
      return contributions;
    },
  });
}

interface LeavingOut {
  readonly classes: readonly BoxClass[];
  readonly places: readonly number[];
  readonly groups: number;
  readonly whole: readonly (number | null)[];
  readonly value: number;
}

/** The delete-a-group jackknife (Kott, 2001). */
function leaveOut({ classes, places, groups, whole, value }: LeavingOut): Float64Array {
  const factor = Math.sqrt((groups - 1) / Math.max(1, groups));
  const touched = classes.map((one) => new Set([...one.images, ...one.trueImages].map((image) => image % groups)));
  return Float64Array.from({ length: groups }, (_, group) => {
    const without = classes.map((one, index) =>
      touched[index]?.has(group) === true
        ? precisionOf(one, places, (image) => image % groups !== group)
        : (whole[index] ?? null),
    );
    return without.every((precision) => precision === null) ? 0 : factor * (value - meanOf(without));
  });
}

/** Answers of one class from the surest on, and its true boxes. */
interface BoxClass {
  readonly images: Int32Array;
  readonly weights: Float64Array;
  readonly hits: Int32Array;
  readonly trueImages: Int32Array;
  readonly trueWeights: Float64Array;
}

function classesOf({ rows, weight, classes, found, truth }: BoxRows): readonly BoxClass[] {
  const answers = Array.from({ length: classes }, (): number[] => []);
  const boxes = Array.from({ length: classes }, (): number[] => []);
  const answerImages = imagesOf(found.starts, rows);
  const trueImages = imagesOf(truth.starts, rows);
  found.label.forEach((label, place) => answers[label]?.push(place));
  truth.label.forEach((label, place) => boxes[label]?.push(place));
  const weigh = (images: Int32Array) => Float64Array.from(images, (image) => weight?.[image] ?? 1);
  return answers.flatMap((places, label) => {
    const own = Int32Array.from(boxes[label] ?? [], (place) => trueImages[place] ?? 0);
    if (own.length === 0) return [];
    places.sort((a, b) => (found.score[b] ?? 0) - (found.score[a] ?? 0) || a - b);
    const images = Int32Array.from(places, (place) => answerImages[place] ?? 0);
    const hits = Int32Array.from(places, (place) => found.hits[place] ?? 0);
    return [{ images, weights: weigh(images), hits, trueImages: own, trueWeights: weigh(own) }];
  });
}

/** The image of each box. */
function imagesOf(starts: Int32Array, rows: number): Int32Array {
  const images = new Int32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < rows; row += 1) images.fill(row, starts[row] ?? 0, starts[row + 1] ?? 0);
  return images;
}

/** The mean over overlaps of the precision, made monotone, at 101 recalls; null where no true box is left. */
function precisionOf(one: BoxClass, places: readonly number[], isKept: (image: number) => boolean): number | null {
  let truths = 0;
  one.trueImages.forEach((image, box) => (truths += isKept(image) ? (one.trueWeights[box] ?? 0) : 0));
  if (truths === 0) return null;
  return places.reduce((sum, place) => sum + atOverlap(one, { bit: 1 << place, truths, isKept }), 0) / places.length;
}

interface Overlap {
  readonly bit: number;
  readonly truths: number;
  readonly isKept: (image: number) => boolean;
}

function atOverlap({ images, weights, hits }: BoxClass, { bit, truths, isKept }: Overlap): number {
  const [recall, precision] = [new Float64Array(images.length), new Float64Array(images.length)];
  let [right, wrong, count] = [0, 0, 0];
  for (let answer = 0; answer < images.length; answer += 1) {
    if (!isKept(images[answer] ?? 0)) continue;
    if (((hits[answer] ?? 0) & bit) === 0) wrong += weights[answer] ?? 0;
    else right += weights[answer] ?? 0;
    recall[count] = right / truths;
    precision[count] = right / (right + wrong + Number.EPSILON);
    count += 1;
  }
  for (let at = count - 2; at >= 0; at -= 1) precision[at] = Math.max(precision[at] ?? 0, precision[at + 1] ?? 0);
  let [sum, at] = [0, 0];
  for (let step = 0; step <= RECALLS; step += 1) {
    const wanted = step === RECALLS ? 1 : step * 0.01;
    while (at < count && (recall[at] ?? 0) < wanted) at += 1;
    if (at === count) break;
    sum += precision[at] ?? 0;
  }
  return sum / (RECALLS + 1);
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
