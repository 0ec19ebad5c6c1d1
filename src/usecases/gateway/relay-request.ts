import { unitSourceOf } from '../../domain/gateway/traffic-plan.ts';
import type { CallInputs } from '../../contract/inference/call-inputs.ts';
import { isUsable } from '../../domain/gateway/usable-tensors.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { InferFailure, ServingSession } from '../ports/serving.ts';
import type { ServedModel } from './served-models.ts';

/** A body of the Open Inference Protocol that an upstream may get as it came. */
export interface RelayedBody {
  readonly bytes: Uint8Array;
  /** What it says, read where that is needed after all; null where it does not fit the signature. */
  readonly read: () => CallInputs | null;
}

/** Tensors, or the body from which they were not read. */
interface AskedCall extends CallInputs {
  readonly relayed?: RelayedBody | undefined;
}

/** Milliseconds from now on, by a clock that never runs backwards. */
interface Deadline {
  readonly deadlineMs: number;
  readonly tickMs: () => number;
}

/** An answer, and how many rows were asked for. */
export type AskOutcome =
  | {
      readonly kind: 'answered';
      readonly outputs: readonly Tensor[];
      readonly rows: number;
      readonly id?: string | null;
    }
  | InferFailure;

type Relay = NonNullable<ServingSession['relay']>;

/** Whether every version of a model passes bodies on as they came, so that none has to be read before it is known who answers. */
export function canRelay({ versions, plan }: ServedModel): boolean {
  if (unitSourceOf(plan)?.kind === 'field') return false;
  for (const { session } of versions.values()) if (session.relay === undefined) return false;
  return true;
}

/** Asks a version for what was read, or passes it on. */
export async function askSession(
  session: ServingSession,
  { inputs, rows, relayed }: AskedCall,
  deadline: Deadline,
): Promise<AskOutcome> {
  if (relayed !== undefined && session.relay !== undefined)
    return passOn({ session, relay: session.relay }, relayed, deadline);
  const outcome = await session.infer(inputs, deadline.deadlineMs);
  return outcome.kind === 'failed' ? outcome : { ...outcome, rows };
}

/**
 * A caller can write what a server fails by, and what it reads in another way than this program. So what is not answered well is
 * read after all: what does not fit the signature is the caller's fault, and anything else is asked once more as this program writes it.
 */
async function passOn(
  { session, relay }: { readonly session: ServingSession; readonly relay: Relay },
  { bytes, read }: RelayedBody,
  deadline: Deadline,
): Promise<AskOutcome> {
  const { deadlineMs, tickMs } = deadline;
  const end = tickMs() + deadlineMs;
  const outcome = await relay(bytes, deadlineMs);
  if (outcome.kind === 'answered' && isUsable(outcome.outputs)) return outcome;
  if (outcome.kind === 'failed' && outcome.reason === 'shed') return outcome;
  const call = read();
  if (call === null) return { kind: 'failed', reason: 'input', message: 'The request does not fit the signature.' };
  const leftMs = end - tickMs();
  if (leftMs <= 0 || (outcome.kind === 'failed' && outcome.reason === 'timeout'))
    return { kind: 'failed', reason: 'timeout', message: 'The model did not answer in time.' };
  const again = await session.infer(call.inputs, leftMs);
  return again.kind === 'failed' ? again : { ...again, rows: call.rows };
}
