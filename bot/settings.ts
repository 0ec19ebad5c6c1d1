import { CERTIFYING_WORKFLOWS } from '../src/domain/certification/judge-record.ts';
import { AppError } from '../src/domain/error.ts';
import type { BotOptions } from './start-bot.ts';

export interface SetupOptions {
  readonly host: string;
  readonly port: number;
  /** Of GitHub itself, for instance https://github.com. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Where GitHub shall send webhooks. */
  readonly publicUrl: string | null;
  /** The organisation that shall own the app; null is the person. */
  readonly organisation: string | null;
}

export type BotSettings =
  | ({ readonly kind: 'setup' } & SetupOptions)
  | { readonly kind: 'run'; readonly bot: BotOptions };

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting of the bot, read once. Throws AppError usage. */
export function readBotSettings(environment: Environment, readText: (path: string) => string): BotSettings {
  const { APP_ID, HOST = '127.0.0.1', PORT } = environment;
  const port = readPort(PORT ?? '3000');
  const apiUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
  const privateKey = readKey(environment, readText);
  if (APP_ID === undefined && privateKey === null) {
    return {
      kind: 'setup',
      host: HOST,
      port,
      apiUrl,
      serverUrl: environment['GITHUB_SERVER_URL'] ?? 'https://github.com',
      publicUrl: environment['PUBLIC_URL'] ?? null,
      organisation: environment['GITHUB_ORGANISATION'] ?? null,
    };
  }
  if (privateKey === null || APP_ID === undefined || !/^\d+$/.test(APP_ID)) {
    throw usage(
      'APP_ID and PRIVATE_KEY (or PRIVATE_KEY_PATH) belong together.',
      'Set both, or neither to create an app.',
    );
  }
  const { WEBHOOK_SECRET = '', WEBHOOK_SECRET_PREVIOUS } = environment;
  return {
    kind: 'run',
    bot: {
      appId: Number(APP_ID),
      privateKey,
      secrets: [WEBHOOK_SECRET, ...(WEBHOOK_SECRET_PREVIOUS === undefined ? [] : [WEBHOOK_SECRET_PREVIOUS])],
      apiUrl,
      host: HOST,
      port,
      workflowPaths: environment['SEATRIAL_WORKFLOWS']?.split(',') ?? CERTIFYING_WORKFLOWS,
      artifactPrefix: environment['SEATRIAL_ARTIFACT_PREFIX'] ?? 'seatrial-report',
      paced: true,
      logLevel: 'info',
    },
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw usage('PORT is no port.', 'Write a number from 1 to 65535.');
}

/** A key in a variable often has its line ends written as \n. */
function readKey(environment: Environment, readText: (path: string) => string): string | null {
  const { PRIVATE_KEY, PRIVATE_KEY_PATH } = environment;
  if (PRIVATE_KEY !== undefined) return PRIVATE_KEY.replaceAll(String.raw`\n`, '\n');
  return PRIVATE_KEY_PATH === undefined ? null : readText(PRIVATE_KEY_PATH);
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
