import type { RetrievalRows } from '../problems/retrieval.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { effectiveCount, sum } from './sums.ts';

interface Place {
  readonly before: number;
  readonly level: number;
  readonly same: number;
}

/** The chance that one of the same id is among the first k, over all orders of rows that are equally near. */
export function chanceOfHit({ before, level, same }: Place, k: number): number {
  const drawn = k - before;
  if (drawn <= 0) return 0;
  if (drawn > level - same) return 1;
  let miss = 1;
  for (let place = 0; place < drawn; place += 1) miss *= (level - same - place) / (level - place);
  return 1 - miss;
}

/**
 * Recall@k of metric learning (Jégou et al., 2011; Song et al., 2016): the share of rows of which one of the k nearest others has
 * the same id. Rows of one id are no independent observations, and each id stands in the way of others: an id contributes what
 * leaving it out changes, as an id that is asked for and as one that is found (the jackknife by groups, its bias corrected).
 */
export function recallAt(rows: RetrievalRows, k: number): Measurement {
  const tally = tallyOf(rows, k);
  const asked = Array.from(tally.weight.keys()).filter((id) => (tally.weight[id] ?? 0) > 0);
  if (asked.length === 0) return undefinedMeasurement('too-few-rows');
  const [hits, total] = [sum(tally.hits), sum(tally.weight)];
  const value = Math.min(1, hits / total);
  const changes = tally.weight.map((weight, id) => {
    const rest = total - weight;
    return rest > 0 ? (hits - (tally.hits[id] ?? 0) + (tally.freed[id] ?? 0)) / rest - value : 0;
  });
  const contributions = countedOnce(spread(changes, asked), tally);
  return measured(value, {
    contributions,
    scale: 'unit',
    support: effectiveCount(Float64Array.from(asked, (id) => tally.weight[id] ?? 0)),
  });
}

/** By id: the weight of its rows that are asked for, of their hits, and of the hits of other rows that it stands in the way of. */
interface Tally {
  readonly weight: Float64Array;
  readonly hits: Float64Array;
  readonly freed: Float64Array;
  /** By two ids: what the rows of one are freed by the other. */
  readonly between: Map<number, number>;
}

function tallyOf({ rows, ids, id, own, weight }: RetrievalRows, k: number): Tally {
  const tally = {
    weight: new Float64Array(ids),
    hits: new Float64Array(ids),
    freed: new Float64Array(ids),
    between: new Map<number, number>(),
  };
  const { others, before, level, same, rivals } = own;
  for (let row = 0; row < rows; row += 1) {
    if ((others[row] ?? 0) === 0) continue;
    const place = { before: before[row] ?? 0, level: level[row] ?? 0, same: same[row] ?? 0 };
    const [share, hit, group] = [weight?.[row] ?? 1, chanceOfHit(place, k), id[row] ?? 0];
    add(tally.weight, group, share);
    add(tally.hits, group, share * hit);
    if (hit === 1) continue;
    for (let at = rivals.starts[row] ?? 0; at < (rivals.starts[row + 1] ?? 0); at += 1) {
      const without = {
        before: place.before - (rivals.before[at] ?? 0),
        level: place.level - (rivals.level[at] ?? 0),
        same: place.same,
      };
      const [rival, freed] = [rivals.id[at] ?? 0, share * (chanceOfHit(without, k) - hit)];
      if (freed === 0) continue;
      add(tally.freed, rival, freed);
      const pair = Math.min(group, rival) * ids + Math.max(group, rival);
      tally.between.set(pair, (tally.between.get(pair) ?? 0) + freed);
    }
  }
  return tally;
}

function add(to: Float64Array, place: number, value: number): void {
  to[place] = (to[place] ?? 0) + value;
}

/** How far what is left of the variance may be below what was counted. */
const LEAST_LEFT = 0.1;

/**
 * What two ids change together, a row of one that the other stands in the way of, is in the contributions of both: once too often,
 * which makes the variance of the jackknife too great (Efron and Stein, 1981).
 */
function countedOnce(contributions: Float64Array, { between, weight }: Tally): Float64Array {
  const total = sum(weight);
  const squares = sum(contributions.map((part) => part * part));
  const twice = sum(Float64Array.from(between.values(), (freed) => (freed / total) ** 2));
  const left = squares === 0 ? 1 : Math.max(LEAST_LEFT, 1 - twice / squares);
  return contributions.map((part) => part * Math.sqrt(left));
}

/** One part for each id that is asked for; ids that only stand in the way are dealt to them, left out together with them. */
function spread(changes: Float64Array, asked: readonly number[]): Float64Array {
  const isAsked = new Set(asked);
  const parts = Float64Array.from(asked, (id) => changes[id] ?? 0);
  let dealt = 0;
  changes.forEach((change, id) => {
    if (isAsked.has(id)) return;
    add(parts, dealt % asked.length, change);
    dealt += 1;
  });
  const mean = sum(parts) / parts.length;
  const factor = Math.sqrt((parts.length - 1) / parts.length);
  return parts.map((part) => (mean - part) * factor);
}
