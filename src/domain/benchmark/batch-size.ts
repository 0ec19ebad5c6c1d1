export interface BatchProbe {
  readonly batchSize: number;
  readonly rowsPerSecond: number;
}

export type BatchStep =
  | { readonly kind: 'probe'; readonly batchSize: number }
  | { readonly kind: 'settled'; readonly batchSize: number };

/** Doubling once more must be worth it. */
const LEAST_GAIN = 1.05;
/** On a busy machine one doubling may seem to gain nothing: so many in a row have to. */
const IDLE_DOUBLINGS = 2;
/** Below this many rows the fixed cost of a call hides what a batch gains. */
const ALWAYS_TRIED = 64;

/** Doubles the batch, up to 64 rows at least, until two doublings in a row gain less than 5 %; keeps the best probe. */
export function nextBatchSize(probes: readonly BatchProbe[], largest: number): BatchStep {
  const last = probes.at(-1);
  if (last === undefined) return { kind: 'probe', batchSize: 1 };
  const goesOn = last.batchSize < ALWAYS_TRIED || gainedLately(probes);
  if (goesOn && last.batchSize * 2 <= largest) return { kind: 'probe', batchSize: last.batchSize * 2 };
  return { kind: 'settled', batchSize: bestBatchSize(probes) };
}

/** Of those that were tried; 1 where none was. */
export function bestBatchSize(probes: readonly BatchProbe[]): number {
  const [first, ...rest] = probes;
  return rest.reduce((a, b) => (b.rowsPerSecond > (a?.rowsPerSecond ?? 0) ? b : a), first)?.batchSize ?? 1;
}

function gainedLately(probes: readonly BatchProbe[]): boolean {
  const before = probes.slice(0, -IDLE_DOUBLINGS).map(({ rowsPerSecond }) => rowsPerSecond);
  const best = Math.max(0, ...before);
  return probes.slice(-IDLE_DOUBLINGS).some(({ rowsPerSecond }) => rowsPerSecond >= best * LEAST_GAIN);
}

/** Rows a second of both at one batch size, measured in turns; null of one that does not take it. */
export interface CurvePoint {
  readonly batchSize: number;
  readonly candidate: number | null;
  readonly baseline: number | null;
}

export interface BatchSizes {
  readonly candidate: number;
  readonly baseline: number;
}

/** A size at which both reach this share of their best serves both: then their latencies compare, too. */
const NEARLY_BEST = 0.97;

/**
 * The size for each of two versions: one for both where that costs neither over 3 % of its best, so that on flat curves chance
 * does not part them; else each its own best.
 */
export function chooseSizes(curve: readonly CurvePoint[]): BatchSizes {
  const own = { candidate: bestOf(curve, 'candidate'), baseline: bestOf(curve, 'baseline') };
  const shared = curve
    .map((point) => ({ batchSize: point.batchSize, share: leastShare(point, own) }))
    .toSorted((a, b) => b.share - a.share)[0];
  if (shared !== undefined && shared.share >= NEARLY_BEST)
    return { candidate: shared.batchSize, baseline: shared.batchSize };
  const candidate = own.candidate?.batchSize ?? 1;
  return { candidate, baseline: own.baseline?.batchSize ?? candidate };
}

type Best = BatchProbe | undefined;

function bestOf(curve: readonly CurvePoint[], arm: keyof BatchSizes): Best {
  return probesOf(curve, arm).toSorted((a, b) => b.rowsPerSecond - a.rowsPerSecond)[0];
}

/** What was tried of one version, by size. */
export function probesOf(curve: readonly CurvePoint[], arm: keyof BatchSizes): readonly BatchProbe[] {
  return curve.flatMap((point) => {
    const rowsPerSecond = point[arm];
    return rowsPerSecond === null ? [] : [{ batchSize: point.batchSize, rowsPerSecond }];
  });
}

/** Of the version that it suits less; 0 where one of them does not take it. */
function leastShare(point: CurvePoint, own: Readonly<Record<keyof BatchSizes, Best>>): number {
  const shareOf = (arm: keyof BatchSizes): number => (point[arm] ?? 0) / (own[arm]?.rowsPerSecond ?? Infinity);
  return Math.min(shareOf('candidate'), shareOf('baseline'));
}

/** One curve of points that were measured of both or of one. */
export function joinPoints(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const joined = new Map<number, CurvePoint>();
  for (const { batchSize, candidate, baseline } of points) {
    const known = joined.get(batchSize);
    const [own, theirs] = [candidate ?? known?.candidate ?? null, baseline ?? known?.baseline ?? null];
    joined.set(batchSize, { batchSize, candidate: own, baseline: theirs });
  }
  return [...joined.values()].toSorted((a, b) => a.batchSize - b.batchSize);
}

/** A size that reaches this share of the best may be the best. */
const CONTENDING = 0.85;
const MOST_CONTENDERS = 5;

/** The sizes that may be the best of both, or of one, and that all of these versions take: to be measured again, in turns too. */
export function contenders(curve: readonly CurvePoint[], versions: readonly (keyof BatchSizes)[]): readonly number[] {
  const own = versions.map((version) => ({ version, best: bestOf(curve, version)?.rowsPerSecond ?? Infinity }));
  return curve
    .filter((point) => versions.every((version) => point[version] !== null))
    .map(({ batchSize, ...rates }) => {
      const shares = own.map(({ version, best }) => (rates[version] ?? 0) / best);
      return { batchSize, most: Math.max(...shares), least: Math.min(...shares) };
    })
    .filter(({ most }) => most >= CONTENDING)
    .toSorted((a, b) => b.least + b.most - a.least - a.most)
    .slice(0, MOST_CONTENDERS)
    .map(({ batchSize }) => batchSize);
}
