import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parse } from 'yaml';
import { numberIn, textIn } from '../src/contract/payload.ts';
import { AppError } from '../src/domain/error.ts';
import type { SetupOptions } from './settings.ts';

/** Shows one page that sends the app's manifest to GitHub, and keeps what GitHub answers in .env. */
export async function startSetup(options: SetupOptions): Promise<{ readonly url: string }> {
  const url = `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${options.port}`;
  if (options.publicUrl === null || !URL.canParse(options.publicUrl) || !options.publicUrl.startsWith('https://')) {
    throw new AppError({
      code: 'usage',
      message: 'GitHub must know where to send webhooks before the app can be created.',
      hint: 'Set PUBLIC_URL to the https address under which this bot will be reached.',
    });
  }
  const state = randomBytes(16).toString('hex');
  const manifest = await readManifest(url, options.publicUrl);
  const server = createServer((request, response) => {
    void show(options, { state, manifest, request }, response).then((created) => created && server.close());
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return { url };
}

/** Whether the app exists now. */
async function show(options: SetupOptions, setup: SetupRequest, response: ServerResponse): Promise<boolean> {
  try {
    const { status, body } = await answer(options, setup);
    reply(response, status, body);
    return status === 201;
  } catch (error) {
    reply(response, 500, error instanceof AppError ? escapeHtml(error.message) : 'The app could not be kept.');
    return false;
  }
}

/** app.yml as GitHub takes a manifest. */
async function readManifest(url: string, publicUrl: string): Promise<string> {
  const file: unknown = parse(await readFile(new URL('app.yml', import.meta.url), 'utf8'));
  if (typeof file !== 'object' || file === null) throw new TypeError('bot/app.yml is no mapping');
  const hook = `${publicUrl.replace(/\/$/, '')}/api/github/webhooks`;
  return JSON.stringify({ ...file, hook_attributes: { url: hook, active: true }, redirect_url: `${url}/created` });
}

interface SetupRequest {
  readonly state: string;
  readonly manifest: string;
  readonly request: IncomingMessage;
}

interface Page {
  readonly status: number;
  readonly body: string;
}

async function answer(options: SetupOptions, { state, manifest, request }: SetupRequest): Promise<Page> {
  const url = new URL(request.url ?? '/', 'http://setup');
  if (request.method !== 'GET') return { status: 405, body: '' };
  if (url.pathname === '/') return { status: 200, body: renderForm(options, state, manifest) };
  if (url.pathname !== '/created') return { status: 404, body: '' };
  const code = url.searchParams.get('code') ?? '';
  // Only the answer to our own form: nobody else can make this bot run as an app of theirs.
  if (url.searchParams.get('state') !== state || !/^[A-Za-z0-9_-]{1,100}$/.test(code))
    return { status: 400, body: 'Start again.' };
  await keepApp(options, code);
  return {
    status: 201,
    body: 'The app is created and kept in .env. Install it on a repository, then start the bot again.',
  };
}

function renderForm({ serverUrl, organisation }: SetupOptions, state: string, manifest: string): string {
  const place = organisation === null ? '' : `/organizations/${encodeURIComponent(organisation)}`;
  const action = `${serverUrl}${place}/settings/apps/new?state=${state}`;
  return `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="manifest" value="${escapeHtml(manifest)}">
<p>GitHub will show what the app may do before it is created.</p><button>Create the app on GitHub</button></form>`;
}

/** The file that holds the app's key is for its owner alone. */
async function keepApp({ apiUrl }: SetupOptions, code: string): Promise<void> {
  const response = await fetch(`${apiUrl}/app-manifests/${code}/conversions`, { method: 'POST' });
  const app: unknown = await response.json();
  const [id, pem, secret] = [numberIn(app, 'id'), textIn(app, 'pem'), textIn(app, 'webhook_secret')];
  if (!response.ok || id === null || pem === null || secret === null) {
    throw new AppError({ code: 'github-refused', message: `GitHub did not create the app: ${response.status}.` });
  }
  const lines = [
    `APP_ID=${id}`,
    `PRIVATE_KEY="${pem.trim().replaceAll('\n', String.raw`\n`)}"`,
    `WEBHOOK_SECRET=${secret}`,
  ];
  await writeFile('.env', `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
}

function reply(response: ServerResponse, status: number, body: string): void {
  const policy = "default-src 'none'; form-action https:; frame-ancestors 'none'";
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  response.end(body === '' ? '' : `<!doctype html><title>Seatrial</title><main>${body}</main>`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
