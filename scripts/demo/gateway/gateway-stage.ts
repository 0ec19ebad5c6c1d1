import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USUAL_FRONT } from '../../../gateway/gateway-options.ts';
import { startGateway } from '../../../gateway/start-gateway.ts';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import type { Deployment, GatewayTrip } from '../../../src/contract/generated/types.ts';
import type { GatewayEvent } from '../../../src/wiring/gateway.ts';
import { type GatewayProcess, runGateway } from '../../../test/support/gateway/run-gateway.ts';
import { deployment } from '../../../test/support/gateway/deployments.ts';
import { type DemoModels, type DemoVersion, layDemoModels } from './demo-models.ts';
import { createFastClock, type FastClock } from './fast-clock.ts';
import { MODEL } from './labelled-digits.ts';

const CLI = join(import.meta.dirname, '../../../src/cli/main.ts');

/** A gateway whose clock is fast, and a second one, as time is, that runs one version for it. */
export interface GatewayStage extends AsyncDisposable {
  readonly folder: string;
  readonly registry: string;
  readonly models: DemoModels;
  readonly clock: FastClock;
  readonly url: string;
  readonly adminUrl: string;
  /** Which ends when somebody ends it. */
  readonly server: GatewayProcess;
  readonly trips: readonly { readonly trip: GatewayTrip; readonly atTickMs: number }[];
  /** The deployment file that was written last. */
  readonly deployed: () => Deployment;
  /** Writes the next revision; resolves once it is served. */
  deploy(change: Partial<Deployment>): Promise<void>;
}

/** Midnight of this day, in UTC: the fast clock begins there. */
const DAY_MS = 86_400_000;
/** Its models are loaded beside its traffic: on a machine that does other work, that takes its time. */
const APPLIED_WITHIN_MS = 60_000;

export async function openGatewayStage(): Promise<GatewayStage> {
  await using resources = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-demo-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  const registry = join(folder, 'registry');
  const models = layDemoModels(registry);
  const serverFolder = layFolder(folder, 'server', deployed({ production: models.again }));
  const args = ['--registry', registry, '--workers', '1', '--state', join(folder, 'server-state')];
  const server = resources.use(await runGateway([...args, '--deployments', serverFolder], { entry: CLI }));
  const clock = createFastClock(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  let current = deployed({ production: models.before });
  const ours = layFolder(folder, 'deployments', current);
  const trips: { readonly trip: GatewayTrip; readonly atTickMs: number }[] = [];
  const waiting = new Map<number, () => void>();
  const tell = (event: GatewayEvent): void => {
    if (event.kind === 'tripped') trips.push({ trip: event.trip, atTickMs: performance.now() });
    if (event.kind === 'served') waiting.get(event.revision)?.();
    if (event.kind === 'refused') throw new Error(event.problems[0]?.message);
  };
  const upstreams = [`${MODEL}@${models.again.version}=${server.dataUrl}`];
  const gateway = resources.use(
    await startGateway({ ...optionsOf(folder, registry), readClock: clock.read, deployments: ours, upstreams, tell }),
  );
  const deploy = async (change: Partial<Deployment>): Promise<void> => {
    current = { ...current, ...change, revision: current.revision + 1 };
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.set(current.revision, resolve);
    writeDeployment(ours, current);
    await Promise.race([promise, late(current.revision)]);
  };
  const owned = resources.move();
  const { dataUrl: url, adminUrl } = gateway;
  const stage = { folder, registry, models, clock, url, adminUrl, server, trips, deploy, deployed: () => current };
  return { ...stage, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

function optionsOf(folder: string, registry: string) {
  const listening = { host: '127.0.0.1', port: 0 };
  return {
    ...USUAL_FRONT,
    environment: process.env,
    environmentName: 'production',
    registry,
    state: join(folder, 'state'),
    reporter: 'demo',
    workers: 1,
    pollMs: 1_000,
    signal: new AbortController().signal,
    data: listening,
    admin: listening,
    onError: (error: unknown) => {
      throw error;
    },
  };
}

async function late(revision: number): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  setTimeout(() => reject(new Error(`Revision ${revision} is not served.`)), APPLIED_WITHIN_MS).unref();
  return promise;
}

function deployed(change: { readonly production: DemoVersion }): Deployment {
  return deployment({ model: MODEL, ...change });
}

function layFolder(place: string, name: string, file: Deployment): string {
  const folder = join(place, name);
  mkdirSync(join(folder, file.environment), { recursive: true });
  writeDeployment(folder, file);
  return folder;
}

/** In one step, so that nobody reads half of it. */
function writeDeployment(folder: string, file: Deployment): void {
  const path = join(folder, file.environment, `${file.model}.yaml`);
  writeFileSync(`${path}.next`, formatDeployment(file));
  renameSync(`${path}.next`, path);
}
