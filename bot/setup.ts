import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parse } from 'yaml';
import { AppError } from '../src/domain/error.ts';
import { createApp } from './create-app.ts';
import type { CreatedApp } from './environment-file.ts';
import { type Kept, keepApp } from './keep-app.ts';
import { basePathOf, type SetupOptions } from './settings.ts';
import { escapeHtml } from '../src/report/escape-html.ts';
import { renderCreated, renderForm, renderPage } from './setup-page.ts';

export interface Creation {
  readonly app: CreatedApp;
  readonly kept: Kept;
}

export interface Setup {
  /** Pages that create the app: under the public address, and from this machine. Whoever has one may say whose app this bot is. */
  readonly links: { readonly public: string; readonly local: string };
  readonly created: Promise<Creation>;
  close(): Promise<void>;
}

/** Shows one page that sends the app's manifest to GitHub, and keeps what GitHub answers in the file at `path`. */
export async function startSetup(options: SetupOptions, path: string): Promise<Setup> {
  const { promise: created, resolve } = Promise.withResolvers<Creation>();
  const secret = randomBytes(16).toString('hex');
  const visit: Visit = { options, secret, state: randomBytes(16).toString('hex'), create: createOnce(options, path) };
  const server = createServer((request, response) => {
    void answer(visit, request)
      .catch(explain)
      .then((page) => reply(response, page, () => page.creation !== undefined && resolve(page.creation)));
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const local = `http://${/^(0\.0\.0\.0|::)$/.test(options.host) ? '127.0.0.1' : hostOf(options.host)}:${port}`;
  return {
    links: { public: `${options.publicUrl}/?setup=${secret}`, local: `${local}/?setup=${secret}` },
    created,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

interface Visit {
  readonly options: SetupOptions;
  /** Under a public address anybody may come by: only who reads the terminal has it. */
  readonly secret: string;
  /** In the answer of GitHub to our own form alone. */
  readonly state: string;
  readonly create: (code: string) => Promise<Creation>;
}

interface Page {
  readonly status: number;
  readonly body: string;
  readonly creation?: Creation;
}

async function answer({ options, secret, state, create }: Visit, request: IncomingMessage): Promise<Page> {
  if (request.method !== 'GET') return { status: 405, body: '' };
  const { path, query } = readAddress(options, request.url ?? '/');
  if (path === '/healthz') return { status: 200, body: 'ok' };
  if (path === '/') {
    if (!equals(query.get('setup'), secret))
      return { status: 403, body: 'Open the whole link that the bot has printed.' };
    return {
      status: 200,
      body: renderForm({ action: actionOf(options, state), manifest: await readManifest(options) }),
    };
  }
  if (path !== '/created') return { status: 404, body: '' };
  const code = query.get('code') ?? '';
  // Only the answer to our own form: nobody else can make this bot run as an app of theirs.
  if (!equals(query.get('state'), state) || !/^[A-Za-z0-9_-]{1,100}$/.test(code))
    return { status: 400, body: 'Start again with the link that the bot has printed.' };
  const creation = await create(code);
  return { status: 201, body: renderCreated(creation.app, creation.kept), creation };
}

/** A code works once, and an app is created once, however often the page is loaded; what failed may be tried again. */
function createOnce({ apiUrl }: SetupOptions, path: string): Visit['create'] {
  let under: Promise<Creation> | null = null;
  const create = async (code: string): Promise<Creation> => {
    const app = await createApp(apiUrl, code);
    return { app, kept: await keepApp(path, app) };
  };
  return async (code) => {
    under ??= create(code);
    try {
      return await under;
    } catch (error) {
      under = null;
      throw error;
    }
  };
}

function explain(error: unknown): Page {
  const { message, hint } = error instanceof AppError ? error : { message: 'The page failed.', hint: undefined };
  return { status: 500, body: escapeHtml([message, hint].filter((part) => part !== undefined).join(' ')) };
}

/** A proxy may leave the path of the public address, or take it away. */
function readAddress({ publicUrl }: SetupOptions, target: string): { path: string; query: URLSearchParams } {
  const base = basePathOf(publicUrl);
  const [pathname = '', search = ''] = target.split('?', 2);
  const path =
    base !== '' && (pathname === base || pathname.startsWith(`${base}/`)) ? pathname.slice(base.length) : pathname;
  return { path: path === '' ? '/' : path, query: new URLSearchParams(search) };
}

function equals(given: string | null, expected: string): boolean {
  const bytes = Buffer.from(given ?? '');
  return bytes.length === expected.length && timingSafeEqual(bytes, Buffer.from(expected));
}

/** app.yml as GitHub takes a manifest. It lies beside this file, or, built, beside the folder of shared chunks. */
async function readManifest({ publicUrl }: SetupOptions): Promise<string> {
  const place = ['app.yml', '../app.yml'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  const file: unknown = place === undefined ? null : parse(await readFile(place, 'utf8'));
  if (typeof file !== 'object' || file === null) throw new TypeError('bot/app.yml is no mapping');
  const hook = { url: `${publicUrl}/api/github/webhooks`, active: true };
  return JSON.stringify({ ...file, hook_attributes: hook, redirect_url: `${publicUrl}/created` });
}

function actionOf({ serverUrl, organisation }: SetupOptions, state: string): string {
  const place = organisation === null ? '' : `/organizations/${encodeURIComponent(organisation)}`;
  return `${serverUrl}${place}/settings/apps/new?state=${state}`;
}

function hostOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function reply(response: ServerResponse, { status, body }: Page, whenSent: () => void): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    // The form goes to GitHub, which may be an own server without TLS.
    'content-security-policy': "default-src 'none'; form-action http: https:; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(body === '' ? '' : renderPage(body), whenSent);
}
