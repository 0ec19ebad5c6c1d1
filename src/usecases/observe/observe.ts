import { modelsOf } from '../../contract/ledger.ts';
import type { GuardTrip, LiveWindow, ObservedSource } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { branchesOnce } from '../ledger/branches-once.ts';
import { judgeWindows } from '../ledger/judge-windows.ts';
import { readSoundLedgers } from '../ledger/read.ts';
import { type LivePorts, recordWindows } from '../ledger/record-live.ts';
import type { Reporter } from '../ledger/reporter.ts';
import type { Registry } from '../ports/registry.ts';
import { readSettings, requireSettings } from '../read-settings.ts';
import { judgeEnvironment, type SourceOutcome } from './judge-environment.ts';
import { type ObservedEnvironment, readEnvironment, type ReadPlace, type ReadPorts } from './read-environment.ts';

export interface ObservePorts extends LivePorts, Omit<ReadPorts, keyof LivePorts> {
  readonly registry: Pick<Registry, 'read'>;
}

export interface ObserveRequest {
  /** null: all that have sources. */
  readonly environment: string | null;
  /** Of which models; all where nobody says. */
  readonly models?: readonly string[];
  /** By which kinds of sources; by all where nobody says. */
  readonly kinds?: readonly ObservedSource['kind'][];
  /** That alone of the source that has signed by this variable. */
  readonly pushedBy?: string;
  readonly reporter: Reporter;
  /** Nothing is recorded. */
  readonly isDryRun: boolean;
}

export interface ObserveOutcome {
  readonly sources: readonly SourceOutcome[];
  /** What the breakers of gateways have turned away, and the deployment files do not say yet. */
  readonly trips: readonly GuardTrip[];
  /** Windows of an event that no source of the settings has taken. */
  readonly unclaimed: readonly LiveWindow[];
  /** Of which something new is recorded. */
  readonly models: readonly string[];
  /** Models whose log cannot be read. */
  readonly faults: readonly RecordFault[];
}

/**
 * Reads every source of the settings, believes its windows by the log, and records them in one commit, however many sources there are. What is
 * wrong with a source is in its outcome, and takes nothing from the others. Throws AppError usage for an environment that is none.
 */
export async function observe(world: ObservePorts, request: ObserveRequest): Promise<ObserveOutcome> {
  const ports = { ...world, ...branchesOnce(world, 'all') };
  const declared = await declaredSources(ports, request);
  const { files } = await ports.store.read('all');
  const { ledgers, faults } = readSoundLedgers(files, modelsOf(files));
  const now = ports.clock.now();
  const environments: ObservedEnvironment[] = [];
  for (const [environment, sources] of declared) {
    const place: ReadPlace = { environment, sources, ledgers, now };
    environments.push(await readEnvironment(ports, place));
  }
  const all = environments.flatMap(({ readings }) => readings.flatMap(({ windows }) => windows));
  const numbered = all.map(({ window }, index) => ({ window, line: index + 1 }));
  const fates = request.isDryRun
    ? await judgeWindows(ports, numbered)
    : await recordWindows(ports, request.reporter, numbered);
  const byLine = new Map(fates.map((fate) => [fate.line, fate]));
  const fateOf = new Map(all.map((window, index) => [window, byLine.get(index + 1)]));
  const sources = environments.flatMap((one) => judgeEnvironment(one, { now, fateOf }));
  const trips = environments.flatMap(({ readings }) => readings.flatMap((reading) => reading.trips));
  const taken = new Set(all.map(({ window }) => window));
  const unclaimed = ports.delivered.windows.flatMap(({ window }) => (taken.has(window) ? [] : [window]));
  const models = all.flatMap((one) => (fateOf.get(one)?.kind === 'recorded' ? [one.window.model] : []));
  return { sources, trips, unclaimed, models: [...new Set(models)], faults };
}

async function declaredSources(
  { registry }: Pick<ObservePorts, 'registry'>,
  request: Pick<ObserveRequest, 'environment' | 'models' | 'kinds' | 'pushedBy'>,
): Promise<ReadonlyMap<string, readonly ObservedSource[]>> {
  const { environment } = request;
  const settings = requireSettings(await readSettings(registry))?.value ?? null;
  const declared = Object.entries(settings?.environments ?? {});
  if (environment !== null && !declared.some(([name]) => name === environment))
    throw new AppError({
      code: 'usage',
      message: `.github/seatrial.yml has no environment ${quoteText(environment)}.`,
      hint: declared.length === 0 ? NO_SOURCES : `It has ${declared.map(([name]) => name).join(', ')}.`,
    });
  const asked = declared.filter(([name]) => environment === null || name === environment);
  const found = asked.flatMap(([name, { observe: declaredHere = [] }]) => {
    const sources = declaredHere.flatMap((source) => within(source, request));
    return sources.length === 0 ? [] : [[name, sources] as const];
  });
  return new Map(found);
}

/** A source as far as it is asked; none where it is of another kind, or tells of other models alone. */
function within(
  source: ObservedSource,
  { models, kinds, pushedBy }: Pick<ObserveRequest, 'models' | 'kinds' | 'pushedBy'>,
): readonly ObservedSource[] {
  if (kinds?.includes(source.kind) === false) return [];
  if (pushedBy !== undefined && !(source.kind === 'push' && source.authorization === pushedBy)) return [];
  if (models === undefined) return [source];
  const { models: own = models } = source;
  const [first, ...others] = models.filter((name) => own.includes(name));
  return first === undefined ? [] : [{ ...source, models: [first, ...others] }];
}

/** For whoever asks where nothing is declared. */
export function noSources(environment: string | null): AppError {
  return new AppError({
    code: 'usage',
    reason: 'no-sources',
    message: `.github/seatrial.yml declares no source of windows${environment === null ? '' : ` for ${environment}`}.`,
    hint: NO_SOURCES,
  });
}

const NO_SOURCES = 'Declare some as `observe` of an environment: docs/observe.md.';
