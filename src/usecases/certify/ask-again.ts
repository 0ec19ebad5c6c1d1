import { isTooMuchForOneCall, tensorBytes } from '../../domain/calling/answer-bytes.ts';
import { type AnswerDifference, compareAnswers, greaterDifference } from '../../domain/evaluation/steadiness.ts';
import { readAnswers } from '../../domain/evaluation/answers.ts';
import { ownElements, resized } from '../../domain/calling/own-elements.ts';
import { joinedOutputs } from '../../domain/evaluation/joined-outputs.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import type { Sending } from '../../domain/evaluation/drawn-rows.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import { joinRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { ModelFailure } from '../ports/model-runtime.ts';
import { type LabelledModel, type SetContext, signatureOf } from './battery-context.ts';
import { chooseBatchRows, ModelCaller, type RowsToCall } from './call-model.ts';
import { ownLengths } from './draw-answers.ts';
import type { DrawnAnswers } from './drawn-answers.ts';

export type Asked = { readonly kind: 'answered'; readonly difference: AnswerDifference } | ModelFailure;

/** Rows that can be sent again and compared with what is known of them. */
export interface Again extends Sender {
  readonly drawn: DrawnAnswers;
}

interface Sender {
  readonly context: SetContext;
  readonly model: LabelledModel;
  readonly read: RowsToCall & Pick<RowBatch, 'lengths'>;
  /** The inputs of each row by itself, where those of several are padded; null where a row is a part of them. */
  readonly alone: readonly (readonly Tensor[])[] | null;
}

/** Sends rows again and compares with the answers that were scored: the greatest difference of all ways to send them. */
export async function askAgain(again: Again, sendings: readonly Sending[]): Promise<Asked> {
  const differences: AnswerDifference[] = [];
  for (const sending of sendings) {
    const sent = await send(again, sending);
    if (sent.kind === 'failed') return sent;
    differences.push(compare(again, sending, sent.answers));
  }
  return { kind: 'answered', difference: differences.reduce(greaterDifference) };
}

type Sent = { readonly kind: 'sent'; readonly answers: Tensor | null } | ModelFailure;

/** Answers in the order of the rows, whatever the order in which they were sent; null where a row has none of its own. */
export async function send(sender: Sender, sending: Sending): Promise<Sent> {
  const { order, size, served } = sending;
  const { context, model } = sender;
  const signature = signatureOf(context.battery.request);
  const { output } = context.set.prediction;
  const step = served === undefined ? Math.min(size, chooseBatchRows(signature, context.set.batchSize)) : size;
  const caller = new ModelCaller(model.model, signature);
  const parts: Tensor[] = [];
  let bytes = 0;
  for (let start = 0; start < order.length; start += step) {
    const rows = order.slice(start, start + step);
    const outcome = await caller.call(toSend(sender, rows));
    if (outcome.kind === 'failed') return outcome;
    const outputs = joinedOutputs(outcome.outputs, context.set.prediction);
    const scored = outputs.find(({ name, shape }) => name === output && shape[0] === rows.length);
    if (scored === undefined) return { kind: 'sent', answers: null };
    const asked = rows.flatMap((row, place) => (isAsked(sending, row) ? [place] : []));
    if (asked.length === 0) continue;
    const [own = scored] = asked.length === rows.length ? [scored] : pickRows([scored], asked);
    bytes += tensorBytes(own);
    // More than was drawn: such rows were answered otherwise.
    if (isTooMuchForOneCall(bytes)) return { kind: 'sent', answers: null };
    parts.push(
      ...answersOf(
        sender,
        own,
        rows.filter((row) => isAsked(sending, row)),
      ),
    );
  }
  const places = askedOf(sending)
    .map((row, place) => [row, place] as const)
    .toSorted(([a], [b]) => a - b);
  const [answers = null] = pickRows(
    joinAlike(parts),
    places.map(([, place]) => place),
  );
  return { kind: 'sent', answers };
}

/** Without the rows that only fill a call: of those no answer is known. */
function askedOf(sending: Sending): readonly number[] {
  return sending.order.filter((row) => isAsked(sending, row));
}

function isAsked({ served }: Sending, row: number): boolean {
  return served === undefined || row < served.rows;
}

/** Row by row, each as wide as the longest of all: what padding was answered is left out, however much of it there was. */
function answersOf({ context, read }: Sender, scored: Tensor, rows: readonly number[]): readonly Tensor[] {
  const lengths = ownLengths(context, read);
  if (lengths === null) return [scored];
  const widest = lengths.reduce((most, length) => Math.max(most, length), 1);
  const own = ownElements(
    scored,
    Int32Array.from(rows, (row) => lengths[row] ?? 0),
  );
  return own.map((answer) => resized(answer, widest));
}

function toSend({ read, alone }: Sender, rows: readonly number[]): RowsToCall {
  const [row = 0] = rows;
  const own = rows.length === 1 ? alone?.[row] : undefined;
  const labels = read.sequence;
  return {
    inputs: own ?? pickRows(read.inputs, rows),
    sequence: labels === null ? null : rows.flatMap((one) => labels[one] ?? []),
  };
}

/** None where calls answered in different widths. */
function joinAlike(parts: readonly Tensor[]): readonly Tensor[] {
  const forms = new Set(parts.map(({ shape, datatype }) => [datatype, ...shape.slice(1)].join()));
  return forms.size === 1 ? [joinRows(parts)] : [];
}

function compare({ context, model, drawn }: Again, sending: Sending, answers: Tensor | null): AnswerDifference {
  const order = askedOf(sending);
  const { battery, set } = context;
  const problem = problemOf(battery.request.model.value.task, set.target);
  const reading = { set, problem, columnLabels: model.columnLabels.get(set.prediction.output) ?? null };
  const rows = order.length;
  const known = pickRows(
    [drawn.answers],
    order.toSorted((a, b) => a - b),
  );
  const scored = readAnswers(known, rows, reading);
  return compareAnswers(
    scored ?? { rows, labels: [], numbers: new Float64Array(0) },
    answers === null ? null : readAnswers([answers], rows, reading),
  );
}

export function pickRows(tensors: readonly Tensor[], rows: readonly number[]): readonly Tensor[] {
  return tensors.map((tensor) => joinRows(rows.map((row) => sliceRows(tensor, row, row + 1))));
}
