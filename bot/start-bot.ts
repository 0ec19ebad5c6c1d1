import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { createProbot } from 'probot';
import { readPushSecrets } from '../src/contract/signed-push.ts';
import { AppError } from '../src/domain/error.ts';
import type { SweepReach } from '../src/domain/promotion/heard-event.ts';
import { type Connection, type ConnectorOptions, createConnector } from '../src/wiring/connection.ts';
import { findSlug } from './app-identity.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { type CatchUp, createCatchUp } from './catch-up.ts';
import { type BotContext, type BotLog, changesPlaces, hear } from './hear.ts';
import { watchBranches } from './watch-branches.ts';
import { createReadiness } from './readiness.ts';
import { createRedelivery } from './redeliver.ts';
import { createRequestQueue, type RequestQueue } from './request-queue.ts';
import type { BotOptions } from './bot-options.ts';
import { type PushContext, takePush } from './take-push.ts';
import { createWebhookServer } from './webhook-server.ts';

export interface RunningBot extends AsyncDisposable {
  /** Where webhooks are taken. */
  readonly url: string;
  readonly log: BotLog;
  /** Resolves when everything that was received is done. */
  idle(): Promise<void>;
  /** Makes up for webhooks and effects that were lost. */
  catchUp(reach: SweepReach): Promise<void>;
  /** Asks the sources of the live tests that run. */
  watch(): void;
  /** Takes nothing more, and resolves when everything is done, or after `withinMs`: what is left then is found by the next sweep. */
  close(withinMs?: number): Promise<void>;
}

/** Starts the Probot app behind its webhook server. Throws AppError for a secret that protects nothing, and for a key that GitHub does not know. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  checkSecrets(options.secrets);
  const probot = createProbotApp(options);
  const queue = createRequestQueue({ onError: (error) => probot.log.error(error, 'Work was given up.') });
  const ask = async (): Promise<unknown> => (await (await probot.auth()).rest.apps.getAuthenticated()).data;
  const arrivals = createArrivals();
  const receiving = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    const done = work.finally(() => receiving.delete(done));
    receiving.add(done);
  };
  let open = false;
  let looked: CatchUp | null = null;
  const placeOf = (name: string): Connection | null => looked?.placeOf(name) ?? null;
  const server = createServer(probot, { options, ask, queue, arrivals, track, isOpen: () => open, placeOf });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const catchUp = await introduce(probot, { options, ask, queue, arrivals, track }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  looked = catchUp;
  open = true;
  const idle = async (): Promise<void> => {
    await Promise.all(receiving);
    await queue.idle();
  };
  const close = async (withinMs?: number): Promise<void> => {
    open = false;
    await (withinMs === undefined ? idle() : Promise.race([idle(), setTimeout(withinMs, undefined, { ref: false })]));
    server.close();
    server.closeAllConnections();
  };
  return {
    url: `http://${options.host}:${portOf(server.address())}/api/github/webhooks`,
    log: probot.log,
    idle,
    catchUp: (reach) => catchUp.run(reach, new Date().toISOString()),
    watch: () => catchUp.watch(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface Serving extends Introduction, Pick<PushContext, 'placeOf'> {
  readonly isOpen: () => boolean;
}

function createServer(probot: ProbotApp, { options, ask, queue, arrivals, track, isOpen, placeOf }: Serving): Server {
  const reachable = createReadiness({ ask, nowMs: Date.now });
  const pushes = { queue, secrets: readPushSecrets(options.environment ?? {}), placeOf };
  return createWebhookServer({
    secrets: options.secrets,
    basePath: options.basePath ?? '',
    isOpen,
    isReady: async () => isOpen() && (await reachable()) && isOpen(),
    // Probot has its log once it is loaded, which is after the server listens.
    onPush: async (push) => takePush({ ...pushes, log: probot.log }, push),
    onDelivery: (delivery) => track(receive(probot, delivery).finally(() => arrivals.note(delivery.id))),
  });
}

function createProbotApp({ appId, privateKey, secrets, apiUrl, logLevel, logFormat = 'json' }: BotOptions): ProbotApp {
  const [secret = ''] = secrets;
  const log = { logLevel, logFormat, logLevelInString: true };
  return createProbot({ env: {}, overrides: { appId, privateKey, secret, baseUrl: apiUrl, ...log } });
}

interface Introduction {
  readonly options: BotOptions;
  readonly ask: () => Promise<unknown>;
  readonly queue: RequestQueue;
  readonly arrivals: Arrivals;
  readonly track: (work: Promise<void>) => void;
}

/** Waits for who this app is, without which no comment of ours is known as ours. */
async function introduce(probot: ProbotApp, introduction: Introduction): Promise<CatchUp> {
  const { options, ask, queue, arrivals, track } = introduction;
  probot.log.info({ app: options.appId, github: options.apiUrl }, 'Asking GitHub who this app is.');
  const appSlug = await findSlug({ ask, log: probot.log });
  probot.log.info({ app: appSlug }, 'GitHub knows the app.');
  const { apiUrl, trustedAuthors, paced, workflowPaths, artifactPrefix, observed = [], environment = {} } = options;
  const mint: ConnectorOptions['mint'] = async (installation, repository) =>
    mintToken(await probot.auth(), installation, repository);
  const clock = options.clock === undefined ? {} : { clock: options.clock };
  const known = {
    mint,
    apiUrl,
    appSlug,
    trustedAuthors,
    paced,
    workflowPaths,
    artifactPrefix,
    observed,
    environment,
    ...clock,
  };
  const connect = watchBranches(createConnector(known), { log: probot.log, track });
  const context: BotContext = { connect, queue, log: probot.log };
  const catchUp = createCatchUp({ context, probot, redelivery: createRedelivery(arrivals) });
  await probot.load((app) =>
    app.onAny((event) => {
      if (changesPlaces(event.name)) catchUp.forget();
      hear(context, event);
    }),
  );
  return catchUp;
}

type ProbotApp = ReturnType<typeof createProbot>;

async function receive(
  probot: ProbotApp,
  { id, name, payload }: { id: string; name: string; payload: unknown },
): Promise<void> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handlers read every part of a payload as unknown
    await probot.receive({ id, name, payload } as Parameters<ProbotApp['receive']>[0]);
  } catch (error) {
    probot.log.error(error, 'A delivery could not be handled.');
  }
}

const LEAST_SECRET_LENGTH = 16;

/** Whoever knows the secret is GitHub: the default of the framework is known to everybody. */
function checkSecrets(secrets: readonly string[]): void {
  const weak =
    secrets.length === 0 || secrets.some((secret) => secret.length < LEAST_SECRET_LENGTH || secret === 'development');
  if (!weak) return;
  throw new AppError({
    code: 'usage',
    message: `The webhook secret is missing, shorter than ${LEAST_SECRET_LENGTH} characters, or a default.`,
    hint: 'Set WEBHOOK_SECRET to the output of `openssl rand -hex 32`, here and in the settings of the app.',
  });
}

type AppOctokit = Awaited<ReturnType<ProbotApp['auth']>>;

async function mintToken(app: AppOctokit, installation: number, repository: number) {
  const asked = { installation_id: installation, repository_ids: [repository] };
  const { data } = await app.rest.apps.createInstallationAccessToken(asked);
  return { text: data.token, expiresMs: Date.parse(data.expires_at) };
}

function portOf(address: ReturnType<ReturnType<typeof createWebhookServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
