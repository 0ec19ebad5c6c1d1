import type { Comparison } from '../contract/generated/types.ts';
import { needsAnotherStage, STAGES, summarizeComparison, type Stage } from '../domain/benchmark/comparison.ts';
import { mean } from '../domain/benchmark/percentile.ts';
import { compareRound, type LogRatios } from '../domain/benchmark/round.ts';
import { limitsTail, planDuetRound } from '../domain/benchmark/sampling-plan.ts';
import type { Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';

/** With `quick`, a comparison that the first stage leaves open stays open after the second. */
const QUICK_STAGES = 2;

/** No further stage begins after this: a slow model or a busy machine leaves the answer open rather than taking minutes. */
const LAST_STAGE_BEGINS_MS = { normal: 15_000, quick: 4000 } as const;

/** Candidate against baseline, and the baseline against itself, until the declared limits are decided or the stages are over. */
export async function compare(measurement: Measurement): Promise<Comparison> {
  const start = performance.now();
  const candidate: LogRatios[] = [];
  const sentinel: LogRatios[] = [];
  const discarded: number[] = [];
  const stages = measurement.request.quick ? STAGES.slice(0, QUICK_STAGES) : STAGES;
  let [alpha, looks] = [0, 0];
  for (const stage of stages) {
    for (let round = 0; round < stage.rounds; round++) {
      const reply = await duetRound(measurement, stage, round);
      const [ofCandidate, ofBaseline, ofSentinel] = reply.times;
      if (ofCandidate === undefined || ofBaseline === undefined) continue;
      candidate.push(compareRound(ofCandidate, ofBaseline));
      if (ofSentinel !== undefined) sentinel.push(compareRound(ofSentinel, ofBaseline));
      discarded.push(reply.discardedShare);
    }
    looks++;
    alpha = stage.alpha;
    measurement.report('comparing with the baseline', looks / stages.length);
    if (performance.now() - start > LAST_STAGE_BEGINS_MS[measurement.request.quick ? 'quick' : 'normal']) break;
    if (!needsAnotherStage({ candidate, sentinel }, measurement.request.ratioLimits, alpha)) break;
  }
  return summarizeComparison({ candidate, sentinel }, alpha, {
    rounds: candidate.length,
    stages: looks,
    seconds: (performance.now() - start) / 1000,
    discardedShare: mean(discarded),
  });
}

async function duetRound({ client, probe, request, ...rest }: Measurement, stage: Stage, round: number) {
  const plan = planDuetRound(stage, { ...probe, limitsTail: limitsTail(request.ratioLimits) });
  const arms: readonly Arm[] = rest.hasSentinel ? ['candidate', 'baseline', 'sentinel'] : ['candidate', 'baseline'];
  const expectedMs =
    plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastTriples + 2) * probe.callMs);
  const { batchSize } = rest;
  return client.duet({ ...plan, arms, batchSize, seed: rest.nextSeed(), fresh: rest.isFresh(round) }, expectedMs);
}
