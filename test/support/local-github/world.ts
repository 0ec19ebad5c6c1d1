import type { EmulatorClient } from './emulator.ts';
import type { Actor, Answer, Call, Fields } from './http-types.ts';
import type { LocalGitHubOptions, Role } from './options.ts';
import type { Webhooks } from './webhooks.ts';

/** Everything that our routes share: the emulator, and the tables of what it lacks. */
export interface World {
  readonly url: string;
  readonly options: LocalGitHubOptions;
  readonly emulator: EmulatorClient;
  readonly webhooks: Webhooks;
  /** Installation token → the app and what it may do. */
  readonly tokens: Map<string, Actor>;
  /** Rows of what only we keep, by kind: check runs, reactions, deployments, statuses, releases, runs, artifacts. */
  readonly tables: Map<string, Row[]>;
  readonly accounts: Map<string, Fields>;
  /** The last commit under way on each branch. */
  readonly turns: Map<string, Promise<unknown>>;
  nextId(): number;
  /** Role of a user in repositories that others own; changed by tests. */
  readonly roles: Map<string, Role>;
}

export interface Row extends Record<string, unknown> {
  readonly id: number;
  readonly repository: string;
}

export type Handler = (call: Call, world: World) => Promise<Answer> | Answer;

/** `METHOD template` of GitHub's description → our answer; the emulator answers other routes. */
export type Routes = Readonly<Record<string, Handler>>;

export function table(world: World, kind: string): Row[] {
  const rows = world.tables.get(kind) ?? [];
  world.tables.set(kind, rows);
  return rows;
}

export function repositoryOf(call: Call): string {
  return `${call.params['owner']}/${call.params['repo']}`;
}

export function newest(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => right.id - left.id);
}

/** What an answer shows of a row: all but the keys that we keep for ourselves. */
export function present(row: Row): Fields {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'repository' && !key.startsWith('_')));
}

export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

export function loginOf(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.login;
    case 'app':
      return `${actor.slug}[bot]`;
    case 'app-itself':
    case 'anonymous':
      return actor.kind;
  }
}

/** The account of a login, as lists and payloads show it. */
export async function describeUser(world: World, login: string): Promise<Fields> {
  const known = world.accounts.get(login);
  if (known !== undefined) return known;
  const { json } = await world.emulator.send('GET', `/users/${encodeURIComponent(login)}`);
  const { id, node_id, avatar_url, url, html_url, type } = json as Fields;
  const account = { login, id, node_id, avatar_url, url, html_url, type, site_admin: false };
  world.accounts.set(login, account);
  return account;
}

export function describeApp(world: World, actor: Actor): Fields | null {
  if (actor.kind !== 'app') return null;
  const { slug, appId, permissions } = actor;
  const { organisation } = world.options;
  const owner = { login: organisation, type: 'Organization' };
  const html_url = `${world.url}/apps/${slug}`;
  return { id: appId, slug, node_id: `A_${appId}`, name: slug, owner, html_url, permissions, events: [] };
}

/** What a user may do in a repository: the owner of a fork everything, others what the test says. */
export function roleIn(world: World, login: string, repository: string): Role {
  if (repository.startsWith(`${login}/`)) return 'admin';
  return world.roles.get(login) ?? 'none';
}
