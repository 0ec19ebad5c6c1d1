import { type Box, OVERLAPS, overlapOf } from '../boxes.ts';

export interface LabelledBox {
  readonly box: Box;
  readonly label: number;
}

export interface ScoredBox extends LabelledBox {
  readonly score: number;
}

/** COCO's maxDets: what a class answers beyond that in an image is left out. */
const MOST_BOXES = 100;

/** Boxes of one image by their score, each with the overlaps at which a true box of its class is its own, as pycocotools matches them. */
export function matchBoxes(
  answers: readonly ScoredBox[],
  truth: readonly LabelledBox[],
): readonly (ScoredBox & { readonly hits: number })[] {
  const byClass = Map.groupBy(answers, ({ label }) => label);
  return [...byClass].flatMap(([label, own]) => {
    const sorted = own.toSorted((a, b) => b.score - a.score).slice(0, MOST_BOXES);
    const boxes = truth.filter((one) => one.label === label);
    const overlaps = sorted.map(({ box }) => boxes.map((one) => overlapOf(box, one.box)));
    const hits = new Int32Array(sorted.length);
    OVERLAPS.forEach((least, bit) => {
      for (const answer of matched(overlaps, least)) hits[answer] = (hits[answer] ?? 0) | (1 << bit);
    });
    return sorted.map((answer, index) => ({ ...answer, hits: hits[index] ?? 0 }));
  });
}

/** Answers that have a true box: each takes the one that it overlaps most of those that are left, of two alike the later. */
function matched(overlaps: readonly (readonly number[])[], least: number): readonly number[] {
  const taken = new Set<number>();
  return overlaps.flatMap((own, answer) => {
    let [most, best] = [Math.min(least, 1 - 1e-10), -1];
    own.forEach((overlap, index) => {
      if (taken.has(index) || overlap < most) return;
      [most, best] = [overlap, index];
    });
    if (best < 0) return [];
    taken.add(best);
    return [answer];
  });
}

/** Whether the surest answer that overlaps a true box by half has its class; none for a box that no answer overlaps. */
export function classesMet(answers: readonly ScoredBox[], truth: readonly LabelledBox[]): readonly boolean[] {
  return truth.flatMap(({ box, label }) => {
    const over = answers.filter((answer) => overlapOf(answer.box, box) >= 0.5);
    const [surest] = over.toSorted((a, b) => b.score - a.score);
    return surest === undefined ? [] : [surest.label === label];
  });
}
