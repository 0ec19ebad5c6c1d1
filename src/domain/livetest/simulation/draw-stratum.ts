import type { EventBuckets, LiveWindow } from '../../../contract/generated/types.ts';
import type { Random } from '../../benchmark/random.ts';
import { formatInstant } from '../../instant.ts';
import type { Moments } from '../statistics/contrast.ts';
import {
  type Asked,
  countByBucket,
  drawAsked,
  type DrawnOutcomes,
  drawOutcomes,
  drawUnitOutcomes,
  drawUnits,
  type Unit,
} from './draw-outcomes.ts';
import { carriedOf, drawBinomial, drawPoisson, drawShares } from './draws.ts';
import { meanAt, stepOf, trafficAt, type OverShares, type World, type WorldArm } from './world.ts';

/** What became of the requests of one arm in one window, and of the labels of the predictions that were made in it. */
export interface DrawnArm {
  readonly arm: WorldArm;
  readonly assigned: number;
  readonly served: number;
  readonly errors: number;
  readonly over: OverShares;
  /** Different units, and what happened to their requests by bucket, where they come again. */
  readonly units: { readonly count: number; readonly eventBuckets: EventBuckets } | null;
  /** Predictions whose label never comes. */
  readonly missing: number;
  /** By the id of the metric. */
  readonly labels: ReadonlyMap<string, DrawnOutcomes>;
  /** By the id of the metric; of a candidate where some are answered twice. */
  readonly pairs: ReadonlyMap<string, Moments> | null;
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
  return { world, random, units: world.units === null ? null : drawUnits(random, world.units) };
}

/** The window that begins `at` milliseconds after the start. */
export function drawStratum(traffic: Traffic, shares: Shares, at: number): readonly DrawnArm[] {
  const { world, random, units } = traffic;
  const candidates = world.arms.slice(1).map(({ name }) => shares[name ?? ''] ?? 0);
  const all = [1 - candidates.reduce((sum, share) => sum + share, 0), ...candidates];
  const expected = (world.rate * world.windowMs * trafficAt(world.season, at)) / 1000;
  if (units === null) {
    const counts = drawShares(random, drawPoisson(random, expected), all);
    return withPairs(
      traffic,
      world.arms.map((arm, index) => ofRequests(traffic, { arm, assigned: counts[index] ?? 0, at })),
    );
  }
  const asked = drawAsked(random, units, expected / units.length);
  const byArm = Map.groupBy(asked, ([{ place }]) => armAt(place, all));
  return world.arms.map((arm, index) => ofUnits(traffic, { arm, asked: byArm.get(index) ?? [], at }));
}

interface RequestsOf {
  readonly arm: WorldArm;
  readonly assigned: number;
  readonly at: number;
}

function ofRequests({ world, random }: Traffic, { arm, assigned, at }: RequestsOf): DrawnArm {
  const served = drawBinomial(random, assigned, 1 - arm.lost);
  const n = drawBinomial(random, served, 1 - arm.missing);
  const labels = world.metrics.map(({ id, outcome, carried }, index) => {
    const mean = meanAt(world.season, outcome.mean, at) + (index === 0 ? arm.effect : 0);
    return [id, drawOutcomes(random, outcome, { mean, n: carriedOf(random, n, carried) })] as const;
  });
  return {
    arm,
    assigned,
    served,
    missing: served - n,
    labels: new Map(labels),
    pairs: null,
    units: null,
    ...costsOf(random, arm, served),
  };
}

interface AskedOf {
  readonly arm: WorldArm;
  readonly asked: Asked;
  readonly at: number;
}

/** Units are labelled whenever they ask. */
function ofUnits({ world, random }: Traffic, { arm, asked, at }: AskedOf): DrawnArm {
  const requests = countByBucket(asked, (_, own) => own);
  const labels = world.metrics.map(({ id, outcome, carried }, index) => {
    const mean = meanAt(world.season, outcome.mean, at) + (index === 0 ? arm.effect : 0);
    const carrying = asked.map(([unit, n]) => [unit, carriedOf(random, n, carried)] as const);
    const own = carrying.filter(([, n]) => n > 0);
    return [id, drawUnitOutcomes(random, outcome, { asked: own, mean })] as const;
  });
  return {
    arm,
    assigned: requests.count,
    served: requests.count,
    missing: 0,
    labels: new Map(labels),
    pairs: null,
    ...costsOfUnits(random, arm, asked),
  };
}

function costsOf(random: Random, arm: Pick<WorldArm, 'errors' | 'over'>, served: number): Costs {
  const p50 = drawBinomial(random, served, arm.over.p50);
  const p95 = drawBinomial(random, p50, arm.over.p95 / arm.over.p50);
  const p99 = drawBinomial(random, p95, arm.over.p99 / arm.over.p95);
  return { errors: drawBinomial(random, served, arm.errors), over: { p50, p95, p99 } };
}

type Costs = Pick<DrawnArm, 'errors' | 'over'>;

function costsOfUnits(random: Random, { errors, over }: WorldArm, asked: Asked): Costs & Pick<DrawnArm, 'units'> {
  const costs = new Map(
    asked.map(([unit, n]) => [unit, costsOf(random, { errors: unit.failing ?? errors, over }, n)] as const),
  );
  const count = (of: (costs: Costs) => number) => countByBucket(asked, (unit) => of(costs.get(unit) ?? NO_COSTS));
  const failed = count((own) => own.errors);
  const [p50, p95, p99] = [count((own) => own.over.p50), count((own) => own.over.p95), count((own) => own.over.p99)];
  const requests = countByBucket(asked, (_, n) => n).buckets;
  const slow = { 'over-p50': p50.buckets, 'over-p95': p95.buckets, 'over-p99': p99.buckets };
  return {
    errors: failed.count,
    over: { p50: p50.count, p95: p95.count, p99: p99.count },
    units: { count: asked.length, eventBuckets: { requests, errors: failed.buckets, ...slow } },
  };
}

const NO_COSTS: Costs = { errors: 0, over: { p50: 0, p95: 0, p99: 0 } };

/** What is answered by production and a candidate both: of the candidate's requests, and of production's. */
function withPairs({ world, random }: Traffic, arms: readonly DrawnArm[]): readonly DrawnArm[] {
  const { paired } = world;
  if (paired === null) return arms;
  const labelled = ({ served, missing }: DrawnArm) => served - missing;
  const [production] = arms;
  return arms.map((one) => {
    if (one.arm.name === null) return one;
    const shadowed = drawBinomial(random, production === undefined ? 0 : labelled(production), paired.shadow);
    const n = drawBinomial(random, labelled(one), paired.share) + shadowed;
    const pairs = world.metrics.map(({ id, outcome, carried }, index) => {
      const effect = index === 0 ? one.arm.effect : 0;
      const own = carriedOf(random, n, carried);
      return [
        id,
        drawPairs(random, { n: own, effect, disagreement: paired.disagreement, step: stepOf(outcome) }),
      ] as const;
    });
    return { ...one, pairs: new Map(pairs) };
  });
}

interface OfPairs {
  readonly n: number;
  readonly effect: number;
  readonly disagreement: number;
  /** By which both differ, where they do. */
  readonly step: number;
}

/** Each pair is a step up where the candidate alone is right, a step down where production alone is, else 0. */
function drawPairs(random: Random, { n, effect, disagreement, step }: OfPairs): Moments {
  const [better = 0, worse = 0] = drawShares(random, n, [
    Math.max(0, (disagreement + effect / step) / 2),
    Math.max(0, (disagreement - effect / step) / 2),
  ]);
  return { n, sum: (better - worse) * step, sumSquares: (better + worse) * step * step };
}

/** Candidates grow upward from anchors of their own; what none of them has is production's. */
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
  return drawn.map(({ arm, assigned, served, errors, over, units }, index) => {
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
      outcomes: { assigned, served, timeouts: 0, shed: 0, invalid: 0, ...(units && { units: units.count }) },
      over,
      ...(units && { eventBuckets: units.eventBuckets }),
      latency: null,
      metrics: of === undefined ? {} : metricsOf(of),
      ...(of !== undefined && of.pairs !== null && { pairs: Object.fromEntries(of.pairs) }),
    };
  });
}

export interface ReportedAt {
  readonly at: number;
  readonly world: World;
  readonly place: WindowPlace;
}

function metricsOf({ labels, missing }: DrawnArm): LiveWindow['metrics'] {
  return Object.fromEntries([...labels].map(([id, sums]) => [id, { ...sums, missing }]));
}
