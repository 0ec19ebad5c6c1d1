import { type Random, seededRandom } from '../../benchmark/random.ts';

/** Says of one row after the other whether it is drawn, so that exactly `most` of all are (Knuth's algorithm S). */
export function drawInOrder(total: number, most: number, seed: number): () => boolean {
  const random: Random = seededRandom(seed);
  let [left, wanted] = [total, Math.min(most, total)];
  return () => {
    const isDrawn = random() * left < wanted;
    left -= 1;
    wanted -= Number(isDrawn);
    return isDrawn;
  };
}
