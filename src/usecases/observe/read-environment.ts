import type { LiveWindow, Model, ObservedSource } from '../../contract/generated/types.ts';
import type { ModelLedger } from '../../contract/ledger.ts';
import { latencyLimits, type LatencyLimits, NO_LIMITS } from '../../domain/gateway/latency-limits.ts';
import { formatExactInstant, instantMs } from '../../domain/instant.ts';
import { declaredWindows } from '../../domain/livetest/declared-windows.ts';
import type { CountedModel } from '../../domain/observe/count-arm.ts';
import {
  isOf,
  lastEndOf,
  lengthOf,
  otherModels,
  sortWindows,
  tellsOfModel,
} from '../../domain/observe/judge-source.ts';
import type { SourceProblem } from '../../domain/observe/source-problem.ts';
import type { SourceReading } from '../../domain/observe/source-reading.ts';
import { servingPeriods } from '../../domain/promotion/serving.ts';
import type { JudgePorts } from '../ledger/judge-windows.ts';
import type { Delivered, ReadSource } from '../ports/window-source.ts';
import { readRecordedPast } from './recorded-past.ts';

export interface ReadPorts extends Pick<JudgePorts, 'windows' | 'manifest'> {
  readonly readSource: ReadSource;
  readonly delivered: Delivered;
  /** What a version was certified with, as far as a certificate is there. */
  readonly certified: (environment: string, model: string, version: string) => Promise<LatencyLimits>;
}

export interface ReadPlace {
  readonly environment: string;
  readonly sources: readonly ObservedSource[];
  readonly ledgers: readonly ModelLedger[];
  readonly now: string;
}

export interface ObservedEnvironment {
  readonly environment: string;
  readonly sources: readonly ObservedSource[];
  /** Of each source, in order: of its windows those that it may tell. */
  readonly readings: readonly SourceReading[];
  /** From when on each was asked, or may go on; null: from the beginning. */
  readonly begins: readonly (string | null)[];
  readonly serving: readonly ServingModel[];
  /** What was recorded lately. */
  readonly past: readonly LiveWindow[];
}

export interface ServingModel {
  readonly model: string;
  readonly since: string;
}

/** How many windows are asked for again: what a source says of a time that it has told of must be the same. */
const OVERLAP = 6;

/** Reads every source of one environment. */
export async function readEnvironment(ports: ReadPorts, place: ReadPlace): Promise<ObservedEnvironment> {
  const { environment, sources, ledgers, now } = place;
  const serving = ledgers.flatMap((ledger) => servingIn(ledger, environment));
  const asked = sources.map((source) => ({ source, models: modelsFor(source, serving) }));
  const past = await readRecordedPast(ports, {
    ledgers,
    environment,
    now,
    isEnough: (windows) =>
      asked.every(({ source, models }) => models.every(({ model }) => lastOf(source, windows, model) !== null)),
  });
  const models = await countedModels(ports, place, { serving, asked: new Set(asked.flatMap((one) => one.models)) });
  const readings: SourceReading[] = [];
  const begins = asked.map(({ source, models: own }) => sinceOf(source, own, past));
  for (const [index, { source }] of asked.entries()) {
    const since = begins[index] ?? null;
    const told = await ports.readSource({ environment, source, now, since, models, delivered: ports.delivered });
    const { own: windows, problems } = sortWindows(source, environment, told.windows);
    const unknown = await unknownModels(ports, source, ledgers);
    const trips = told.trips.filter(({ model }) => tellsOfModel(source, model));
    const beyond = otherModels(source, [...told.windows.map(({ window }) => window), ...told.trips]);
    readings.push({ windows, trips, problems: [...unknown, ...told.problems, ...problems, ...beyond] });
  }
  return { environment, sources, readings, begins, serving, past };
}

/** Since when a model has had a version in production there, without a break. */
function servingIn({ model, events }: ModelLedger, environment: string): readonly ServingModel[] {
  const periods = servingPeriods(events.map(({ event }) => event)).filter((one) => one.environment === environment);
  const gone = periods.findLastIndex(({ production }) => production === null);
  const first = periods[gone + 1];
  return first === undefined ? [] : [{ model, since: first.from }];
}

export function modelsFor({ models }: ObservedSource, serving: readonly ServingModel[]): readonly ServingModel[] {
  return models === undefined ? serving : serving.filter(({ model }) => models.includes(model));
}

/** Names in the settings that neither log nor registry knows: nothing would ever be missed of them. */
async function unknownModels(
  { manifest }: Pick<ReadPorts, 'manifest'>,
  { models = [] }: ObservedSource,
  ledgers: readonly ModelLedger[],
): Promise<readonly SourceProblem[]> {
  const unlogged = models.filter((name) => !ledgers.some(({ model }) => model === name));
  const found = await Promise.all(
    unlogged.map(async (model) => ({ model, isKnown: (await manifest(model)) !== null })),
  );
  return found.flatMap(({ model, isKnown }) => (isKnown ? [] : [{ code: 'unknown-model', facts: { model } } as const]));
}

export function lastOf(source: ObservedSource, windows: readonly LiveWindow[], model: string): string | null {
  return lastEndOf(
    windows.filter((window) => isOf(source, window)),
    model,
  );
}

/** From the oldest end of its models on: one of which nothing is recorded is asked for from the beginning. */
function sinceOf(source: ObservedSource, models: readonly ServingModel[], past: readonly LiveWindow[]): string | null {
  const ends = models.map(({ model, since }) => {
    const last = lastOf(source, past, model);
    return last === null ? instantMs(since) - lengthOf(source) : instantMs(last) - OVERLAP * lengthOf(source);
  });
  const from = Math.min(...ends);
  if (!Number.isFinite(from)) return null;
  return formatExactInstant(Math.floor(from / lengthOf(source)) * lengthOf(source));
}

interface CountedPlaces {
  readonly serving: readonly ServingModel[];
  readonly asked: ReadonlySet<ServingModel>;
}

/** Those that nobody asks for are known, and no more: a registry may have thousands of them. */
async function countedModels(
  ports: ReadPorts,
  { environment, ledgers }: ReadPlace,
  { serving, asked }: CountedPlaces,
): Promise<ReadonlyMap<string, CountedModel>> {
  const known = await Promise.all(
    serving.map(async (one) => {
      const { model } = one;
      if (!asked.has(one)) return [model, countedModel(null, NO_LIMITS)] as const;
      const manifest = await ports.manifest(model);
      const ledger = ledgers.find((own) => own.model === model);
      const version = ledger?.state.deployments[environment]?.production?.version;
      const certified = version === undefined ? NO_LIMITS : await ports.certified(environment, model, version);
      return [model, countedModel(manifest, certified)] as const;
    }),
  );
  return new Map(known);
}

function countedModel(manifest: Model | null, certified: LatencyLimits): CountedModel {
  const { metrics } = declaredWindows(manifest?.liveTest);
  return {
    limits: manifest === null ? NO_LIMITS : latencyLimits(manifest.modes, certified),
    metrics: new Map([...metrics].map(([id, { delayMs }]) => [id, delayMs === 0])),
  };
}
