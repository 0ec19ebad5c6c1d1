import { pickBase, type RowsBase } from '../scored-rows.ts';

/** Answers to each token of a sentence. A row is a sentence; what is kept of tokens lies one sentence after the other. */
export interface TokenRows extends RowsBase {
  readonly classes: number;
  /** Where each sentence's tokens begin; one more than there are rows. */
  readonly starts: Int32Array;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
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
  const starts = new Int32Array(indices.length + 1);
  indices.forEach((row, index) => starts.set([(starts[index] ?? 0) + sizeOf(rows, row)], index + 1));
  const tokens = tokensOf(rows, indices, starts.at(-1) ?? 0);
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

/** Tokens of a sentence. */
export function sizeOf({ starts }: Pick<TokenRows, 'starts'>, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

function tokensOf(rows: TokenRows, indices: Int32Array, count: number): Int32Array {
  const tokens = new Int32Array(count);
  let at = 0;
  for (const row of indices) {
    const first = rows.starts[row] ?? 0;
    for (let token = first; token < first + sizeOf(rows, row); token += 1) {
      tokens[at] = token;
      at += 1;
    }
  }
  return tokens;
}
