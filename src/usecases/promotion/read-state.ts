import type { DeployedVersion, Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import { modelsOf, readLedger } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import { knownGood } from '../../domain/promotion/state.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';

export interface LedgerPorts {
  readonly store: DeploymentStore;
}

export interface DeploymentStatus {
  readonly deployment: Deployment;
  readonly knownGood: readonly DeployedVersion[];
}

export interface ModelStatus {
  readonly model: string;
  /** Whether the files say what the log says. */
  readonly whole: boolean;
  readonly environments: readonly DeploymentStatus[];
}

/** What should run now. */
export async function readStatus(
  ports: LedgerPorts,
  models: readonly string[] | 'all',
): Promise<readonly ModelStatus[]> {
  const branch = await ports.store.read(models);
  const known = modelsOf(branch.files);
  const names = models === 'all' ? known : models;
  for (const name of names) if (!known.includes(name)) throw unknownModel(name, known);
  return names.map((model) => {
    const { state } = readLedger(branch.files, model);
    const environments = Object.values(state.deployments).toSorted((a, b) => (a.environment < b.environment ? -1 : 1));
    return {
      model,
      whole: state.whole,
      environments: environments.map((deployment) => ({
        deployment,
        knownGood: knownGood(state, deployment.environment),
      })),
    };
  });
}

/** Every event of a model, the oldest first. */
export async function readHistory(ports: LedgerPorts, model: string): Promise<readonly LedgerEvent[]> {
  const branch = await ports.store.read([model]);
  const events = readLedger(branch.files, model).events.map(({ event }) => event);
  if (events.length > 0) return events;
  const all = await ports.store.read('all');
  throw unknownModel(model, modelsOf(all.files));
}

/** A stretch of time during which an environment was as one event left it. */
export interface ServingPeriod {
  readonly environment: string;
  readonly from: string;
  /** null: until now. */
  readonly until: string | null;
  readonly production: DeployedVersion | null;
  readonly candidates: readonly { readonly version: string; readonly sha256: string; readonly share: number }[];
  /** The decision, with who made it and on what evidence. */
  readonly event: LedgerEvent;
}

/** Which version served when, who decided it and on what evidence. Events that change no traffic make no period. */
export function servingPeriods(events: readonly LedgerEvent[]): readonly ServingPeriod[] {
  const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
  const byEnvironment = Map.groupBy(exposing, ({ data }) => data.environment ?? '');
  return [...byEnvironment].flatMap(([environment, own]) => periodsOf(environment, own));
}

function periodsOf(environment: string, events: readonly LedgerEvent[]): readonly ServingPeriod[] {
  const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
  return changes
    .map((event, index) => ({
      environment,
      from: event.time,
      until: changes[index + 1]?.time ?? null,
      production: event.data.deployment?.production ?? null,
      candidates: event.data.deployment?.liveTest?.candidates ?? [],
      event,
    }))
    .filter(({ from, until }) => from !== until);
}

function traffic(event: LedgerEvent | undefined): string {
  const { production, liveTest } = event?.data.deployment ?? {};
  const shares = (liveTest?.candidates ?? []).map(({ sha256, share }) => `${sha256}:${share}`);
  return [production?.sha256 ?? '', ...shares.toSorted()].join(' ');
}

/** The period of each environment that contains an instant. */
export function servedAt(events: readonly LedgerEvent[], at: string): readonly ServingPeriod[] {
  const instant = instantMs(at);
  return servingPeriods(events).filter(
    ({ from, until }) => instantMs(from) <= instant && (until === null || instant < instantMs(until)),
  );
}

function unknownModel(name: string, known: readonly string[]): AppError {
  return new AppError({
    code: 'unknown-model',
    message: `The branch seatrial/deployments knows no model ${JSON.stringify(name)}.`,
    hint: known.length === 0 ? 'Nothing was promoted yet.' : `It knows ${known.join(', ')}.`,
  });
}
