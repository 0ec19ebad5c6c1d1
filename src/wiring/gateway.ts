import { join, resolve } from 'node:path';
import { createDataSource } from '../adapters/data/data-source.ts';
import { createEvidenceClock } from '../adapters/gateway/evidence-clock.ts';
import { createEmbeddedHost } from '../adapters/gateway/embedded-host.ts';
import { schedule } from '../adapters/gateway/schedule.ts';
import { readTokenKeys } from '../adapters/gateway/token-keys.ts';
import { createHosts, createMissingHost } from '../adapters/gateway/upstreams.ts';
import type { RuntimeRecord } from '../adapters/runtimes/runtime-record.ts';
import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import { findStateFolder, makeStateFolder } from '../adapters/system/state-folder.ts';
import { parseUpstream } from '../contract/parse-upstream.ts';
import { refuseBeyond, refuseUpstreams } from '../usecases/gateway/plan-engine.ts';
import { type EngineName, engineNamed } from '../domain/gateway/engines/engines.ts';
import type { TrafficPlan } from '../domain/gateway/traffic-plan.ts';
import { sha256 } from '../contract/sha256.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import type { DeploymentSource } from '../usecases/ports/deployment-source.ts';
import type { ServingHost } from '../usecases/ports/serving.ts';
import { followDeployments, type FollowEvent, type Following } from '../usecases/gateway/apply-deployments.ts';
import type { VersionFacts } from '../usecases/gateway/evidence-facts.ts';
import type { ServedRegistry } from '../usecases/gateway/find-version.ts';
import { noteVersions } from '../usecases/gateway/note-versions.ts';
import { onlyModel } from '../usecases/gateway/only-model.ts';
import type { RequestTraces } from '../usecases/ports/request-traces.ts';
import type { ServingClock } from '../usecases/gateway/serve-request.ts';
import type { ClockReading } from '../domain/gateway/steady-clock.ts';
import { formatExactInstant } from '../domain/instant.ts';
import type { GatewayTrip, Model } from '../contract/generated/types.ts';
import { modelsFolderOf, readSettings, requireSettings } from '../usecases/read-settings.ts';
import { wireArtifactFiles } from './artifact-files.ts';
import { wireDeploymentSource } from './deployment-source.ts';
import { type GatewayEvidence, openGatewayEvidence } from './gateway-evidence.ts';
import { wireCertificates } from './gateway-certificates.ts';
import { wireRemoteFiles } from './remote-files.ts';
import { wireRuntimes } from './runtimes.ts';

export interface GatewayWiringOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Whose deployment files are followed. */
  readonly environmentName: string;
  /** The only model that is served, by its name; missing: all that have a deployment file. */
  readonly model?: string;
  /** Folder of the registry; null is the one around the current folder. */
  readonly registry: string | null;
  /** As `wireDeploymentSource` takes it. */
  readonly deployments: string | null;
  readonly pollMs: number;
  /** Folder of what is kept; null: one of this user. */
  readonly state: string | null;
  readonly reporter: string;
  /** Threads of each version. */
  readonly workers: number | undefined;
  /** Whether no model answers in the thread that serves. */
  readonly isIsolated: boolean;
  /** As `parseUpstream` takes them. */
  readonly upstreams: readonly string[];
  /** What stands before the servers in place of this program; null: this program. */
  readonly engine: EngineName | null;
  readonly signal: AbortSignal;
  readonly tell: (event: GatewayEvent) => void;
  /** What it takes for the time, in place of the clocks of this machine. */
  readonly readClock?: () => ClockReading;
  /** Told of calls to upstreams; null: nobody is. */
  readonly traces?: RequestTraces | null;
  /** What runs models, in place of all that can. */
  readonly runtimes?: readonly RuntimeRecord[];
}

export type GatewayEvent =
  | FollowEvent
  | { readonly kind: 'tripped'; readonly trip: GatewayTrip }
  /** A file says something else, which holds from now on. */
  | { readonly kind: 'reloaded'; readonly what: ReloadedFile }
  /** What it said before holds on. */
  | { readonly kind: 'reload-refused'; readonly what: ReloadedFile; readonly problem: AppErrorDetails }
  | { readonly kind: 'remark'; readonly message: string };

/** Who may ask; by which certificate and key this server is known. */
export type ReloadedFile = 'access' | 'tls';

/** All that answers and counts, without a port. Disposal keeps what is open. */
export interface Gateway extends AsyncDisposable {
  readonly following: Following;
  readonly evidence: GatewayEvidence;
  readonly clock: ServingClock;
}

/** Throws AppError where an option is none, the registry or the folder of what is kept cannot be used. */
export async function wireGateway(options: GatewayWiringOptions): Promise<Gateway> {
  const { environment, environmentName, tell } = options;
  const folder = resolve(options.state ?? join(findStateFolder(environment), 'gateway', environmentName));
  makeStateFolder(folder);
  const root = options.registry === null ? locateShared([process.cwd()]) : openFolder(options.registry).root;
  const registry = await wireServedRegistry(root, options);
  const upstreams = options.upstreams.map(parseUpstream);
  if (options.engine !== null) refuseUpstreams(options.engine, upstreams);
  const source = await wireSource(root, options);
  const facts = new Map<string, VersionFacts>();
  const onRemark = (message: string) => tell({ kind: 'remark', message });
  const embedded = wireEmbedded(options, onRemark);
  const certificateOf = wireCertificates(root, environmentName);
  const host = noteVersions(facts, {
    host: createHosts({ embedded, upstreams, limits: { traces: options.traces } }),
    certificateOf,
    onRemark,
  });
  const clock = createEvidenceClock(options.readClock);
  const now = (): string => formatExactInstant(clock.nowMs());
  await using resources = new AsyncDisposableStack();
  let following: Following | null = null;
  const evidence = resources.use(
    await openGatewayEvidence({
      facts: {
        served: () => following?.models().values() ?? [],
        versionOf: (_model, digest) => facts.get(digest) ?? null,
      },
      folder,
      reporter: options.reporter,
      keys: await readTokenKeys(folder, environment),
      clock,
      onRemark,
      onTrip: (trip) => tell({ kind: 'tripped', trip }),
    }),
  );
  following = resources.use(
    await followDeployments(
      { environment: environmentName },
      { source, registry, host, schedule, now, tell, ...refusing(options) },
    ),
  );
  const owned = resources.move();
  return {
    following,
    evidence,
    clock: { nowMs: clock.nowMs, tickMs: () => performance.now() },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function wireSource(root: string, options: GatewayWiringOptions): Promise<DeploymentSource> {
  const source = await wireDeploymentSource({ ...options, root });
  return options.model === undefined ? source : onlyModel(source, options.model);
}

/** Runs what no upstream does: an engine runs nothing. */
function wireEmbedded(options: GatewayWiringOptions, onRemark: (message: string) => void): ServingHost {
  const { environment, signal, engine, workers, isIsolated } = options;
  if (engine !== null) return createMissingHost(engine);
  const runtimeOf = wireRuntimes({ environment, signal }, options.runtimes);
  return createEmbeddedHost({ runtimeOf, workers, isIsolated, onRemark });
}

/** What an engine cannot do is not served. */
function refusing({ engine: name }: GatewayWiringOptions) {
  if (name === null) return {};
  const engine = engineNamed(name);
  return { refuse: (plan: TrafficPlan, model: Model) => refuseBeyond(engine, plan, model) };
}

async function wireServedRegistry(
  root: string,
  { environment, signal }: GatewayWiringOptions,
): Promise<ServedRegistry> {
  const registry = createRegistryFolder(root);
  const remote = wireRemoteFiles({ environment, signal });
  return {
    root,
    registry,
    modelsFolder: modelsFolderOf(requireSettings(await readSettings(registry))?.value ?? null),
    files: wireArtifactFiles({ remote, signal }),
    data: createDataSource({ remote, signal }),
    hash: sha256,
  };
}
