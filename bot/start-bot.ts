import { once } from 'node:events';
import { createProbot } from 'probot';
import { textIn } from '../src/contract/payload.ts';
import { AppError } from '../src/domain/error.ts';
import type { SweepReach } from '../src/domain/promotion/heard-event.ts';
import { type ConnectorOptions, createConnector } from '../src/wiring/connection.ts';
import { catchUp } from './catch-up.ts';
import { type BotContext, hear } from './hear.ts';
import { createRequestQueue } from './request-queue.ts';
import { createWebhookServer } from './webhook-server.ts';

export interface BotOptions {
  readonly appId: number;
  readonly privateKey: string;
  /** The present secret first; a second one during a rotation. */
  readonly secrets: readonly string[];
  /** For instance https://api.github.com. */
  readonly apiUrl: string;
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly workflowPaths: readonly string[];
  readonly artifactPrefix: string;
  /** Whether to pause between comments as GitHub asks. */
  readonly paced: boolean;
  readonly logLevel: 'info' | 'fatal';
}

export interface RunningBot extends AsyncDisposable {
  /** Where webhooks are taken. */
  readonly url: string;
  /** Resolves when everything that was received is done. */
  idle(): Promise<void>;
  /** Makes up for webhooks and effects that were lost. */
  catchUp(reach: SweepReach): Promise<void>;
  close(): Promise<void>;
}

/** Starts the Probot app behind its webhook server. Throws AppError usage for a secret that protects nothing. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  checkSecrets(options.secrets);
  const [secret = ''] = options.secrets;
  const { appId, privateKey, apiUrl, logLevel } = options;
  const probot = createProbot({ env: {}, overrides: { appId, privateKey, secret, baseUrl: apiUrl, logLevel } });
  const queue = createRequestQueue({ onError: (error) => probot.log.error(error, 'Work was given up.') });
  const appSlug = await readSlug(await probot.auth());
  const { paced, workflowPaths, artifactPrefix } = options;
  const mint: ConnectorOptions['mint'] = async (installation, repository) =>
    mintToken(await probot.auth(), installation, repository);
  const connect = createConnector({ mint, apiUrl, appSlug, paced, workflowPaths, artifactPrefix });
  const context: BotContext = { connect, queue, log: probot.log };
  await probot.load((app) => app.onAny((event) => hear(context, event)));
  const receiving = new Set<Promise<void>>();
  const server = createWebhookServer({
    secrets: options.secrets,
    onDelivery: (delivery) => {
      const work = receive(probot, delivery).finally(() => receiving.delete(work));
      receiving.add(work);
    },
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const idle = async (): Promise<void> => {
    await Promise.all(receiving);
    await queue.idle();
  };
  const close = async (): Promise<void> => {
    server.close();
    await idle();
    server.closeAllConnections();
  };
  return {
    url: `http://${options.host}:${portOf(server.address())}/api/github/webhooks`,
    idle,
    catchUp: (reach) => catchUp(context, probot, reach),
    close,
    [Symbol.asyncDispose]: close,
  };
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

async function readSlug(octokit: AppOctokit): Promise<string> {
  const { data } = await octokit.rest.apps.getAuthenticated();
  const slug = textIn(data, 'slug');
  if (slug === null) throw new AppError({ code: 'github-refused', message: 'GitHub does not say who this app is.' });
  return slug;
}

function portOf(address: ReturnType<ReturnType<typeof createWebhookServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
