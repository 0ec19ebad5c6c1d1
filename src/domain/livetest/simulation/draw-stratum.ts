import type { LiveWindow } from '../../../contract/generated/types.ts';
import type { Random } from '../../benchmark/random.ts';
import { formatInstant } from '../../instant.ts';
import type { Moments } from '../statistics/contrast.ts';
import { type DrawnOutcomes, drawOutcomes, drawUnitOutcomes, drawUnits, type Unit } from './draw-outcomes.ts';
import { drawBinomial, drawPoisson, drawShares } from './draws.ts';
import { meanAt, trafficAt, type World, type WorldArm } from './world.ts';

/** What became of the requests of one arm in one window, and of the labels of the predictions that were made in it. */
export interface DrawnArm {
  readonly arm: WorldArm;
  readonly assigned: number;
  readonly served: number;
  readonly errors: number;
  readonly overP99: number;
  readonly labels: DrawnOutcomes & { readonly missing: number };
  readonly pairs: Moments | null;
}

/** Share of each candidate by name. */
export type Shares = Readonly<Record<string, number>>;

/** One service's traffic, drawn window by window; units that come again stay who they are. */
export interface Traffic {
  readonly world: World;
  readonly random: Random;
  readonly units: readonly Unit[] | null;
}

export function openTraffic(world: World, random: Random): Traffic {
  const { outcome } = world;
  return { world, random, units: outcome.kind === 'sticky' ? drawUnits(random, outcome) : null };
}

/** The window that begins `at` milliseconds after the start. */
export function drawStratum(traffic: Traffic, shares: Shares, at: number): readonly DrawnArm[] {
  const { world, random } = traffic;
  const [production, ...candidates] = world.arms;
  const own = candidates.map(({ name }) => shares[name ?? ''] ?? 0);
  const all = [1 - own.reduce((sum, share) => sum + share, 0), ...own];
  const expected = (world.rate * world.windowMs * trafficAt(world.season, at)) / 1000;
  if (traffic.units !== null)
    return world.arms.map((arm, index) => ofUnits(traffic, { arm, index, shares: all, at, expected }));
  const counts = drawShares(random, drawPoisson(random, expected), all);
  return world.arms.map((arm, index) => {
    const assigned = counts[index] ?? 0;
    return ofRequests(traffic, { arm, assigned, at, isCandidate: arm !== production });
  });
}

interface RequestsOf {
  readonly arm: WorldArm;
  readonly assigned: number;
  readonly at: number;
  readonly isCandidate: boolean;
}

function ofRequests({ world, random }: Traffic, { arm, assigned, at, isCandidate }: RequestsOf): DrawnArm {
  const { outcome, season } = world;
  if (outcome.kind === 'sticky') throw new Error('Units are drawn one by one.');
  const served = drawBinomial(random, assigned, 1 - arm.lost);
  const n = drawBinomial(random, served, 1 - arm.missing);
  const mean = meanAt(season, outcome.mean, at) + arm.effect;
  const labels = { ...drawOutcomes(random, outcome, { mean, n }), missing: served - n };
  return {
    arm,
    assigned,
    served,
    labels,
    ...costsOf(random, arm, served),
    pairs: isCandidate ? pairsOf(world, random, { arm, n }) : null,
  };
}

function costsOf(random: Random, arm: WorldArm, served: number): Pick<DrawnArm, 'errors' | 'overP99'> {
  return { errors: drawBinomial(random, served, arm.errors), overP99: drawBinomial(random, served, arm.overP99) };
}

/** Each pair is +1 where the candidate alone is right, −1 where production alone is, else 0. */
function pairsOf(
  { paired }: World,
  random: Random,
  { arm, n }: { readonly arm: WorldArm; readonly n: number },
): Moments | null {
  if (paired === null) return null;
  const both = drawBinomial(random, n, paired.share);
  const [better = 0, worse = 0] = drawShares(random, both, [
    (paired.disagreement + arm.effect) / 2,
    (paired.disagreement - arm.effect) / 2,
  ]);
  return { n: both, sum: better - worse, sumSquares: better + worse };
}

interface UnitsOf {
  readonly arm: WorldArm;
  readonly index: number;
  readonly shares: readonly number[];
  readonly at: number;
  readonly expected: number;
}

/** Candidates grow upward from anchors of their own; what none of them has is production's. */
function ofUnits({ world, random, units }: Traffic, { arm, index, shares, at, expected }: UnitsOf): DrawnArm {
  const { outcome, season } = world;
  const all = units ?? [];
  const own = all.filter(({ place }) => armAt(place, shares) === index);
  const mean = meanAt(season, outcome.mean, at) + arm.effect;
  const drawn = drawUnitOutcomes(random, own, { requests: expected / Math.max(1, all.length), mean });
  return {
    arm,
    assigned: drawn.n,
    served: drawn.n,
    labels: { ...drawn, missing: 0 },
    pairs: null,
    ...costsOf(random, arm, drawn.n),
  };
}

function armAt(place: number, shares: readonly number[]): number {
  const candidates = shares.length - 1;
  const nth = Math.min(candidates - 1, Math.floor(place * candidates));
  const offset = place - nth / candidates;
  return offset < (shares[nth + 1] ?? 0) ? nth + 1 : 0;
}

export interface WindowPlace {
  readonly model: string;
  readonly test: string;
  readonly environment: string;
  readonly metric: string;
  /** Milliseconds since the epoch. */
  readonly startMs: number;
  /** Digest and version of an arm. */
  readonly versionOf: (arm: string | null) => { readonly version: string; readonly sha256: string };
}

/** As a service reports them: its own traffic, and the labels of the predictions that were made a delay before. */
export function windowsOf(
  drawn: readonly DrawnArm[],
  labelled: readonly DrawnArm[],
  { at, world, place }: ReportedAt,
): readonly LiveWindow[] {
  const instant = (ms: number) => formatInstant(place.startMs + ms);
  return drawn.map(({ arm, assigned, served, errors, overP99 }, index) => {
    const of = labelled.find((one) => one.arm === arm);
    const decidedAt = at - world.labelDelayMs;
    const delayed = world.labelDelayMs > 0 && of !== undefined;
    const decided = { from: instant(decidedAt), to: instant(decidedAt + world.windowMs) };
    return {
      apiVersion: 'seatrial/v1',
      kind: 'Window',
      key: `${place.test}/${index}/${at}`,
      model: place.model,
      ...place.versionOf(arm.name),
      environment: place.environment,
      arm: arm.name,
      from: instant(at),
      to: instant(at + world.windowMs),
      test: place.test,
      ...(delayed && { decided }),
      requests: assigned,
      errors,
      outcomes: { assigned, served, timeouts: 0, shed: 0, invalid: 0 },
      over: { p99: overP99 },
      latency: null,
      metrics: of === undefined ? {} : { [place.metric]: of.labels },
      ...(of !== undefined && of.pairs !== null && { pairs: { [place.metric]: of.pairs } }),
    };
  });
}

export interface ReportedAt {
  readonly at: number;
  readonly world: World;
  readonly place: WindowPlace;
}
