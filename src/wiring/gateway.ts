import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { createDataSource } from '../adapters/data/data-source.ts';
import { createEmbeddedHost } from '../adapters/gateway/embedded-host.ts';
import { createEvidenceClock } from '../adapters/gateway/evidence-clock.ts';
import { createFolderDeployments } from '../adapters/gateway/folder-deployments.ts';
import { openJournal } from '../adapters/gateway/journal-file.ts';
import { openPredictionFiles } from '../adapters/gateway/prediction-file.ts';
import { schedule } from '../adapters/gateway/schedule.ts';
import { readTokenKeys } from '../adapters/gateway/token-keys.ts';
import { createTokenSeal } from '../adapters/gateway/token-seal.ts';
import { fetchVerifiedFile } from '../adapters/system/fetch-file.ts';
import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import { findStateFolder } from '../adapters/system/state-folder.ts';
import { sha256 } from '../contract/sha256.ts';
import { NO_LIMITS } from '../domain/gateway/latency-limits.ts';
import { readingOf } from '../domain/model/version-reading.ts';
import { followDeployments, type FollowEvent, type Following } from '../usecases/gateway/apply-deployments.ts';
import type { VersionFacts } from '../usecases/gateway/evidence-facts.ts';
import type { ServedRegistry } from '../usecases/gateway/find-version.ts';
import { type LiveEvidence, openEvidence } from '../usecases/gateway/live-evidence.ts';
import { createWindowReader, type WindowReader } from '../usecases/gateway/read-windows.ts';
import type { ServingClock } from '../usecases/gateway/serve-request.ts';
import type { DeploymentSource } from '../usecases/ports/deployment-source.ts';
import type { ServingHost } from '../usecases/ports/serving.ts';
import { modelsFolderOf, readSettings, requireSettings } from '../usecases/read-settings.ts';
import { wireRemoteFiles } from './remote-files.ts';
import { wireRuntimes } from './runtimes.ts';
import type { GatewayTrip } from '../contract/generated/types.ts';

export interface GatewayWiringOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Whose deployment files are followed. */
  readonly place: string;
  /** Folder of the registry; null is the one around the current folder. */
  readonly registry: string | null;
  readonly deployments: string;
  readonly state: string | null;
  readonly reporter: string | null;
  readonly workers: number | undefined;
  readonly pollMs: number;
  readonly signal: AbortSignal;
  readonly tell: (event: GatewayEvent) => void;
}

export type GatewayEvent =
  | FollowEvent
  | { readonly kind: 'tripped'; readonly trip: GatewayTrip }
  | { readonly kind: 'remark'; readonly message: string };

/** All that answers and counts, without a port. Disposal ends it in order: what is open is kept. */
export interface Gateway extends AsyncDisposable {
  readonly following: Following;
  readonly evidence: LiveEvidence;
  readonly windows: WindowReader;
  readonly clock: ServingClock;
}

const TICK_MS = 200;

export async function wireGateway(options: GatewayWiringOptions): Promise<Gateway> {
  const { environment, place, tell, workers } = options;
  const folder = resolve(options.state ?? join(findStateFolder(environment), 'gateway', place));
  await using resources = new AsyncDisposableStack();
  const onRemark = (message: string): void => tell({ kind: 'remark', message });
  const journal = resources.use(await openJournal({ folder, onRemark }));
  const clock = createEvidenceClock();
  const seal = createTokenSeal(await readTokenKeys(folder));
  const kept = { folder: join(folder, 'predictions'), boot: seal.boot, nowMs: clock.nowMs };
  const predictions = resources.use(await openPredictionFiles(kept));
  const registry = await wireServedRegistry(options);
  const facts = new Map<string, VersionFacts>();
  const runtimeOf = wireRuntimes({ environment, signal: options.signal });
  const host = noting(facts, createEmbeddedHost({ runtimeOf, workers }));
  const source = sourceOf(options);
  const now = (): string => new Date().toISOString();
  const following = resources.use(
    await followDeployments({ environment: place }, { source, registry, host, schedule, now, tell }),
  );
  const evidence = await openEvidence({
    ...{ seal, journal, predictions, nowMs: clock.nowMs },
    facts: {
      served: () => following.models().values(),
      versionOf: (_model, digest) => facts.get(digest) ?? null,
    },
    onTrip: (trip) => tell({ kind: 'tripped', trip }),
  });
  resources.defer(() => evidence.close());
  const ticking = setInterval(() => evidence.tick(), TICK_MS);
  resources.defer(() => clearInterval(ticking));
  const owned = resources.move();
  return {
    following,
    evidence,
    windows: createWindowReader(evidence, options.reporter ?? hostname().toLowerCase()),
    clock: { nowMs: clock.nowMs, tickMs: () => performance.now() },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function wireServedRegistry({
  registry: named,
  environment,
  signal,
}: GatewayWiringOptions): Promise<ServedRegistry> {
  const root = named === null ? locateShared([process.cwd()]) : openFolder(named).root;
  const registry = createRegistryFolder(root);
  const remote = wireRemoteFiles({ environment, signal });
  return {
    root,
    registry,
    modelsFolder: modelsFolderOf(requireSettings(await readSettings(registry))?.value ?? null),
    files: {
      fetch: async ({ name, sizeBytes: size, ...file }) => ({
        name,
        ...(await fetchVerifiedFile({ ...file, size, links: 'refused', remote, signal })),
      }),
    },
    data: createDataSource({ remote, signal }),
    hash: sha256,
  };
}

function sourceOf({ deployments, place, pollMs }: GatewayWiringOptions): DeploymentSource {
  return createFolderDeployments({ folder: resolve(deployments), environment: place, pollMs });
}

/** What labels are read by, of each version that is opened. */
function noting(facts: Map<string, VersionFacts>, host: ServingHost): ServingHost {
  return {
    open: (version) => {
      const { evaluation } = readingOf(version.model, version.version);
      facts.set(version.sha256, { evaluation, latency: NO_LIMITS, classes: new Map() });
      return host.open(version);
    },
  };
}
