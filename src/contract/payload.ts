import type { IntentActor } from '../domain/promotion/intent.ts';

/** Parts of what GitHub sends. People wrote some of it, so that it stays unknown until it is looked at. */

/** The text at a path of keys. */
export function textIn(payload: unknown, ...path: readonly string[]): string | null {
  const value = valueIn(payload, ...path);
  return typeof value === 'string' ? value : null;
}

export function numberIn(payload: unknown, ...path: readonly string[]): number | null {
  const value = valueIn(payload, ...path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

export function valueIn(payload: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    payload,
  );
}

export function accountIn(payload: unknown, ...path: readonly string[]): IntentActor | null {
  const login = textIn(payload, ...path, 'login');
  if (login === null) return null;
  const bot = textIn(payload, ...path, 'type') === 'Bot' || login.endsWith('[bot]');
  return { id: numberIn(payload, ...path, 'id'), login, bot };
}

/** `github.com/acme/models`, as events name their source. */
export function repositoryId(payload: unknown): string | null {
  const url = textIn(payload, 'repository', 'html_url');
  const name = textIn(payload, 'repository', 'full_name');
  return url === null || name === null || !URL.canParse(url) ? null : `${new URL(url).host}/${name}`;
}

/** The branch that is trusted. */
export function defaultBranchOf(payload: unknown): string {
  return textIn(payload, 'repository', 'default_branch') ?? 'main';
}
