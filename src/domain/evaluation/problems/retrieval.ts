import type { EvaluationSet } from '../../../contract/generated/types.ts';
import { AppError } from '../../error.ts';
import { findNearestOwn, type NearestOwn, type Rivals } from '../arithmetic/neighbours.ts';
import { growableFloat64 } from '../growable.ts';
import { LabelCensus } from '../labels.ts';
import { labelText, listKinds, listLabels, type Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import { pickClusters } from './clustered-rows.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';
import { dot, readVectors, roundCosine, scaled } from './vectors.ts';

/** Rows whose nearest neighbours are known among all rows of the set, also where these rows are a part of it. */
export interface RetrievalRows extends RowsBase {
  /** The id of each row, numbered from 0, and how many there are in the whole set. */
  readonly id: Int32Array;
  readonly ids: number;
  /** Rows among which neighbours were looked for. */
  readonly gallery: number;
  readonly own: NearestOwn;
}

/** A vector a row, judged by whether the nearest other rows are of the same id. */
export const retrieval: ProblemKind<RetrievalRows> = {
  name: 'retrieval',
  tasks: ['feature-extraction', 'sentence-similarity'],
  isPosed: () => false,
  target: {
    isLabel: true,
    isSeveral: false,
    hasPositive: false,
    isGroup: true,
    read: targetLabel,
    misfit: groupMisfit,
  },
  prediction: { kinds: ['values'], hasIndex: false, threshold: 'none', hasColumnPerClass: () => false },
  hasQueries: false,
  shown: ['recall@1', 'recall@5', 'recall@10'],
  gaps: ['recall@1'],
  start: {
    isLikely: () => false,
    kind: 'values',
    isNamed: true,
    gate: () => ({ metric: 'recall@1', min: '0', dependsOnRows: true, margin: '0.01' }),
  },
  select: (rows, indices) => ({
    ...rows,
    ...pickBase(rows, indices),
    id: pickIntegers(rows.id, indices),
    own: pickOwn(rows.own, indices),
  }),
  // Whatever answers stand at other rows, one of the same id is anywhere among all.
  deal: (rows) => ({ ...rows, own: { ...anywhere(rows), rivals: noRivals(rows.rows) } }),
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure.retrieval?.(rows, parameter),
  ask: (rows, by) => by.retrieval?.(rows),
  collect: collectVectors,
};

function pickOwn({ others, before, level, same, rivals }: NearestOwn, indices: Int32Array): NearestOwn {
  const { starts, answers } = pickClusters(rivals, indices);
  return {
    others: pickIntegers(others, indices),
    before: pickIntegers(before, indices),
    level: pickIntegers(level, indices),
    same: pickIntegers(same, indices),
    rivals: {
      starts,
      id: pickIntegers(rivals.id, answers),
      before: pickIntegers(rivals.before, answers),
      level: pickIntegers(rivals.level, answers),
    },
  };
}

function anywhere({ gallery, own: { others } }: RetrievalRows): Omit<NearestOwn, 'rivals'> {
  return { others, same: others, before: others.map(() => 0), level: others.map(() => gallery - 1) };
}

function noRivals(rows: number): Rivals {
  const none = new Int32Array(0);
  return { starts: new Int32Array(rows + 1), id: none, before: none, level: none };
}

/** Where no two rows have one id, or all rows have, nearest neighbours tell nothing. */
function groupMisfit(_set: EvaluationSet, ids: LabelCensus): Misfit | null {
  const [first = -1, ...more] = ids.weighing;
  const { kinds } = ids;
  if (kinds.length > 1) {
    return {
      reason: 'target-kinds',
      pointer: '/target',
      facts: { targetKind: listKinds(ids), targets: listLabels(ids) },
    };
  }
  if (first === -1) return null;
  if (more.length === 0) {
    const label = labelText(ids.labels[first] ?? '');
    return { reason: 'class-alone', pointer: '/target', facts: { label } };
  }
  if (ids.places.some(({ weighing }) => weighing > 1)) return null;
  return { reason: 'ids-differ', pointer: '/target', facts: { ids: ids.weighing.length } };
}

/** Multiplications of one comparison of all rows with each other, which takes half a minute; each disturbance takes it once more. */
const MOST_PRODUCTS = 4e10;
/** To find a place among others takes as long as so many multiplications. */
const PRODUCTS_OF_PLACE = 32;

function collectVectors(context: CollectorContext): Collector<RetrievalRows> {
  const vectors = growableFloat64();
  const census = new LabelCensus();
  const id: number[] = [];
  let width = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const read = readVectors(table, context, 'retrieval');
    if (read === null) return;
    const { output } = context.set.prediction;
    if (width !== 0 && table.width !== width) {
      return context.findings.shape({ fault: 'changed', output, columns: table.width, before: width });
    }
    width = table.width;
    for (const [row, vector] of read.entries()) {
      const isCounted = batch.weight?.[row] !== 0;
      const number = census.add(targetLabel(batch, row), batch.start + row, isCounted);
      id.push(isCounted ? number : NOT_COUNTED);
      for (const value of unit(vector)) vectors.push(value);
    }
    return refuseTooMany(id.length, width);
  }

  return {
    add,
    finish(base) {
      const misfit = groupMisfit(context.set, census);
      if (misfit !== null) return { kind: 'misfit', misfit };
      const all = { width, vectors: vectors.finish(), id: Int32Array.from(id), ids: census.labels.length };
      const { gallery, own } = searchCounted(all);
      return { kind: 'collected', rows: scoredRows(retrieval, { ...base, id: all.id, ids: all.ids, gallery, own }) };
    },
  };
}

/** A row of weight 0 is neither asked for nor found. */
const NOT_COUNTED = -1;

function searchCounted(all: Parameters<typeof findNearestOwn>[0]): Pick<RetrievalRows, 'gallery' | 'own'> {
  const { id, vectors, width } = all;
  const counted = Int32Array.from(id.keys()).filter((row) => id[row] !== NOT_COUNTED);
  if (counted.length === id.length) return { gallery: id.length, own: findNearestOwn(all, roundCosine) };
  const some = new Float64Array(counted.length * width);
  counted.forEach((row, at) => some.set(vectors.subarray(row * width, (row + 1) * width), at * width));
  const own = findNearestOwn({ ...all, id: pickIntegers(id, counted), vectors: some }, roundCosine);
  // What is not counted is a place behind the last one: it has no others, and no rivals.
  const place = new Int32Array(id.length).fill(counted.length);
  counted.forEach((row, at) => place.fill(at, row, row + 1));
  const starts = Int32Array.of(...own.rivals.starts, own.rivals.id.length);
  return { gallery: counted.length, own: pickOwn({ ...own, rivals: { ...own.rivals, starts } }, place) };
}

function unit(vector: Float64Array): Float64Array {
  const even = scaled(vector);
  const length = Math.sqrt(dot(even, even));
  return even.map((value) => value / length);
}

function refuseTooMany(rows: number, width: number): void {
  const most = Math.floor(Math.sqrt(MOST_PRODUCTS / (width + PRODUCTS_OF_PLACE)));
  if (rows <= most) return;
  throw new AppError({
    code: 'data-format',
    message: `Nearest neighbours compare every row with every other: of vectors of ${width} numbers at most ${most} rows, and there are more.`,
    hint: `Name a part of the data with at most ${most} rows that keeps all rows of each id.`,
  });
}
