import type { EvaluationSet } from '../../../contract/generated/types.ts';
import type { Datatype, Tensor } from '../../tensor.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import type { ShapeFault } from '../score-findings.ts';

/** How an output of tokens is laid out. */
export interface TokenForm {
  readonly datatype: Datatype;
  /** Values of a token: a number for each class, or its label. */
  readonly columns: number;
}

/** Null for an output that is not [sentence, token, class], or [sentence, token] of labels. */
export function tokenForm({ inner, datatype }: OutputTable, { prediction }: EvaluationSet): TokenForm | null {
  const [, columns = 1] = inner;
  const isLabel = prediction.kind === 'labels';
  const isTokens = isLabel ? inner.length === 1 || (inner.length === 2 && columns === 1) : inner.length === 2;
  return isTokens ? { datatype, columns } : null;
}

interface Found {
  readonly table: OutputTable;
  readonly batch: RowBatch;
  readonly before: TokenForm | null;
  readonly set: EvaluationSet;
}

export function shapeFault(form: TokenForm | null, { table, batch, before, set }: Found): ShapeFault | null {
  const { prediction, target } = set;
  const { output, kind } = prediction;
  if (form === null) return { fault: 'no-tokens', output, shape: [batch.rows, ...table.inner] };
  const { columns } = form;
  if (before !== null && columns !== before.columns)
    return { fault: 'changed', output, columns, before: before.columns };
  const [tokens = 0] = table.inner;
  const wanted = batch.lengths?.reduce((most, length) => Math.max(most, length), 0) ?? tokens;
  if (tokens < wanted) return { fault: 'too-few-tokens', output, tokens, wanted };
  if (kind === 'labels') return null;
  if (columns < 2) return { fault: 'one-column', output, problem: 'token-classification' };
  const { classes } = target;
  const isFull = classes === undefined || classes.length === columns;
  return isFull ? null : { fault: 'other-classes', output, columns, classes: classes.length };
}

/** The name that Hugging Face's models give it. */
const MASK = 'attention_mask';

/** Whether a token is one, by the mask that the model gets beside the sentences; null where it gets none of their shape. */
export function maskOf(
  { inputs, rows }: RowBatch,
  { inner }: OutputTable,
): ((row: number, token: number) => boolean) | null {
  const [tokens = 0] = inner;
  const mask = inputs.find((input): input is Tensor => input.name === MASK);
  if (mask === undefined || mask.shape.join() !== [rows, tokens].join()) return null;
  return (row, token) => Number(mask.data[row * tokens + token]) !== 0;
}
