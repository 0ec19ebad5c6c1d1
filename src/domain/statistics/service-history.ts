import type { LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { type ServingPeriod, servingPeriods } from '../promotion/serving.ts';

/** How far a reporter's clock may be behind ours. */
const SKEW_MS = 5 * 60_000;
/** How long whoever follows the deployment files may take until the last request of the former version is answered. */
const DRAIN_MS = 24 * 3_600_000;

/** Stretches of time (milliseconds), in order. */
type Spans = readonly (readonly [from: number, until: number])[];

/** Which digest served when, by environment and arm, from the log of one model. Without an arm: in whichever role. */
export interface ServiceHistory {
  /** Environment → when its traffic changed (milliseconds), in order. */
  readonly changes: ReadonlyMap<string, readonly number[]>;
  /** [environment, digest, arm] as JSON → when it served. */
  readonly spans: ReadonlyMap<string, Spans>;
  /** [environment, digest] as JSON → when it was in production. */
  readonly production: ReadonlyMap<string, Spans>;
}

/** What a window says of where and when it was counted. */
export interface CountedPlace {
  readonly sha256: string;
  readonly environment: string;
  readonly arm: string | null;
  readonly from: string;
  readonly to: string;
}

export function serviceHistory(events: readonly LedgerEvent[]): ServiceHistory {
  const periods = servingPeriods(events);
  const changes = Map.groupBy(periods, ({ environment }) => environment);
  return {
    changes: new Map([...changes].map(([name, own]) => [name, own.map(({ from }) => instantMs(from))])),
    spans: spansByKey(periods.flatMap(servedIn)),
    production: spansByKey(periods.flatMap(producedIn)),
  };
}

function spansByKey(served: readonly Served[]): ReadonlyMap<string, Spans> {
  const byKey = Map.groupBy(served, ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, joinSpans(own.map(({ span }) => span))]));
}

interface Served {
  readonly key: string;
  readonly span: Spans[number];
}

function producedIn({ production, ...period }: ServingPeriod): readonly Served[] {
  if (production === null) return [];
  return [{ key: JSON.stringify([period.environment, production.sha256]), span: spanOf(period) }];
}

function spanOf({ from, until }: Pick<ServingPeriod, 'from' | 'until'>): Spans[number] {
  return [instantMs(from), until === null ? Infinity : instantMs(until)];
}

function servedIn({ environment, from, until, production, candidates }: ServingPeriod): readonly Served[] {
  const span = spanOf({ from, until });
  const arms = [
    ...(production === null ? [] : [{ sha256: production.sha256, arm: null }]),
    // Who counts requests by digest alone says nothing of arms.
    ...candidates.flatMap(({ sha256, name }) => [name, null].map((arm) => ({ sha256, arm }))),
  ];
  return arms.map((one) => ({ key: keyOf({ environment, ...one }), span }));
}

function keyOf({ environment, sha256, arm }: Pick<CountedPlace, 'environment' | 'sha256' | 'arm'>): string {
  return JSON.stringify([environment, sha256, arm]);
}

function joinSpans(spans: Spans): Spans {
  return spans.reduce<Spans>((joined, [from, until]) => {
    const last = joined.at(-1);
    return last !== undefined && from <= last[1]
      ? [...joined.slice(0, -1), [last[0], until]]
      : [...joined, [from, until]];
  }, []);
}

/** Whether anything, and this digest as this arm, was ever deployed there. */
export function isKnownPlace(
  { changes, spans }: ServiceHistory,
  place: CountedPlace,
): 'known' | 'unknown-environment' | 'unknown-arm' | 'never' {
  if (!changes.has(place.environment)) return 'unknown-environment';
  if (spans.has(keyOf(place))) return 'known';
  const elsewhere = [...spans.keys()].some((key) => isOtherArm(key, place));
  return elsewhere ? 'unknown-arm' : 'never';
}

function isOtherArm(key: string, { environment, sha256 }: CountedPlace): boolean {
  return key.startsWith(`${JSON.stringify([environment, sha256]).slice(0, -1)},`);
}

/** Whether the whole window lies where the digest served, with what clocks and followers may be late by. */
export function servesThen({ spans }: ServiceHistory, place: CountedPlace): boolean {
  const [from, to] = [instantMs(place.from), instantMs(place.to)];
  const own = (spans.get(keyOf(place)) ?? []).map(withTolerance);
  return joinSpans(own).some(([start, end]) => start <= from && to <= end);
}

/** Whether a part of the window lies where the digest served. */
export function servesPartly({ spans }: ServiceHistory, place: CountedPlace): boolean {
  const [from, to] = [instantMs(place.from), instantMs(place.to)];
  return (spans.get(keyOf(place)) ?? []).some(([start, end]) => start < to && from < end);
}

/** Whether the digest may have been in production for a part of the window: then it is told of in both roles. */
export function wasProductionThen({ production }: ServiceHistory, place: CountedPlace): boolean {
  const [from, to] = [instantMs(place.from), instantMs(place.to)];
  const own = (production.get(JSON.stringify([place.environment, place.sha256])) ?? []).map(withTolerance);
  return own.some(([start, end]) => start < to && from < end);
}

/** Whether the digest was in production there before the window ends. */
export function hasBeenProduction({ production }: ServiceHistory, place: CountedPlace): boolean {
  const own = production.get(JSON.stringify([place.environment, place.sha256])) ?? [];
  return own.some(([start]) => start < instantMs(place.to));
}

function withTolerance([start, end]: Spans[number]): Spans[number] {
  return [start - SKEW_MS, end + DRAIN_MS];
}

/** How often the traffic of an environment had changed: windows on both sides of a change are summed apart. */
export function changesUntil({ changes }: ServiceHistory, environment: string, at: string): number {
  const instant = instantMs(at);
  return (changes.get(environment) ?? []).filter((change) => change <= instant).length;
}
