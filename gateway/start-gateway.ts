import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Gateway, type GatewayWiringOptions, wireGateway } from '../src/wiring/gateway.ts';
import type { RunningEngine } from '../src/wiring/gateway-engine.ts';
import type { RateLimit } from '../src/domain/gateway/rate-limit.ts';
import { type GuardOptions, openGuards } from './guards.ts';
import { listen, listenForData, type Listening, refuseGuardsBehindEngine } from './listen.ts';
import { acceptOutcomes } from '../src/usecases/gateway/accept-outcomes.ts';
import { createReadiness } from '../src/usecases/gateway/readiness.ts';
import { type AccessLogOptions, createAccessLog, type NoteAnswered } from './access-log.ts';
import { createAdminServer } from './admin-server.ts';
import { adminViews } from './admin-views.ts';
import { DATA_LIMITS } from './data-options.ts';
import { addFrontMetrics, addInlineMetrics } from './front-metrics.ts';
import type { GrpcServer } from './grpc/grpc-server.ts';
import { createDataServer, type Front } from './data-server.ts';
import { createTraceRequests } from './trace-requests.ts';
import { wireTraces } from '../src/wiring/gateway-traces.ts';
import type { RequestTraces } from '../src/usecases/ports/request-traces.ts';
import metadata from '../package.json' with { type: 'json' };

export interface GatewayOptions extends GatewayWiringOptions, Pick<GuardOptions, 'accessFile' | 'tls'> {
  readonly data: Listening;
  readonly admin: Listening;
  /** null: gRPC is not spoken. */
  readonly grpcPort: number | null;
  /** Of the webhook that makes it look at once; null: a reload needs no signature. */
  readonly webhookSecret: string | null;
  /** How often one caller may ask one model, where the access file says nothing of it; null: as often as it likes. */
  readonly rate: RateLimit | null;
  /** Where each request is told of, and how many of them; null: nowhere. */
  readonly accessLog: Pick<AccessLogOptions, 'write' | 'share'> | null;
  /** How long it serves on once it is to end, and says that it is not ready. */
  readonly announceMs: number;
  /** Tells of a fault of this program. */
  readonly onError: (error: unknown) => void;
}

/** As a command without options has it: on loopback, open to all who are there. */
export const USUAL_FRONT = {
  accessFile: null,
  tls: null,
  rate: null,
  isIsolated: false,
  engine: null,
  grpcPort: null,
  webhookSecret: null,
  accessLog: null,
  announceMs: 0,
} as const satisfies Partial<GatewayOptions>;

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
  const {
    data: { host: dataHost },
    admin: { host: adminHost },
  } = options;
  refuseGuardsBehindEngine(options);
  const guards = resources.use(await openGuards({ ...options, dataHost, adminHost }));
  const onRemark = (message: string): void => options.tell({ kind: 'remark', message });
  const traces = await wireTraces({ ...options, version: metadata.version, onRemark });
  // What is answered last is told of too.
  if (traces !== null) resources.use(traces);
  const gateway = resources.use(await wireGateway({ ...options, traces }));
  const { following, clock } = gateway;
  const { evidence } = gateway.evidence;
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
    ...watchersOf(options, gateway, traces),
    onError: options.onError,
  });
  const { reloaded } = guards;
  addFrontMetrics(gateway.evidence.metrics.registry, { ...data, reloaded });
  addInlineMetrics(gateway.evidence.metrics.registry, () => following.models());
  let engine: RunningEngine | null = null;
  const admin = createAdminServer({
    views: adminViews(gateway, { version: metadata.version, reloaded, engine: () => engine?.state() ?? null }),
    secret: options.webhookSecret,
    access: guards.adminAccess,
    tls: guards.tls,
    onError: options.onError,
  });
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
  const owned = resources.move();
  return { dataUrl, adminUrl, grpcAddress, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Its library is loaded by those alone who ask for it. */
async function loadGrpcServer(front: Front): Promise<GrpcServer> {
  const { createGrpcServer } = await import('./grpc/grpc-server.ts');
  return createGrpcServer(front);
}

async function listenForGrpc({ server }: GrpcServer, { data: { host }, grpcPort }: GatewayOptions): Promise<string> {
  return (await listen(server, { host, port: grpcPort ?? 0 })).replace(/^http:\/\//, '');
}

/** Who is told of each request. */
function watchersOf(options: GatewayOptions, gateway: Gateway, traces: RequestTraces | null) {
  return {
    trace: traces === null ? null : createTraceRequests(traces),
    noteAnswered: accessLogOf(options, gateway),
  };
}

function accessLogOf({ accessLog }: GatewayOptions, { following, clock }: Gateway): NoteAnswered | null {
  if (accessLog === null) return null;
  const isServed = (model: string): boolean => following.models().has(model);
  return createAccessLog({ ...accessLog, isServed, now: () => new Date(clock.nowMs()), random: Math.random });
}
