import { pickBase } from '../scored-rows.ts';
import { type ClusteredRows, pickClusters } from './clustered-rows.ts';

/** Answers to each token of a sentence. A row is a sentence. */
export interface TokenRows extends ClusteredRows {
  /** Of each sentence; null where no scheme says which tokens make an entity. */
  readonly entities: EntityCounts | null;
}

export interface EntityCounts {
  readonly hit: Int32Array;
  readonly true: Int32Array;
  readonly predicted: Int32Array;
}

export function selectSentences(rows: TokenRows, indices: Int32Array): TokenRows {
  const { entities, target, predicted } = rows;
  const { starts, answers: tokens } = pickClusters(rows, indices);
  const pick = (values: Int32Array): Int32Array => indices.map((row) => values[row] ?? 0);
  return {
    ...pickBase(rows, indices),
    classes: rows.classes,
    starts,
    target: tokens.map((token) => target[token] ?? 0),
    predicted: tokens.map((token) => predicted[token] ?? 0),
    entities: entities && {
      hit: pick(entities.hit),
      true: pick(entities.true),
      predicted: pick(entities.predicted),
    },
  };
}
