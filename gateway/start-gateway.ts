import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Server as SecureServer } from 'node:https';
import type { Server as NetServer } from 'node:net';
import { type GatewayWiringOptions, wireGateway } from '../src/wiring/gateway.ts';
import type { RateLimit } from '../src/domain/gateway/rate-limit.ts';
import { type GuardOptions, openGuards } from './guards.ts';
import { AppError } from '../src/domain/error.ts';
import { acceptOutcomes } from '../src/usecases/gateway/accept-outcomes.ts';
import { createReadiness } from '../src/usecases/gateway/readiness.ts';
import { createAdminServer } from './admin-server.ts';
import { adminViews } from './admin-views.ts';
import { DATA_LIMITS } from './data-options.ts';
import { addFrontMetrics, addInlineMetrics } from './front-metrics.ts';
import type { GrpcServer } from './grpc/grpc-server.ts';
import { createDataServer, type Front } from './data-server.ts';
import metadata from '../package.json' with { type: 'json' };

export interface Listening {
  readonly host: string;
  readonly port: number;
}

export interface GatewayOptions extends GatewayWiringOptions, Pick<GuardOptions, 'accessFile' | 'tls'> {
  readonly data: Listening;
  readonly admin: Listening;
  /** null: gRPC is not spoken. */
  readonly grpcPort: number | null;
  /** Of the webhook that makes it look at once; null: a reload needs no signature. */
  readonly webhookSecret: string | null;
  /** How often one caller may ask one model, where the access file says nothing of it; null: as often as it likes. */
  readonly rate: RateLimit | null;
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
  grpcPort: null,
  webhookSecret: null,
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
  const guards = resources.use(await openGuards({ ...options, dataHost, adminHost }));
  const gateway = resources.use(await wireGateway(options));
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
    onError: options.onError,
  });
  const { reloaded } = guards;
  addFrontMetrics(gateway.evidence.metrics.registry, { ...data, reloaded });
  addInlineMetrics(gateway.evidence.metrics.registry, () => following.models());
  const admin = createAdminServer({
    views: adminViews(gateway, { version: metadata.version, reloaded }),
    secret: options.webhookSecret,
    access: guards.adminAccess,
    tls: guards.tls,
    onError: options.onError,
  });
  resources.defer(() => admin.stop(STOP_MS));
  const grpc = options.grpcPort === null ? null : await loadGrpcServer(data.front);
  const stopping = { announceMs: options.announceMs, withinMs: STOP_MS };
  resources.defer(async () => void (await Promise.all([data.stop(stopping), grpc?.stop(stopping)])));
  const adminUrl = await listen(admin.server, options.admin);
  const dataUrl = await listen(data.server, options.data);
  const grpcAddress = grpc && (await listenForGrpc(grpc, options));
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

async function listen(server: NetServer, { host, port }: Listening): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new AppError({
      code: 'usage',
      message: `${host}:${port} cannot be listened on: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: 'Name another --port, --host, --admin-port, --admin-host or --grpc-port; port 0 takes any that is free.',
      cause,
    });
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const scheme = server instanceof SecureServer ? 'https' : 'http';
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}
