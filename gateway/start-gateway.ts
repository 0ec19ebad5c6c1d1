import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type Gateway, type GatewayWiringOptions, wireGateway } from '../src/wiring/gateway.ts';
import { formatInstant } from '../src/domain/instant.ts';
import { parseWindowLength, WINDOW_LENGTH_NAMES } from '../src/domain/gateway/window-lengths.ts';
import type { AdminViews, WindowAnswer, WindowQuery } from '../src/usecases/gateway/admin-views.ts';
import { acceptOutcomes } from '../src/usecases/gateway/accept-outcomes.ts';
import { isServing } from '../src/usecases/gateway/loaded-versions.ts';
import { createAdminServer } from './admin-server.ts';
import { DATA_LIMITS } from './data-options.ts';
import { createDataServer } from './data-server.ts';
import metadata from '../package.json' with { type: 'json' };

export interface Listening {
  readonly host: string;
  readonly port: number;
}

export interface GatewayOptions extends GatewayWiringOptions {
  readonly data: Listening;
  readonly admin: Listening;
  /** How long it serves on once it is to end, and says that it is not ready. */
  readonly announceMs: number;
  readonly onError: (error: unknown) => void;
}

export interface RunningGateway extends AsyncDisposable {
  /** As `http://127.0.0.1:8080`. */
  readonly dataUrl: string;
  readonly adminUrl: string;
}

/** How long requests that are here may take once the gateway is to end. */
const STOP_MS = 20_000;

/** Answers on both ports when it returns. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  await using resources = new AsyncDisposableStack();
  const gateway = resources.use(await wireGateway(options));
  const { following, evidence, clock } = gateway;
  const data = createDataServer({
    version: metadata.version,
    models: () => following.models(),
    isReady: () => [...following.models().values()].every(isServing),
    evidence,
    outcomes: (request) => acceptOutcomes(evidence, request),
    clock,
    drawUnit: () => randomBytes(16).toString('base64url'),
    consumerHeader: null,
    limits: DATA_LIMITS,
    onError: options.onError,
  });
  const admin = createAdminServer({ views: viewsOf(gateway), onError: options.onError });
  resources.defer(() => admin.stop(STOP_MS));
  resources.defer(() => data.stop({ announceMs: options.announceMs, withinMs: STOP_MS }));
  const adminUrl = await listen(admin.server, options.admin);
  const dataUrl = await listen(data.server, options.data);
  const owned = resources.move();
  return { dataUrl, adminUrl, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function listen(server: Server, { host, port }: Listening): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}

function viewsOf({ following, evidence, windows }: Gateway): AdminViews {
  return {
    state: () => ({
      version: metadata.version,
      ...following.state(),
      trips: evidence.trips,
      journal: evidence.parts.journal.state(),
      keptThrough: evidence.keptThrough === null ? null : formatInstant((evidence.keptThrough + 1) * 60_000),
    }),
    windows: async (query) => tellWindows(windows, query),
    metrics: async () => ({ type: 'text/plain; version=0.0.4', text: '' }),
    reload: async () => {
      const before = following.state().source.mark;
      await following.reload();
      const { mark, problem } = following.state().source;
      return problem === null
        ? { kind: 'reloaded', isChanged: mark !== before }
        : { kind: 'failed', message: problem.message };
    },
  };
}

async function tellWindows(reader: Gateway['windows'], { since, every }: WindowQuery): Promise<WindowAnswer> {
  const length = parseWindowLength(every ?? '1h');
  if (length === null) return { kind: 'refused', message: `every is one of ${WINDOW_LENGTH_NAMES.join(', ')}` };
  const answer = reader.read({ since, length });
  if (answer.kind === 'bad-cursor') return { kind: 'refused', message: 'since is the cursor of an earlier answer' };
  return { kind: 'windows', windows: await Array.fromAsync(answer.windows), cursor: answer.next };
}
