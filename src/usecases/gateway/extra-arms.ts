import type { ArmName } from '../../domain/gateway/traffic-plan.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { ServingSession } from '../ports/serving.ts';
import type { Evidence } from './evidence.ts';

/** What an arm scores of a request that another one has answered. */
export interface ExtraArm {
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
  readonly isUsable: (outputs: readonly Tensor[]) => boolean;
  readonly deadlineMs: number;
}

const MOST_WAITING = 1_000;
const MOST_WAITING_BYTES = 64 * 2 ** 20;
const AT_ONCE = 2;

/** Scores by arms that nobody sees, in one bounded queue beside the requests: what finds no place is dropped and counted. */
export function createExtraArms(options: ExtraArmOptions): ExtraArms {
  const counts = { scored: 0, failed: 0, dropped: 0 };
  const waiting: ExtraArm[] = [];
  let waitingBytes = 0;
  let running = 0;
  const next = (): void => {
    while (running < AT_ONCE) {
      const work = waiting.shift();
      if (work === undefined) return;
      waitingBytes -= bytesOf(work.inputs);
      if (options.isBusy()) counts.dropped += 1;
      else start(work);
    }
  };
  const start = (work: ExtraArm): void => {
    running += 1;
    void score(options, work).then((isScored) => {
      running -= 1;
      counts[isScored ? 'scored' : 'failed'] += 1;
      next();
    });
  };
  return {
    counts,
    offer: (work) => {
      const bytes = bytesOf(work.inputs);
      if (waiting.length >= MOST_WAITING || waitingBytes + bytes > MOST_WAITING_BYTES || options.isBusy()) {
        counts.dropped += 1;
        return;
      }
      waiting.push(work);
      waitingBytes += bytes;
      if (running < AT_ONCE) options.later(next);
    },
  };
}

async function score(options: ExtraArmOptions, { session, inputs, arm, decision }: ExtraArm): Promise<boolean> {
  const outcome = await session.infer(inputs, options.deadlineMs);
  if (outcome.kind !== 'answered' || !options.isUsable(outcome.outputs)) return false;
  options.evidence.alsoAnswered(decision, { arm, outputs: outcome.outputs });
  return true;
}

function bytesOf(inputs: readonly Tensor[]): number {
  let bytes = 0;
  for (const { data } of inputs)
    bytes += 'byteLength' in data ? data.byteLength : data.reduce((sum, text) => sum + text.length, 0);
  return bytes;
}
