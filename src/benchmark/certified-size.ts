import type { CertifiedSize, Comparison } from '../contract/generated/types.ts';
import { joinPoints } from '../domain/benchmark/batch-size.ts';
import { compareOn, describeComparison, NOTHING_COMPARED, type OngoingComparison } from './compare.ts';
import { type ArmProbe, type Measurement, probeArm } from './measurement.ts';
import { ModelFailedError } from './rig-client.ts';

/** The comparison at the size of the baseline's own certificate, between its two stretches. */
export interface CertifiedQuestion {
  readonly measurement: Measurement;
  readonly ongoing: OngoingComparison;
}

/**
 * The first stretch of both at the size that the baseline's own certificate has; null where none is known, where the comparison has
 * this size anyway or the mode declares one, and where a version does not take it. It decides nothing, so it comes when all
 * else is measured: a process that it ends is needed no more.
 */
export async function beginCertifiedSize(measurement: Measurement): Promise<CertifiedQuestion | null> {
  const { curve, request, batchSize: own, baselineBatchSize: theirs } = measurement;
  const { certifiedSize: size } = request;
  if (curve === null || size === undefined || (own === size && theirs === size)) return null;
  return unlessFailed(async () => {
    const probes = [await probeAt(measurement, 'candidate', size), await probeAt(measurement, 'baseline', size)];
    if (probes.some(({ batchSize }) => batchSize !== size)) return null;
    return compareAgain({ measurement: atSize(measurement, size, probes), ongoing: NOTHING_COMPARED });
  });
}

/** The comparison with this third point: on the curve, and with a ratio of its own where the size is another one. */
export async function addCertifiedSize(
  comparison: Comparison,
  begun: CertifiedQuestion | null,
  { request: { certifiedSize: size }, curve }: Measurement,
): Promise<Comparison> {
  if (curve === null || size === undefined) return comparison;
  const ended = begun === null ? null : await unlessFailed(() => compareAgain(begun));
  if (ended === null) return { ...comparison, certifiedSize: { batchSize: size } };
  const { ratios, figures = {}, noiseFloor } = describeComparison(ended.measurement, ended.ongoing);
  const certifiedSize: CertifiedSize = {
    batchSize: size,
    ratios: only('throughput', ratios),
    figures: only('throughput', figures),
    noiseFloor: only('throughput', noiseFloor),
  };
  const { latency_p50: call } = figures;
  // What climbing measured of a size stays: its points are of one kind.
  const point = call === undefined ? [] : [{ batchSize: size, ...ratesOf(size, call) }];
  return { ...comparison, certifiedSize, curve: [...joinPoints([...point, ...curve])] };
}

async function compareAgain({ measurement, ongoing }: CertifiedQuestion): Promise<CertifiedQuestion> {
  return { measurement, ongoing: await compareOn(measurement, ongoing) };
}

function probeAt(measurement: Measurement, arm: 'candidate' | 'baseline', size: number): Promise<ArmProbe> {
  const { client, request } = measurement;
  return probeArm(client, { arm, batchSize: size, seed: measurement.nextSeed(), quick: request.quick });
}

/** Two stretches and no more: no limit is declared for this size. */
function atSize(measurement: Measurement, size: number, probes: readonly ArmProbe[]): Measurement {
  const callMs = Math.max(...probes.map((probe) => probe.callMs));
  return {
    ...measurement,
    request: { ...measurement.request, ratioLimits: {} },
    probe: { ...measurement.probe, callMs },
    batchSize: size,
    baselineBatchSize: size,
  };
}

/** Rows a second by the median call, as all points of the curve are. */
function ratesOf(size: number, { candidate, baseline }: { readonly candidate: number; readonly baseline: number }) {
  return { candidate: (1000 * size) / candidate, baseline: (1000 * size) / baseline };
}

function only<T>(metric: string, all: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === metric));
}

/** null where a version failed at this size: that says nothing of those that it is certified at. */
async function unlessFailed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelFailedError) return null;
    throw error;
  }
}
