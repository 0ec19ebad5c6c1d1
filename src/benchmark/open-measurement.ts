import { type BatchSizes, chooseSizes, type CurvePoint } from '../domain/benchmark/batch-size.ts';
import type { Tensor } from '../domain/tensor.ts';
import type { BenchmarkRequest } from '../usecases/ports/benchmark.ts';
import type { Arm, MeasuredModel } from './messages.ts';
import { isFreshRound } from '../domain/benchmark/sampling-plan.ts';
import { probeArm, seedSequence, type ArmProbe, type Measurement } from './measurement.ts';
import { measureCurve } from './offline.ts';
import { allowing, ModelFailedError, RigClient } from './rig-client.ts';
import { rowBytes } from '../domain/benchmark/limit-rows.ts';

/** What a measurement needs beside its request: the models where their runtimes find them. */
export interface Site {
  readonly candidate: MeasuredModel;
  readonly baseline: MeasuredModel | null;
  /** Rows that are none of those of the data, in each way that there is. */
  readonly unseen: readonly (readonly Tensor[])[];
  readonly signal: AbortSignal | undefined;
}

export interface OpenedMeasurement {
  readonly measurement: Measurement & AsyncDisposable;
  /** False without a baseline, and when it does not run on these rows. */
  readonly hasBaseline: boolean;
}

/** The process holds up to two sessions; each may take what one model may. */
const SESSIONS = 2;

export async function openMeasurement(request: BenchmarkRequest, site: Site): Promise<OpenedMeasurement> {
  const nextSeed = seedSequence(request.seed);
  const choices = { ...(await chooseBatchSizes(request, site, nextSeed)), nextSeed };
  const both = site.baseline === null ? null : await openBoth(request, site, choices);
  if (both !== null) return both;
  const batchSize = choices.sizes.candidate;
  const client = await openClient(request, { ...site, baseline: null });
  const probe = await probeOrClose(client, { arm: 'candidate', batchSize, seed: nextSeed(), quick: request.quick });
  const alone = { probe, baselineBatchSize: probe.batchSize, curve: null, nextSeed };
  return { measurement: describe(client, request, alone), hasBaseline: false };
}

interface ChosenSizes {
  readonly sizes: BatchSizes;
  /** null where they were not found by trial. */
  readonly curve: readonly CurvePoint[] | null;
}

interface Choices extends ChosenSizes {
  readonly nextSeed: () => number;
}

/** The declared size; without one, one row a call, or for `offline` what a curve of both says, in a process of its own. */
async function chooseBatchSizes(request: BenchmarkRequest, site: Site, nextSeed: () => number): Promise<ChosenSizes> {
  const { mode, quick, rows } = request;
  if (mode.batchSize !== undefined || mode.scenario !== 'offline') {
    const size = mode.batchSize ?? 1;
    return { sizes: { candidate: size, baseline: size }, curve: null };
  }
  const versions = site.baseline === null ? (['candidate'] as const) : (['candidate', 'baseline'] as const);
  const open = (opened: readonly Arm[]) =>
    openClient(request, { ...site, baseline: opened.includes('baseline') ? site.baseline : null });
  const curve = await measureCurve({ versions, rowBytes: rowBytes(rows), quick, nextSeed, open });
  return { sizes: chooseSizes(curve), curve };
}

/** null when the baseline does not run, or takes batches of another size than declared: then there is nothing to compare. */
async function openBoth(
  request: BenchmarkRequest,
  site: Site,
  { sizes, curve, nextSeed }: Choices,
): Promise<OpenedMeasurement | null> {
  const client = await openClient(request, site);
  const round = (arm: keyof BatchSizes) => ({ arm, batchSize: sizes[arm], quick: request.quick, seed: nextSeed() });
  const candidate = await probeOrClose(client, round('candidate'));
  const baseline = await probeBaseline(client, round('baseline'));
  const isAlike = baseline?.batchSize === candidate.batchSize || curve !== null;
  if (baseline === null || !isAlike) {
    await client[Symbol.asyncDispose]();
    return null;
  }
  const probe = {
    ...candidate,
    callMs: Math.max(candidate.callMs, baseline.callMs),
    loadMs: Math.max(candidate.loadMs, baseline.loadMs),
  };
  const described = { probe, baselineBatchSize: baseline.batchSize, curve, nextSeed };
  return { measurement: describe(client, request, described), hasBaseline: true };
}

type ArmRequest = Parameters<typeof probeArm>[1];

async function probeOrClose(client: RigClient, request: ArmRequest): Promise<ArmProbe> {
  try {
    return await probeArm(client, request);
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

async function probeBaseline(client: RigClient, request: ArmRequest): Promise<ArmProbe | null> {
  try {
    return await probeArm(client, request);
  } catch (error) {
    // Its failure says nothing about the candidate.
    if (error instanceof ModelFailedError) return null;
    throw error;
  }
}

async function openClient(request: BenchmarkRequest, site: Site): Promise<RigClient> {
  const { rows, signature, baselineForm, mode, limits } = request;
  const allowed = allowing(limits, [site.candidate, site.baseline]);
  const client = new RigClient({ ...allowed, memoryBytes: SESSIONS * limits.memoryBytes }, site.signal);
  const others = site.baseline === null ? {} : { baseline: site.baseline, sentinel: site.baseline };
  const models = { candidate: site.candidate, ...others };
  const threads = mode.threads ?? 1;
  await client.setup({ models, rows, baselineForm, unseen: site.unseen, signature, threads });
  return client;
}

interface Description {
  readonly probe: ArmProbe;
  readonly baselineBatchSize: number;
  readonly curve: readonly CurvePoint[] | null;
  readonly nextSeed: () => number;
}

function describe(
  client: RigClient,
  request: BenchmarkRequest,
  description: Description,
): Measurement & AsyncDisposable {
  const { probe } = description;
  return {
    client,
    request,
    ...description,
    batchSize: probe.batchSize,
    isFresh: (round) => isFreshRound(round, probe.loadMs),
    report: (activity, done) => request.onProgress({ activity, done }),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}
