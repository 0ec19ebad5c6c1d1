import type { Comparison } from '../contract/generated/types.ts';
import type { BatchSizes } from '../domain/benchmark/batch-size.ts';
import {
  type ComparedStretch,
  LEAST_STRETCHES,
  needsAnotherStage,
  STAGES,
  summarizeComparison,
  type Stage,
} from '../domain/benchmark/comparison.ts';
import { mean } from '../domain/benchmark/percentile.ts';
import { comparableMetrics, compareRound, type ComparedRound } from '../domain/benchmark/round.ts';
import {
  affordableRounds,
  type DuetQuestion,
  type DuetRound,
  limitsTail,
  planDuetRound,
  planTurns,
  type Turn,
} from '../domain/benchmark/sampling-plan.ts';
import { batchSizeOf, type Measurement } from './measurement.ts';

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

export function describeComparison(
  measurement: Measurement,
  { stretches, discarded, seconds }: OngoingComparison,
): Comparison {
  const { curve } = measurement;
  const sizes = sizesOf(measurement);
  const compared = summarizeComparison({
    stretches,
    batchSizes: sizes,
    alpha: alphaAfter(stretches.length),
    facts: { stages: stretches.length, seconds, discardedShare: mean(discarded) },
  });
  return curve === null ? compared : { ...compared, batchSizes: sizes, curve: [...curve] };
}

function sizesOf({ batchSize, baselineBatchSize }: Measurement): BatchSizes {
  return { candidate: batchSize, baseline: baselineBatchSize };
}

/** With `quick`, a comparison that the first two stretches leave open stays open. */
function goesOn(measurement: Measurement, { stretches, seconds }: OngoingComparison): boolean {
  const { request } = measurement;
  if (stretches.length < LEAST_STRETCHES) return true;
  if (request.quick || seconds > LAST_STAGE_BEGINS_SECONDS) return false;
  const metrics = comparableMetrics(sizesOf(measurement));
  const limits = Object.fromEntries(
    Object.entries(request.ratioLimits).filter(([name]) => metrics.some((metric) => metric === name)),
  );
  return needsAnotherStage(stretches, limits, alphaAfter(stretches.length));
}

function alphaAfter(stretches: number): number {
  return STAGES[stretches - 1]?.alpha ?? 0;
}

/** Candidate against baseline, and between those rounds the baseline against itself: never more than two models share the cache. */
async function takeStretch(measurement: Measurement, stage: Stage) {
  const candidate: ComparedRound[] = [];
  const sentinel: ComparedRound[] = [];
  const discarded: number[] = [];
  const question = questionOf(measurement);
  const plan = planDuetRound(stage, question);
  for (const turn of planTurns(affordableRounds(stage, question), measurement.isFresh)) {
    const { round, discardedShare } = await duetRound(measurement, plan, turn);
    (turn.arm === 'candidate' ? candidate : sentinel).push(round);
    discarded.push(discardedShare);
  }
  return { stretch: { candidate, sentinel }, discarded };
}

function questionOf({ probe, request }: Measurement): DuetQuestion {
  return { ...probe, limitsTail: limitsTail(request.ratioLimits) };
}

async function duetRound(measurement: Measurement, plan: DuetRound, { arm, fresh }: Turn) {
  const { client, probe, nextSeed } = measurement;
  const arms = [arm, 'baseline'] as const;
  const expectedMs =
    plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastGroups + 2) * probe.callMs);
  const asked = arms.map((one) => batchSizeOf(measurement, one));
  const reply = await client.duet({ ...plan, arms, batchSizes: asked, seed: nextSeed(), fresh }, expectedMs);
  const [own, theirs] = reply.batchSizes.map((batchSize, index) => ({
    times: reply.times[index] ?? new Float64Array(),
    batchSize,
  }));
  if (own === undefined || theirs === undefined) throw new Error('a round of two models has the times of both');
  return { round: compareRound(own, theirs), discardedShare: reply.discardedShare };
}
