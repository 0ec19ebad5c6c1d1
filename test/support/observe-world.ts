import { readWindowSource } from '../../src/adapters/observe/sources.ts';
import { SOURCE_LIMITS, type SourceLimits } from '../../src/adapters/observe/window-source.ts';
import type { ObservedSource } from '../../src/contract/generated/types.ts';
import { parseModel } from '../../src/contract/parsers.ts';

import { AppError } from '../../src/domain/error.ts';
import { NO_LIMITS } from '../../src/domain/gateway/latency-limits.ts';
import type { Delivered, ReadSource } from '../../src/usecases/ports/window-source.ts';
import { observe, type ObserveOutcome, type ObservePorts } from '../../src/usecases/observe/observe.ts';
import { deployIn, MemoryBranch, MemoryWindows, REPORTER, tick } from './statistics.ts';

export const PRODUCTION = { version: '1.3.0', sha256: 'a'.repeat(64) };
export const CANDIDATE = { name: 'gbm', version: '1.4.0', sha256: '9'.repeat(64), share: 0.1 };

/** A model with budgets, and labels that come at once and later. */
const MANIFEST = `apiVersion: seatrial/v1
kind: Model
name: churn
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 1]}]
  outputs: [{name: p, datatype: FP32, shape: [-1]}]
evaluation:
  holdout:
    data: {path: holdout.csv, sha256: ${'a'.repeat(64)}}
    inputs: {x: {columns: [x]}}
    target: {column: y, positive: 1}
    prediction: {output: p}
gates: [{id: floor, metric: accuracy, min: 0.8}]
modes:
  edge: {scenario: single-stream, budgets: {latency: {p50: 10ms, p99: 50ms}}}
liveTest:
  metrics:
    - {id: clicks, direction: up, betterBy: 0.01, range: [0, 1]}
    - {id: returns, direction: down, role: guardrail, noWorseBy: 0.01, range: [0, 1], labelDelay: 1d}
`;

export interface ObserveWorld {
  readonly store: MemoryBranch;
  readonly windows: MemoryWindows;
  /** The models whose manifests were read. */
  readonly manifestsOf: readonly string[];
  /** Reads the sources as they are declared now. */
  observe(asked?: Asked): Promise<ObserveOutcome>;
}

export interface Asked {
  readonly sources?: Readonly<Record<string, readonly ObservedSource[]>>;
  readonly now?: string;
  readonly isDryRun?: boolean;
  readonly environment?: string | null;
  readonly delivered?: Delivered;
}

export interface WorldOptions {
  readonly sources: Readonly<Record<string, readonly ObservedSource[]>>;
  readonly now: string;
  /** Of the machine that observes. */
  readonly variables?: NodeJS.ProcessEnv;
  readonly folder?: string | null;
  readonly limits?: Partial<SourceLimits>;
  readonly readSource?: ReadSource;
  /** model.yaml, of the model churn unless it says another. */
  readonly manifest?: string;
}

/** A registry in which churn 1.3.0 has served since April, and 1.4.0 has had a share since May the first. */
export async function observeWorld(options: WorldOptions): Promise<ObserveWorld> {
  const [store, windows] = [new MemoryBranch(), new MemoryWindows()];
  const { value: manifest } = parseModel({ path: 'model.yaml', content: options.manifest ?? MANIFEST });
  const { name: model } = manifest;
  await deployIn(store, { at: '2026-04-01T00:00:00Z', model, production: PRODUCTION });
  await deployIn(store, { at: '2026-05-01T00:00:00Z', model, production: PRODUCTION, candidates: [CANDIDATE] });
  const manifestsOf: string[] = [];
  const { variables = {}, folder = null, limits = {} } = options;
  const access = { environment: variables, folder, limits: { ...SOURCE_LIMITS, ...limits } };
  return {
    store,
    windows,
    manifestsOf,
    observe: async ({
      sources = options.sources,
      now = options.now,
      isDryRun = false,
      environment = null,
      delivered = { windows: [], problems: [], malformed: 0 },
    } = {}) => {
      const ports: ObservePorts = {
        store,
        windows,
        clock: { now: () => now, pause: tick, random: () => 0 },
        manifest: async (name) => {
          manifestsOf.push(name);
          return name === model ? manifest : null;
        },
        registry: { read: async (path) => settingsAt(path, sources) },
        delivered,
        readSource: options.readSource ?? ((question) => readWindowSource(question, access)),
        certified: async () => NO_LIMITS,
      };
      return observe(ports, { environment, reporter: REPORTER, isDryRun });
    },
  };
}

function settingsAt(path: string, sources: Readonly<Record<string, readonly ObservedSource[]>>): Uint8Array {
  if (path !== '.github/seatrial.yml') throw new AppError({ code: 'file-not-found', message: `${path} is not there.` });
  const environments = Object.fromEntries(
    Object.entries(sources).map(([name, observed]) => [name, observed.length === 0 ? {} : { observe: observed }]),
  );
  return new TextEncoder().encode(JSON.stringify({ apiVersion: 'seatrial/v1', kind: 'Settings', environments }));
}

/** Codes of the problems of the only source. */
export function codesOf({ sources }: ObserveOutcome): readonly string[] {
  return sources.flatMap(({ problems }) => problems.map(({ code }) => code)).filter((code) => code !== 'clock-differs');
}
