import type { Comparison } from '../contract/generated/types.ts';
import {
  type ComparedStretch,
  LEAST_STRETCHES,
  needsAnotherStage,
  STAGES,
  summarizeComparison,
  type Stage,
} from '../domain/benchmark/comparison.ts';
import { mean } from '../domain/benchmark/percentile.ts';
import { compareRound, type ComparedRound } from '../domain/benchmark/round.ts';
import { limitsTail, planDuetRound } from '../domain/benchmark/sampling-plan.ts';
import type { Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';

/** No further stage begins after this: a slow model or a busy machine leaves the answer open rather than taking minutes. */
const LAST_STAGE_BEGINS_SECONDS = 15;

/** A comparison of which so many stretches were measured. */
export interface OngoingComparison {
  readonly stretches: readonly ComparedStretch[];
  readonly discarded: readonly number[];
  /** What the stretches took, without what was measured between them. */
  readonly seconds: number;
}

export const NOTHING_COMPARED: OngoingComparison = { stretches: [], discarded: [], seconds: 0 };

/**
 * The next stretch of candidate against baseline, and of the baseline against itself; the same comparison where the declared
 * limits are decided or the stages are over. Between two of them something else is to be measured: they have to lie apart.
 */
export async function compareOn(measurement: Measurement, before: OngoingComparison): Promise<OngoingComparison> {
  const stage = STAGES[before.stretches.length];
  if (stage === undefined || !goesOn(measurement, before)) return before;
  const start = performance.now();
  const taken = await takeStretch(measurement, stage);
  measurement.report('comparing with the baseline', 1);
  return {
    stretches: [...before.stretches, taken.stretch],
    discarded: [...before.discarded, ...taken.discarded],
    seconds: before.seconds + (performance.now() - start) / 1000,
  };
}

export function describeComparison({ stretches, discarded, seconds }: OngoingComparison): Comparison {
  return summarizeComparison({
    stretches,
    alpha: alphaAfter(stretches.length),
    facts: { stages: stretches.length, seconds, discardedShare: mean(discarded) },
  });
}

/** With `quick`, a comparison that the first two stretches leave open stays open. */
function goesOn({ request }: Measurement, { stretches, seconds }: OngoingComparison): boolean {
  if (stretches.length < LEAST_STRETCHES) return true;
  if (request.quick || seconds > LAST_STAGE_BEGINS_SECONDS) return false;
  return needsAnotherStage(stretches, request.ratioLimits, alphaAfter(stretches.length));
}

function alphaAfter(stretches: number): number {
  return STAGES[stretches - 1]?.alpha ?? 0;
}

async function takeStretch(measurement: Measurement, stage: Stage) {
  const candidate: ComparedRound[] = [];
  const sentinel: ComparedRound[] = [];
  const discarded: number[] = [];
  const { batchSize } = measurement;
  for (let round = 0; round < stage.rounds; round++) {
    const reply = await duetRound(measurement, stage, round);
    const [ofCandidate, ofBaseline, ofSentinel] = reply.times.map((times) => ({ times, batchSize }));
    if (ofCandidate === undefined || ofBaseline === undefined) continue;
    candidate.push(compareRound(ofCandidate, ofBaseline));
    if (ofSentinel !== undefined) sentinel.push(compareRound(ofSentinel, ofBaseline));
    discarded.push(reply.discardedShare);
  }
  return { stretch: { candidate, sentinel }, discarded };
}

async function duetRound({ client, probe, request, ...rest }: Measurement, stage: Stage, round: number) {
  const plan = planDuetRound(stage, { ...probe, limitsTail: limitsTail(request.ratioLimits) });
  const arms: readonly Arm[] = rest.hasSentinel ? ['candidate', 'baseline', 'sentinel'] : ['candidate', 'baseline'];
  const expectedMs =
    plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastTriples + 2) * probe.callMs);
  const { batchSize } = rest;
  return client.duet({ ...plan, arms, batchSize, seed: rest.nextSeed(), fresh: rest.isFresh(round) }, expectedMs);
}
