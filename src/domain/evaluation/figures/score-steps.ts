import type { ClassRows } from '../problems/class-rows.ts';

/** What is above each score, from the highest score down. */
export interface ScoreSteps {
  /** Weight of positives and of negatives with this score or a higher one, one step for each different score. */
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/** Null where the answers rank nothing, or rows of one class are missing. */
export function scoreSteps({ target, probabilities, weight, gives }: ClassRows): ScoreSteps | null {
  if (probabilities === null || !gives.scores) return null;
  const order = new Uint32Array(target.length).map((_, row) => row);
  order.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const [positives, negatives] = [new Float64Array(target.length), new Float64Array(target.length)];
  let [steps, above, below] = [0, 0, 0];
  order.forEach((row, index) => {
    const share = weight?.[row] ?? 1;
    if (target[row] === 1) above += share;
    else below += share;
    const next = order[index + 1];
    if (next !== undefined && probabilities[next] === probabilities[row]) return;
    positives[steps] = above;
    negatives[steps] = below;
    steps += 1;
  });
  if (above === 0 || below === 0) return null;
  return { positives: positives.slice(0, steps), negatives: negatives.slice(0, steps) };
}
