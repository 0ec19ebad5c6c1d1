import type { RecordingRun } from '../domain/certification/judge-record.ts';
import { formatInstant, instantMs } from '../domain/instant.ts';
import type { HeardEvent } from '../domain/promotion/heard-event.ts';
import { isStageLabel } from '../domain/promotion/stage.ts';
import { accountIn, numberIn, textIn } from './payload.ts';
import { type ReceivedEvent, readIntent } from './read-intent.ts';

/** How far a workflow's timer looks back: between two of its runs, with room for one that GitHub leaves out. */
const LOOK_BACK_MS = 24 * 3_600_000;

/** What an event is to us; null: nothing. */
export function readEvent(received: ReceivedEvent, now: string): HeardEvent | null {
  const intent = readIntent(received);
  if (intent !== null) return { kind: 'request', intent };
  const { name, payload } = received;
  if (name === 'schedule' || name === 'workflow_dispatch') return readTimer(now);
  if (name === 'workflow_run' && textIn(payload, 'action') === 'completed') return readRun(payload);
  return name === 'pull_request' || name === 'pull_request_target' ? readStageLabel(payload) : null;
}

function readTimer(now: string): HeardEvent {
  return { kind: 'timer', since: formatInstant(instantMs(now) - LOOK_BACK_MS) };
}

function readRun(payload: unknown): HeardEvent | null {
  const runId = numberIn(payload, 'workflow_run', 'id');
  return runId === null ? null : { kind: 'certification', runId, run: runIn(payload) };
}

function runIn(payload: unknown): RecordingRun | null {
  const event = textIn(payload, 'workflow_run', 'event');
  const path = textIn(payload, 'workflow_run', 'path');
  const headBranch = textIn(payload, 'workflow_run', 'head_branch');
  const repository = textIn(payload, 'workflow_run', 'head_repository', 'full_name');
  if (event === null || path === null || headBranch === null || repository === null) return null;
  return { event, workflowPath: path.replace(/@.*$/, ''), headBranch, repository };
}

function readStageLabel(payload: unknown): HeardEvent | null {
  const action = textIn(payload, 'action');
  const label = textIn(payload, 'label', 'name') ?? '';
  const thread = numberIn(payload, 'pull_request', 'number');
  const sender = accountIn(payload, 'sender');
  if ((action !== 'labeled' && action !== 'unlabeled') || !isStageLabel(label)) return null;
  return thread === null || sender === null || sender.bot ? null : { kind: 'stage-label', thread, owner: sender.id };
}
