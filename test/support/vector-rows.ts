import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { collectScoredRows, type ScoringOutcome } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import { gaussian, uniform } from '../../src/domain/evaluation/random.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import { evaluationSet, rowBatch } from './scored-rows.ts';

export interface VectorRows {
  readonly vectors: readonly (readonly number[])[];
  readonly ids: readonly Label[];
  readonly weight?: readonly number[] | null;
  /** Rows of a batch. */
  readonly size?: number;
}

/** Vectors with their ids, as the collector takes them. */
export function collectVectors({ vectors, ids, weight = null, size = vectors.length }: VectorRows): ScoringOutcome {
  const set = evaluationSet({ target: { column: 'y', problem: 'retrieval' } });
  const collector = collectScoredRows({ set, problem: 'retrieval' });
  for (let start = 0; start < vectors.length; start += size) {
    const some = vectors.slice(start, start + size);
    const batch = rowBatch(ids.slice(start, start + size), {
      start,
      weight: weight && Float64Array.from(weight.slice(start, start + size)),
    });
    const shape = [some.length, some[0]?.length ?? 0];
    collector.add(batch, [{ name: 'out', datatype: 'FP64', shape, data: Float64Array.from(some.flat()) }]);
  }
  return collector.finish();
}

/** The same scored; throws where it is rejected. */
export function scoredVectors(rows: VectorRows): ScoredRows {
  const outcome = collectVectors(rows);
  if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
  return outcome.rows;
}

export interface DrawnVectors {
  readonly vectors: Readonly<Record<'candidate' | 'baseline', Pick<VectorRows, 'vectors' | 'ids'>>>;
  readonly weight: readonly number[] | null;
}

const WIDTH = 8;

/** Rows of an id lie around a centre of its own, as far off as the id is hard; the baseline sees them less clearly. */
export function drawVectors(
  random: RandomGenerator,
  { ids: count, weighted }: { readonly ids: number; readonly weighted: boolean },
): DrawnVectors {
  const rows = Array.from({ length: count }, (_, id) => drawId(random, id)).flat();
  const ids = rows.map(({ id }) => id);
  const baseline = rows.map(({ vector }) => vector.map((value) => value + 0.35 * gaussian(random)));
  return {
    vectors: { candidate: { ids, vectors: rows.map(({ vector }) => vector) }, baseline: { ids, vectors: baseline } },
    weight: weighted ? rows.map(() => 0.2 + 2 * uniform(random)) : null,
  };
}

function drawId(random: RandomGenerator, id: number) {
  const centre = Array.from({ length: WIDTH }, () => gaussian(random));
  const hard = 0.2 + 0.8 * uniform(random);
  return Array.from({ length: 2 + Math.floor(3 * uniform(random)) }, () => ({
    id,
    vector: centre.map((value) => value + hard * gaussian(random)),
  }));
}

/** The rows without those of an id. */
export function withoutId({ vectors: { candidate, baseline }, weight }: DrawnVectors, out: number) {
  const kept = candidate.ids.flatMap((id, row) => (id === out ? [] : [row]));
  const pick = <T>(values: readonly T[]): readonly T[] => kept.flatMap((row) => values.slice(row, row + 1));
  const of = ({ vectors, ids }: Pick<VectorRows, 'vectors' | 'ids'>): ScoredRows =>
    scoredVectors({ vectors: pick(vectors), ids: pick(ids), weight: weight && pick(weight) });
  return [of(candidate), of(baseline)] as const;
}
