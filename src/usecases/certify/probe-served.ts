import type { RobustnessResult } from '../../contract/generated/types.ts';
import type { ServedCall } from '../../domain/benchmark/served-calls.ts';
import { messageLimit, tensorBytes } from '../../domain/calling/answer-bytes.ts';
import { fixedRows } from '../../domain/calling/call-form.ts';
import {
  drawRows,
  missingRows,
  rowsTo,
  type Sending,
  servedSending,
  shorten,
} from '../../domain/evaluation/drawn-rows.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import { type AnswerDifference, steadinessOf, withoutTies } from '../../domain/evaluation/steadiness.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { ModelFailure } from '../ports/model-runtime.ts';
import { type Again, askAgain, pickRows } from './ask-again.ts';
import { failureFinding, type LabelledModel, type SetContext, signatureOf } from './battery-context.ts';
import { seedOf } from './draw-answers.ts';
import type { DrawnAnswers } from './drawn-answers.ts';
import { callsFor, factsOf, severityOf } from './probe-steadiness.ts';
import type { Probing } from './probing.ts';

export interface ServedProbe {
  readonly context: SetContext;
  readonly drawn: DrawnAnswers;
  readonly call: ServedCall;
  /** Of a call with these rows and one thread. */
  readonly callMs: number;
}

/** Whether rows are answered as they were scored when they are sent as a mode sends them: so many a call, with so many threads. */
export async function probeServed(probe: ServedProbe, model: LabelledModel): Promise<Probing> {
  const { context, drawn, call } = probe;
  const together = await context.data.take(drawn.rows);
  const sending = sendingOf(probe);
  if (isTooLarge(probe, together, sending)) return undecided(probe);
  const read = sending.served === undefined ? together : await fillUp(probe);
  const answers = call.isDeclared ? (drawn.before?.scored ?? drawn.answers) : drawn.answers;
  const again: Again = { context, model, drawn: { ...drawn, answers }, read, alone: null };
  const asked = await askAgain(again, [shorten(sending, callsFor(probe.callMs))]);
  return asked.kind === 'failed' ? tellFailure(probe, asked) : tell(probe, asked.difference);
}

/** What a call that a mode makes does not do at all is the version's fault, but for what it takes to hand its answers over. */
export function tellFailure(probe: Pick<ServedProbe, 'context' | 'call'>, failure: ModelFailure): Probing {
  const isOurs = failure.reason === 'memory' || failure.reason === 'timeout';
  if (isOurs || !probe.call.isThreaded) return undecided(probe);
  return { robustness: [], findings: [failureFinding(failure, 'robustness')] };
}

/** What fixes its rows a call, or goes on from one to the next, is sent the rows as they were scored: the threads alone are others. */
function sendingOf({ context, drawn, call }: ServedProbe): Sending {
  const rows = drawn.rows.length;
  const isOpen = call.isDeclared && fixedRows(signatureOf(context.battery.request)) === null;
  if (!isOpen) return { order: rowsTo(rows), size: rows };
  return servedSending(rows, call.batchSize, seedOf(context));
}

/** A call of these rows or its answers would be more than a process may send. */
function isTooLarge({ context, drawn }: ServedProbe, read: RowBatch, { size }: Sending): boolean {
  const share = size / drawn.rows.length;
  const asked = read.inputs.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
  const most = messageLimit(context.battery.limits.memoryBytes);
  return Math.max(asked, tensorBytes(drawn.answers)) * share > most;
}

/** The drawn rows, then others of the set that fill the last call, again and again where it has too few. */
async function fillUp({ context, drawn, call }: ServedProbe): Promise<Again['read']> {
  const { data } = context;
  const rows = drawn.rows.length;
  const missing = missingRows(rows, call.batchSize);
  const known = new Set(drawn.rows);
  const others = drawRows(data.rows, Math.min(data.rows, rows + missing), seedOf(context))
    .filter((row) => !known.has(row))
    .slice(0, missing);
  const all = [...drawn.rows, ...others];
  const ascending = all.toSorted((a, b) => a - b);
  const read = await data.take(ascending);
  const places = new Map(ascending.map((row, place) => [row, place]));
  const order = rowsTo(rows + missing).map((row) => places.get(all[row % all.length] ?? 0) ?? 0);
  // How wide answers are compared is for the drawn rows to say.
  const lengths =
    read.lengths && Int32Array.from(order, (place, row) => (row < rows ? (read.lengths?.[place] ?? 0) : 0));
  return { inputs: pickRows(read.inputs, order), sequence: null, ...(lengths && { lengths }) };
}

function tell({ context, drawn, call }: ServedProbe, difference: AnswerDifference): Probing {
  const { threads, batchSize, isDeclared, isThreaded } = call;
  const settled = threads > 1 ? withoutTies(difference) : difference;
  const result = isThreaded ? (steadinessOf(settled) === 'changed' ? 'fail' : 'pass') : 'shown';
  const robustness = [describe({ context, call }, result, factsOf(difference))];
  const none = { ...difference, changed: 0, share: 0 };
  const isTied = isDeclared && settled.changed < difference.changed;
  const severity = severityOf(context, settled, drawn.before?.chance ?? none) ?? (isTied ? 'warning' : null);
  if (severity === null) return { robustness, findings: [] };
  const facts = { ...factsOf(difference), quantised: context.battery.candidate.isDynamicallyQuantised, threads };
  const found = isDeclared
    ? finding('answers-differ', { fault: 'as-served', ...facts, batchSize }, { severity })
    : finding('answers-differ', { fault: 'other-threads', ...facts }, { severity: isThreaded ? severity : 'warning' });
  return { robustness, findings: [found] };
}

function undecided(probe: Pick<ServedProbe, 'context' | 'call'>): Probing {
  return { robustness: [describe(probe, 'inconclusive', {})], findings: [] };
}

function describe(
  { context, call: { threads, batchSize } }: Pick<ServedProbe, 'context' | 'call'>,
  result: RobustnessResult['result'],
  facts: RobustnessResult['facts'],
): RobustnessResult {
  return { check: 'served-invariance', data: context.name, result, facts: { batchSize, threads, ...facts } };
}
