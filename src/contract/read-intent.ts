import { askFor } from '../domain/promotion/asked.ts';
import type { Intent } from '../domain/promotion/intent.ts';
import { verbOfLabel } from '../domain/promotion/verbs/registry.ts';
import type { SourceFacts } from './generated/types.ts';
import { accountIn, numberIn, repositoryId, textIn, valueIn } from './payload.ts';

/** An event as GitHub sends it; people wrote parts of it. */
export interface ReceivedEvent {
  /** `issue_comment`, `pull_request`, `pull_request_target` … */
  readonly name: string;
  readonly payload: unknown;
}

/**
 * What an event asks for, or null. Only what was just created, submitted or labelled is heard: never an edit, a deletion,
 * or something that one person sends and another wrote. The same event read by the bot and by the action is one intent.
 */
export function readIntent({ name, payload }: ReceivedEvent): Intent | null {
  const action = textIn(payload, 'action');
  if (name === 'issue_comment' && action === 'created') return readComment(payload);
  if (name === 'pull_request_review' && action === 'submitted') return readReview(payload);
  if ((name === 'pull_request' || name === 'pull_request_target') && action === 'labeled') return readLabel(payload);
  return null;
}

function readComment(payload: unknown): Intent | null {
  const id = numberIn(payload, 'comment', 'id');
  const thread = numberIn(payload, 'issue', 'number');
  if (id === null || thread === null) return null;
  const source = {
    kind: 'comment',
    id: String(id),
    url: textIn(payload, 'comment', 'html_url'),
    thread,
    boundSha: null,
  } as const;
  return written(payload, 'comment', { source, writtenAt: textIn(payload, 'comment', 'created_at') });
}

function readReview(payload: unknown): Intent | null {
  const id = numberIn(payload, 'review', 'id');
  const thread = numberIn(payload, 'pull_request', 'number');
  const boundSha = shaIn(payload, 'review', 'commit_id');
  if (id === null || thread === null) return null;
  const source = {
    kind: 'review',
    id: String(id),
    url: textIn(payload, 'review', 'html_url'),
    thread,
    boundSha,
  } as const;
  return written(payload, 'review', { source, writtenAt: textIn(payload, 'review', 'submitted_at') });
}

/** The time of the pull request's change tells one label event from the next on the same commit. */
function readLabel(payload: unknown): Intent | null {
  const label = textIn(payload, 'label', 'name') ?? '';
  const verb = verbOfLabel(label);
  const thread = numberIn(payload, 'pull_request', 'number');
  const boundSha = shaIn(payload, 'pull_request', 'head', 'sha');
  const actor = accountIn(payload, 'sender');
  if (verb === null || thread === null || boundSha === null || actor === null) return null;
  const writtenAt = textIn(payload, 'pull_request', 'updated_at');
  const id = `${label}:${thread}:${boundSha}:${writtenAt ?? ''}`;
  const url = textIn(payload, 'pull_request', 'html_url');
  return intentOf(payload, { kind: 'label', id, url, thread, boundSha }, { actor, writtenAt, asked: askFor(verb) });
}

function written(
  payload: unknown,
  part: 'comment' | 'review',
  { source, writtenAt }: Pick<Intent, 'source' | 'writtenAt'>,
): Intent | null {
  const author = accountIn(payload, part, 'user');
  const sender = accountIn(payload, 'sender');
  const body = textIn(payload, part, 'body');
  if (author === null || body === null || sender?.login !== author.login) return null;
  const viaApp = valueIn(payload, part, 'performed_via_github_app') ?? null;
  const actor = { ...author, bot: author.bot || viaApp !== null };
  return intentOf(payload, source, { actor, writtenAt, asked: { kind: 'written', body } });
}

function intentOf(
  payload: unknown,
  source: SourceFacts,
  said: Pick<Intent, 'actor' | 'writtenAt' | 'asked'>,
): Intent | null {
  const repository = repositoryId(payload);
  return repository === null ? null : { repository, source, ...said };
}

function shaIn(payload: unknown, ...path: readonly string[]): string | null {
  const text = textIn(payload, ...path);
  return text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : null;
}
