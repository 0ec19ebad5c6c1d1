import type { Fields } from './http-types.ts';

/** What started a workflow. */
export interface StartingEvent {
  readonly name: string;
  readonly payload: Fields;
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** What GitHub runs as the pull request has it; of these a fork's get no right to write. */
const OF_PULL_REQUESTS: readonly string[] = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/** What the token of a workflow may do of what its jobs ask for: a fork's only reads. */
export function grantedTo({ name, payload }: StartingEvent, asked: Permissions): Permissions {
  if (!OF_PULL_REQUESTS.includes(name) || !isFork(payload)) return asked;
  return Object.fromEntries(Object.keys(asked).map((permission) => [permission, 'read'] as const));
}

interface Side {
  readonly repo: { readonly id: number } | null;
}

function isFork({ pull_request: pull }: Fields): boolean {
  const { head, base } = pull as { readonly head: Side; readonly base: Side };
  return head.repo?.id !== base.repo?.id;
}
