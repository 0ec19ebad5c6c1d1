import { parseBotLogins } from '../src/contract/bot-logins.ts';
import { CERTIFYING_WORKFLOWS } from '../src/domain/certification/judge-record.ts';
import { AppError } from '../src/domain/error.ts';
import { quoteText } from '../src/domain/quote-text.ts';
import { type BotOptions, type Environment, LOG_FORMATS, LOG_LEVELS } from './bot-options.ts';
import { type ReadText, readPrivateKey } from './private-key.ts';

export interface SetupOptions {
  readonly host: string;
  readonly port: number;
  /** Of GitHub itself, for instance https://github.com. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Where GitHub shall send webhooks, and people come back to; ends with no slash. */
  readonly publicUrl: string;
  /** The organisation that shall own the app; null is the person. */
  readonly organisation: string | null;
}

export type BotSettings =
  | ({ readonly kind: 'setup' } & SetupOptions)
  | { readonly kind: 'run'; readonly bot: BotOptions };

/** Every setting of the bot, read once. `terminal`: whether a person reads what it prints. Throws AppError usage. */
export function readBotSettings(given: Environment, readText: ReadText, terminal = false): BotSettings {
  const environment = withoutEmpty(given);
  const privateKey = readPrivateKey(environment, readText);
  const { APP_ID } = environment;
  if (APP_ID === undefined && privateKey === null) return { kind: 'setup', ...readSetup(environment) };
  const log = { level: environment['LOG_LEVEL'] ?? 'info', format: environment['LOG_FORMAT'] };
  return {
    kind: 'run',
    bot: {
      ...readApp(APP_ID, privateKey),
      secrets: [environment['WEBHOOK_SECRET'] ?? '', ...listOf(environment['WEBHOOK_SECRET_PREVIOUS'])],
      apiUrl: readApiUrl(environment),
      host: readHost(environment),
      port: readPort(environment),
      basePath: environment['PUBLIC_URL'] === undefined ? '' : basePathOf(readPublicUrl(environment)),
      workflowPaths: environment['SEATRIAL_WORKFLOWS']?.split(',') ?? CERTIFYING_WORKFLOWS,
      artifactPrefix: environment['SEATRIAL_ARTIFACT_PREFIX'] ?? 'seatrial-report',
      trustedAuthors: readTrusted(environment['SEATRIAL_TRUSTED_AUTHORS'] ?? 'github-actions[bot]'),
      observed: readObserved(environment['SEATRIAL_OBSERVE']),
      environment: ofSources(environment),
      paced: true,
      logLevel: oneOf(LOG_LEVELS, 'LOG_LEVEL', log.level),
      logFormat: oneOf(LOG_FORMATS, 'LOG_FORMAT', log.format ?? (terminal ? 'pretty' : 'json')),
    },
  };
}

/** What stands before our own paths in a public address such as https://example.com/seatrial: a proxy may leave it there. */
export function basePathOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '');
}

/** `NAME=` in a file of variables sets nothing. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function readSetup(environment: Environment): SetupOptions {
  const apiUrl = readApiUrl(environment);
  return {
    host: readHost(environment),
    port: readPort(environment),
    apiUrl,
    serverUrl: readUrl('GITHUB_SERVER_URL', environment['GITHUB_SERVER_URL'] ?? serverOf(apiUrl)),
    publicUrl: readPublicUrl(environment),
    organisation: environment['GITHUB_ORGANISATION'] ?? null,
  };
}

function readApp(id: string | undefined, privateKey: string | null): { appId: number; privateKey: string } {
  if (id === undefined || privateKey === null) {
    throw usage(
      'APP_ID and PRIVATE_KEY (or PRIVATE_KEY_PATH) belong together.',
      'Set both, or neither to create an app.',
    );
  }
  const appId = Number(id);
  if (/^\d+$/.test(id) && Number.isSafeInteger(appId)) return { appId, privateKey };
  throw usage(
    'APP_ID is no number.',
    'It stands on the page of the app, under "About": App ID. The client id is another.',
  );
}

function readApiUrl(environment: Environment): string {
  return readUrl('GITHUB_API_URL', environment['GITHUB_API_URL'] ?? 'https://api.github.com');
}

/** https://api.github.com serves https://github.com; GitHub Enterprise Server serves its API below itself. */
function serverOf(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./, '')}`;
}

function readPublicUrl({ PUBLIC_URL }: Environment): string {
  const hint = 'Set PUBLIC_URL to the https address under which this bot will be reached.';
  if (PUBLIC_URL === undefined) throw usage('GitHub must know where to send webhooks: PUBLIC_URL is missing.', hint);
  const url = readUrl('PUBLIC_URL', PUBLIC_URL);
  const { protocol, search, hash, username } = new URL(url);
  if (protocol === 'https:' && search === '' && hash === '' && username === '') return url;
  throw usage('PUBLIC_URL is no plain https address.', hint);
}

function readUrl(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:/i.test(text)) return new URL(text).href.replace(/\/+$/, '');
  throw usage(`${name} is no address of the web.`, 'Write it whole, for instance https://bot.example.com.');
}

/** An address to listen at. */
function readHost({ HOST = '127.0.0.1' }: Environment): string {
  if (/^[A-Za-z0-9.:-]+$/.test(HOST)) return HOST;
  throw usage('HOST is no address to listen at.', 'Write 127.0.0.1 behind a proxy of the same machine, or 0.0.0.0.');
}

/** The credentials of sources, and the private hosts that may be asked: no secret of the bot's own. */
function ofSources(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => /^SEATRIAL_(SOURCE_|PRIVATE_HOSTS$)/.test(name)),
  );
}

/** owner/name, or `*` for every repository that has installed the app. */
function readObserved(text: string | undefined): readonly string[] {
  const names = text?.split(',').map((name) => name.trim()) ?? [];
  const wrong = names.find((name) => name !== '*' && !/^[\w.-]+\/[\w.-]+$/.test(name));
  if (wrong === undefined) return names;
  throw usage(
    `SEATRIAL_OBSERVE has ${quoteText(wrong)}, which is no repository.`,
    'Write owner/name, with commas, or * for each.',
  );
}

function readTrusted(text: string): readonly string[] {
  if (text === 'none') return [];
  const logins = text.split(',').map((login) => login.trim());
  return parseBotLogins(
    logins.filter((login) => login !== ''),
    'SEATRIAL_TRUSTED_AUTHORS',
  );
}

function readPort({ PORT = '3000' }: Environment): number {
  const port = Number(PORT);
  if (/^\d{1,5}$/.test(PORT) && port <= 65_535) return port;
  throw usage('PORT is no port.', 'Write a number from 1 to 65535.');
}

function oneOf<Name extends string>(names: readonly Name[], variable: string, text: string): Name {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw usage(`${variable} is unknown.`, `Write ${names.join(', ')}.`);
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
