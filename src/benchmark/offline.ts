import { contenders, type CurvePoint, joinPoints, nextBatchSize, probesOf } from '../domain/benchmark/batch-size.ts';
import { median } from '../domain/benchmark/percentile.ts';
import type { DuetReply } from './messages.ts';
import { ModelFailedError, type RigClient } from './rig-client.ts';

const LARGEST_BATCH = 1024;
const MOST_BATCH_BYTES = 64 * 2 ** 20;
/** Doubling on beyond a second a call would take too long for a benchmark. */
const MOST_CALL_MS = 1000;
/** Of each point: fresh sessions, so that no place in memory decides for a size. */
const POINT_ROUNDS = { normal: 3, quick: 1 } as const;
const POINT = { durationMs: 20, leastGroups: 3, warmUpMs: 3, fresh: true } as const;

/** Versions that are asked in turns; the sentinel is the baseline. */
type Version = 'candidate' | 'baseline';

type CurveClient = Pick<RigClient, 'duet'> & AsyncDisposable;

export interface CurveRequest {
  readonly versions: readonly Version[];
  readonly rowBytes: number;
  readonly quick: boolean;
  readonly nextSeed: () => number;
  /** A process of its own for these versions: a larger batch may end it. */
  readonly open: (versions: readonly Version[]) => Promise<CurveClient>;
}

/**
 * Rows a second by batch size, doubled until neither version gains by it. A version that fails with larger batches keeps those
 * that it took, and the other one goes on alone.
 */
export async function measureCurve(request: CurveRequest): Promise<readonly CurvePoint[]> {
  return refine(request, await climbAll(request));
}

/** Rounds over the sizes that may be the best, so that those are compared in turns as well and no moment decides for one. */
const CONTEST_ROUNDS = { normal: 6, quick: 2 } as const;

async function refine(request: CurveRequest, curve: readonly CurvePoint[]): Promise<readonly CurvePoint[]> {
  const sizes = contenders(curve, request.versions);
  if (sizes.length < 2) return curve;
  await using client = await request.open(request.versions);
  const replies = new Map<number, DuetReply[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < CONTEST_ROUNDS[request.quick ? 'quick' : 'normal']; round++) {
    for (const [size, found] of replies) {
      const reply = await askPoint(client, request, size);
      // A size that fails now and then is as good as measured.
      if (reply instanceof ModelFailedError) return curve;
      found.push(reply);
    }
  }
  const again = [...replies.values()].flatMap((found) =>
    request.versions.map((version, index) => describePoint(version, index, found).point),
  );
  return joinPoints([...curve, ...again]);
}

async function climbAll(request: CurveRequest): Promise<readonly CurvePoint[]> {
  const climbed = await climb(request, []);
  if (climbed.failed === null) return joinPoints(climbed.points);
  // One row must work, so that failure is the model's; a larger batch is only an attempt.
  if (request.versions.length === 1) {
    if (climbed.points.length > 0) return joinPoints(climbed.points);
    throw climbed.failed;
  }
  const alone: CurvePoint[] = [...climbed.points];
  for (const version of request.versions) {
    const own = await climb({ ...request, versions: [version] }, climbed.points);
    // Without a single size it does not run: of the candidate that is told, a baseline is left out where it is opened.
    if (own.failed !== null && version === 'candidate' && probesOf(own.points, version).length === 0) throw own.failed;
    alone.push(...own.points);
  }
  return joinPoints(alone);
}

interface Climbed {
  readonly points: readonly CurvePoint[];
  readonly failed: ModelFailedError | null;
}

async function climb(request: CurveRequest, known: readonly CurvePoint[]): Promise<Climbed> {
  await using client = await request.open(request.versions);
  const points: CurvePoint[] = [...known];
  let largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(MOST_BATCH_BYTES / Math.max(1, request.rowBytes))));
  let versions = request.versions;
  for (;;) {
    const batchSize = nextSize(points, versions, largest);
    if (batchSize === null) return { points, failed: null };
    const measured = await tryPoint(client, { ...request, versions }, batchSize);
    if (measured instanceof ModelFailedError) return { points, failed: measured };
    points.push(...measured.flatMap(({ point }) => point));
    // One that takes a size of its own has no other.
    versions = versions.filter((version) =>
      measured.some((one) => one.version === version && one.tookSize === batchSize),
    );
    if (Math.max(...measured.map(({ callMs }) => callMs)) > MOST_CALL_MS) largest = batchSize;
  }
}

function nextSize(points: readonly CurvePoint[], versions: readonly Version[], largest: number): number | null {
  const sizes = versions.flatMap((version) => {
    const step = nextBatchSize(probesOf(joinPoints(points), version), largest);
    return step.kind === 'probe' ? [step.batchSize] : [];
  });
  return sizes.length === 0 ? null : Math.max(...sizes);
}

interface MeasuredPoint {
  readonly version: Version;
  readonly tookSize: number;
  readonly callMs: number;
  readonly point: CurvePoint;
}

async function tryPoint(
  client: CurveClient,
  request: CurveRequest,
  batchSize: number,
): Promise<readonly MeasuredPoint[] | ModelFailedError> {
  const replies: DuetReply[] = [];
  for (let round = 0; round < POINT_ROUNDS[request.quick ? 'quick' : 'normal']; round++) {
    const reply = await askPoint(client, request, batchSize);
    if (reply instanceof ModelFailedError) return reply;
    replies.push(reply);
  }
  return request.versions.map((version, index) => describePoint(version, index, replies));
}

async function askPoint(
  client: CurveClient,
  { versions, nextSeed }: CurveRequest,
  batchSize: number,
): Promise<DuetReply | ModelFailedError> {
  const batchSizes = versions.map(() => batchSize);
  try {
    return await client.duet({ ...POINT, arms: versions, batchSizes, seed: nextSeed() }, POINT.durationMs);
  } catch (error) {
    if (error instanceof ModelFailedError) return error;
    throw error;
  }
}

/** By the median call of the median round: one stall decides for no size. */
function describePoint(version: Version, index: number, replies: readonly DuetReply[]): MeasuredPoint {
  const tookSize = replies[0]?.batchSizes[index] ?? 1;
  const callMs = median(replies.map(({ times }) => median(times[index] ?? new Float64Array())));
  const none = { batchSize: tookSize, candidate: null, baseline: null };
  return { version, tookSize, callMs, point: { ...none, [version]: (1000 * tookSize) / callMs } };
}
