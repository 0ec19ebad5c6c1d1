import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Gateway, wireGateway } from '../src/wiring/gateway.ts';
import type { RunningEngine } from '../src/wiring/gateway-engine.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { type Guards, openGuards } from './guards.ts';
import { listen, listenForData } from './listen.ts';
import { refuseGuardsBehindEngine } from './refuse-guards-behind-engine.ts';
import { acceptOutcomes } from '../src/usecases/gateway/accept-outcomes.ts';
import type { AdminViews } from '../src/usecases/gateway/admin-views.ts';
import { createReadiness } from '../src/usecases/gateway/readiness.ts';
import { createAccessLog, type NoteAnswered } from './access-log.ts';
import { type AdminServer, createAdminServer } from './admin-server.ts';
import { type AboutGateway, adminViews } from './admin-views.ts';
import { DATA_LIMITS } from './data-options.ts';
import { addFrontMetrics, addInlineMetrics } from './front-metrics.ts';
import type { GrpcServer } from './grpc/grpc-server.ts';
import { createDataServer, type DataServer, type Front } from './data-server.ts';
import { wireTraces } from '../src/wiring/gateway-traces.ts';
import type { RequestTraces } from '../src/usecases/ports/request-traces.ts';
import { type Push, startPush } from './push-evidence.ts';
import metadata from '../package.json' with { type: 'json' };

/** Disposal answers what is here, then keeps what is counted. */
export interface RunningGateway extends AsyncDisposable {
  /** As `http://127.0.0.1:8080`. */
  readonly dataUrl: string;
  readonly adminUrl: string;
  /** As `127.0.0.1:8082`; null where gRPC is not spoken. */
  readonly grpcAddress: string | null;
}

/** For requests that are here when the gateway is to end. */
const STOP_MS = 20_000;

/** Answers on both ports when it returns. Throws AppError where it cannot. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  await using resources = new AsyncDisposableStack();
  refuseGuardsBehindEngine(options);
  const hosts = { dataHost: options.data.host, adminHost: options.admin.host };
  const guards = resources.use(await openGuards({ ...options, ...hosts }));
  const traces = await openTraces(options);
  // What is answered last is told of too.
  if (traces !== null) resources.use(traces);
  let push: Push | null = null;
  // What is turned away is told of at once.
  const tell: GatewayOptions['tell'] = (event) => {
    options.tell(event);
    if (event.kind === 'tripped') push?.hurry();
  };
  const gateway = resources.use(await wireGateway({ ...options, traces, tell }));
  const opened = { options, guards, gateway, traces };
  const data = openData(opened);
  let engine: RunningEngine | null = null;
  const views = openViews(opened, () => engine?.state() ?? null);
  const admin = openAdmin(opened, views);
  resources.defer(() => admin.stop(STOP_MS));
  const grpc = options.grpcPort === null ? null : await loadGrpcServer(data.front);
  const within = { announceMs: options.announceMs, withinMs: STOP_MS };
  let stopping: Promise<unknown> | null = null;
  const stopFronts = async (): Promise<void> => {
    await (stopping ??= Promise.all([data.stop(within), grpc?.stop(within)]));
  };
  resources.defer(stopFronts);
  const adminUrl = await listen(admin.server, options.admin);
  const { dataUrl, engine: started } = await listenForData(data.server, gateway, options);
  const grpcAddress = grpc && (await listenForGrpc(grpc, options));
  if (started !== null) {
    engine = resources.use(started);
    // First this program says that it is not ready, then the engine ends: what it asked here is answered.
    resources.defer(async () => {
      void stopFronts();
      await setTimeout(options.announceMs);
    });
  }
  push = resources.use(openPush(options, views));
  if (options.beside !== undefined) resources.use(await options.beside(gateway));
  const owned = resources.move();
  return { dataUrl, adminUrl, grpcAddress, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** What ports are opened with. */
interface Opened {
  readonly options: GatewayOptions;
  readonly guards: Guards;
  readonly gateway: Gateway;
  readonly traces: RequestTraces | null;
}

function openTraces(options: GatewayOptions): Promise<RequestTraces | null> {
  const onRemark = (message: string): void => options.tell({ kind: 'remark', message });
  return wireTraces({ ...options, version: metadata.version, onRemark });
}

function openData({ options, guards, gateway, traces }: Opened): DataServer {
  const { following, clock, evidence: kept } = gateway;
  const { evidence, metrics } = kept;
  const data = createDataServer({
    version: metadata.version,
    models: () => following.models(),
    isReady: createReadiness(following),
    evidence,
    outcomes: (request) => acceptOutcomes(evidence, request),
    clock,
    drawUnit: randomUUID,
    consumerHeader: null,
    access: guards.access,
    tls: guards.tls,
    rate: options.rate,
    limits: DATA_LIMITS,
    traces,
    noteAnswered: accessLogOf(options, gateway),
    onError: options.onError,
  });
  addFrontMetrics(metrics.registry, { ...data, reloaded: guards.reloaded });
  addInlineMetrics(metrics.registry, () => following.models());
  return data;
}

function openViews({ guards, gateway }: Opened, engine: AboutGateway['engine']): AdminViews {
  return adminViews(gateway, { version: metadata.version, reloaded: guards.reloaded, engine });
}

/** What is counted goes where it is wanted, without being asked for. */
function openPush({ push, environmentName: environment, tell }: GatewayOptions, views: AdminViews): Push | null {
  const onRemark = (message: string): void => tell({ kind: 'remark', message });
  return push === null ? null : startPush({ ...push, views, environment, onRemark });
}

function openAdmin({ options, guards }: Opened, views: AdminViews): AdminServer {
  return createAdminServer({
    views,
    secret: options.webhookSecret,
    access: guards.adminAccess,
    tls: guards.tls,
    onError: options.onError,
  });
}

/** Its library is loaded by those alone who ask for it. */
async function loadGrpcServer(front: Front): Promise<GrpcServer> {
  const { createGrpcServer } = await import('./grpc/grpc-server.ts');
  return createGrpcServer(front);
}

async function listenForGrpc({ server }: GrpcServer, { data: { host }, grpcPort }: GatewayOptions): Promise<string> {
  return (await listen(server, { host, port: grpcPort ?? 0 })).replace(/^http:\/\//, '');
}

function accessLogOf({ accessLog }: GatewayOptions, { following, clock }: Gateway): NoteAnswered | null {
  if (accessLog === null) return null;
  const isServed = (model: string): boolean => following.models().has(model);
  return createAccessLog({ ...accessLog, isServed, now: () => new Date(clock.nowMs()), random: Math.random });
}
