import { bytesOfTensors } from '../../domain/calling/answer-bytes.ts';
import type { ArmName, TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import { isUsable } from '../../domain/gateway/usable-tensors.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { ServingSession } from '../ports/serving.ts';
import type { Evidence } from './evidence.ts';

/** What an arm scores of a request that another one has answered. */
export interface ExtraArm {
  readonly plan: TrafficPlan;
  readonly decision: string;
  readonly arm: ArmName;
  readonly session: ServingSession;
  readonly inputs: readonly Tensor[];
}

export interface ExtraArmCounts {
  readonly scored: number;
  /** Did not answer what anybody can use. */
  readonly failed: number;
  /** There was no place, or production needed the machine. */
  readonly dropped: number;
}

export interface ExtraArms {
  offer(work: ExtraArm): void;
  readonly counts: ExtraArmCounts;
}

export interface ExtraArmOptions {
  readonly evidence: Pick<Evidence, 'alsoAnswered'>;
  /** Whether requests of users need what this work would take. */
  readonly isBusy: () => boolean;
  /** Calls once the present request has its answer. */
  readonly later: (work: () => void) => void;
  readonly deadlineMs: number;
}

const MOST_WAITING = 1_000;
const MOST_WAITING_BYTES = 64 * 2 ** 20;
const AT_ONCE = 2;

/** Scores by arms that nobody sees, in one bounded queue beside the requests: what finds no place is dropped and counted. */
export function createExtraArms(options: ExtraArmOptions): ExtraArms {
  const counts = { scored: 0, failed: 0, dropped: 0 };
  const queue = newQueue();
  const run = async (work: ExtraArm): Promise<void> => {
    queue.running += 1;
    const isScored = await score(options, work);
    queue.running -= 1;
    counts[isScored ? 'scored' : 'failed'] += 1;
    start();
  };
  const start = (): void => {
    while (queue.running < AT_ONCE && queue.waiting.length > 0) {
      const work = queue.waiting.shift();
      if (work === undefined) return;
      queue.bytes -= bytesOfTensors(work.inputs);
      if (options.isBusy()) counts.dropped += 1;
      else void run(work);
    }
  };
  const offer = (work: ExtraArm): void => {
    const bytes = bytesOfTensors(work.inputs);
    const isFull = queue.waiting.length >= MOST_WAITING || queue.bytes + bytes > MOST_WAITING_BYTES;
    if (isFull || options.isBusy()) {
      counts.dropped += 1;
      return;
    }
    queue.waiting.push(work);
    queue.bytes += bytes;
    if (queue.running < AT_ONCE) options.later(start);
  };
  return { counts, offer };
}

interface Queue {
  readonly waiting: ExtraArm[];
  bytes: number;
  running: number;
}

function newQueue(): Queue {
  return { waiting: [], bytes: 0, running: 0 };
}

async function score(options: ExtraArmOptions, { plan, session, inputs, arm, decision }: ExtraArm): Promise<boolean> {
  const outcome = await session.infer(inputs, options.deadlineMs);
  if (outcome.kind !== 'answered' || !isUsable(outcome.outputs)) return false;
  options.evidence.alsoAnswered(plan, decision, { arm, outputs: outcome.outputs });
  return true;
}
