import type { Estimate } from '../contract/generated/types.ts';
import { estimateOfRounds } from '../domain/benchmark/latency.ts';
import { mean } from '../domain/benchmark/percentile.ts';
import { planSolo, type SoloPlan } from '../domain/benchmark/sampling-plan.ts';
import { batchSizeOf, type Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';

/** One model alone, for absolute numbers: its call times round by round, each round a fresh session. */
export type SoloRounds = readonly Float64Array[];

export async function measureSolo(measurement: Measurement, arm: Arm, proportion: number | null): Promise<SoloRounds> {
  return repeatSolo(measurement, { arm, plan: planSolo({ ...measurement.probe, proportion }) });
}

export interface SoloOptions {
  readonly arm: Arm;
  readonly plan: SoloPlan;
}

export async function repeatSolo(measurement: Measurement, { arm, plan }: SoloOptions): Promise<SoloRounds> {
  const rounds: Float64Array[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    rounds.push(await soloRound(measurement, { arm, plan, round }));
    measurement.report(`measuring the ${arm} alone`, (round + 1) / plan.rounds);
  }
  return rounds;
}

interface SoloRoundOptions extends SoloOptions {
  readonly round: number;
}

async function soloRound(measurement: Measurement, { arm, plan, round }: SoloRoundOptions): Promise<Float64Array> {
  const { client, probe } = measurement;
  const batchSize = batchSizeOf(measurement, arm);
  const expectedMs = probe.loadMs + plan.warmUpMs + (plan.callsPerRound + 2) * probe.callMs;
  const request = { arm, batchSize, durationMs: 0, leastCalls: plan.callsPerRound, warmUpMs: plan.warmUpMs };
  const reply = await client.solo(
    { ...request, seed: measurement.nextSeed(), fresh: measurement.isFresh(round) },
    expectedMs,
  );
  return reply.times;
}

/** Rows a second of a model that is kept busy, from its call times in milliseconds. */
export function throughputOf(rounds: SoloRounds, batchSize: number): Estimate {
  return estimateOfRounds(rounds.filter(({ length }) => length > 0).map((round) => (1000 * batchSize) / mean(round)));
}
