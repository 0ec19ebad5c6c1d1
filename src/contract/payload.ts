import { numberIn, textIn, valueIn } from '../domain/value-in.ts';
import type { IntentActor } from '../domain/promotion/intent.ts';

/** Parts of what GitHub sends: `value-in.ts` has those of any. */
export { numberIn, textIn, valueIn };

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
