import { createSign } from 'node:crypto';
import { createEmulator } from 'emulate';
import type { AppOptions, LocalGitHubOptions } from './options.ts';
import { freePort } from '../free-port.ts';

/** The emulator behind our server: it keeps people, repositories, git objects, issues, labels, comments, reviews and pull requests. */
export interface EmulatorClient {
  readonly url: string;
  /** Makes a call as somebody; `root` may do anything. Throws on an error status unless told to pass it on. */
  send(method: string, path: string, options?: SendOptions): Promise<EmulatorAnswer>;
  close(): Promise<void>;
  readonly privateKeys: Readonly<Record<number, string>>;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly pass?: boolean;
}

export interface EmulatorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly json: unknown;
}

/** The emulator counts 5,000 requests a token: our own reads are spread over several. */
const ROOT_TOKENS = Array.from({ length: 20 }, (_, index) => `root-${index}`);
const ROOT_LOGIN = 'local-github-root';

/** The app that owns the GITHUB_TOKEN of workflow runs. */
export const WORKFLOW_APP = { id: 15_368, slug: 'github-actions', installationId: 1 } as const;

export async function startEmulator(options: LocalGitHubOptions, baseUrl: string): Promise<EmulatorClient> {
  const port = await freePort();
  const emulator = await createEmulator({ service: 'github', port, baseUrl, seed: seed(options) });
  const url = `http://127.0.0.1:${port}`;
  let turn = 0;
  return {
    url,
    close: () => emulator.close(),
    privateKeys: Object.fromEntries(emulator.generatedSecrets.map(({ id, value }) => [Number(id), value])),
    send: async (method, path, { body, token, pass = false } = {}) => {
      turn = (turn + 1) % ROOT_TOKENS.length;
      const response = await fetchAgain(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: { authorization: `Bearer ${token ?? ROOT_TOKENS[turn]}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!pass && !response.ok) throw new Error(`${method} ${path}: ${response.status} ${bytes.toString()}`);
      const isJson = response.headers.get('content-type')?.includes('json') === true && bytes.length > 0;
      const json: unknown = isJson ? JSON.parse(bytes.toString()) : undefined;
      return { status: response.status, headers: response.headers, bytes, json };
    },
  };
}

/** A connection that was kept while a busy test held up this process is closed by now, before anything was asked. */
export async function fetchAgain(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    return fetch(url, request);
  }
}

const ALL_PERMISSIONS = Object.fromEntries(
  [
    'actions',
    'administration',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'issues',
    'metadata',
    'pull_requests',
    'statuses',
  ].map((name) => [name, 'write']),
);

export const APP_INSTALLATION_ID = 2;

function seed({ organisation, repository, users, app }: LocalGitHubOptions): Record<string, unknown> {
  const logins = [ROOT_LOGIN, ...Object.keys(users)];
  const members = logins.filter((login) => login === ROOT_LOGIN || users[login] !== 'none');
  const tokens = [
    ...ROOT_TOKENS.map((token) => [token, { login: ROOT_LOGIN }]),
    ...Object.keys(users).map((login) => [userToken(login), { login }]),
  ];
  return {
    tokens: Object.fromEntries(
      tokens.map(([token, user]) => [token, { ...Object(user), scopes: ['repo', 'admin:org'] }]),
    ),
    github: {
      users: logins.map((login) => ({ login, email: `${login}@example.com`, site_admin: login === ROOT_LOGIN })),
      orgs: [{ login: organisation, members: members.map((login) => ({ login, role: 'admin' })) }],
      repos: [{ owner: organisation, name: repository, auto_init: false }],
      apps: [
        seedApp(WORKFLOW_APP.id, WORKFLOW_APP.slug, WORKFLOW_APP.installationId, organisation),
        seedApp(app.id, app.slug, APP_INSTALLATION_ID, organisation),
      ],
    },
  };
}

function seedApp(id: number, slug: string, installation: number, account: string): Record<string, unknown> {
  const installations = [{ installation_id: installation, account, repository_selection: 'all' }];
  return { app_id: id, slug, name: slug, permissions: ALL_PERMISSIONS, events: [], installations };
}

export function userToken(login: string): string {
  return `ghp_${login}`;
}

/** A token with which an app speaks for itself, as universal-github-app-jwt makes it. */
export function signAppToken(app: Pick<AppOptions, 'id'>, privateKey: string): string {
  const now = Math.floor(Date.now() / 1000);
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iat: now - 30, exp: now + 570, iss: app.id })}`;
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
}
