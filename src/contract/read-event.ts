import type { RecordingRun } from '../domain/certification/judge-record.ts';
import { formatInstant, instantMs } from '../domain/instant.ts';
import type { HeardEvent } from '../domain/promotion/heard-event.ts';
import { isStageLabel } from '../domain/promotion/stage.ts';
import { accountIn, numberIn, repositoryId, textIn, valueIn } from './payload.ts';
import { type ReceivedEvent, readIntent } from './read-intent.ts';

/** How far a workflow's timer looks back: between two of its runs, with room for one that GitHub leaves out. */
const LOOK_BACK_MS = 24 * 3_600_000;

type Reader = (received: ReceivedEvent, now: string) => HeardEvent | null;

/** Everything that is heard, by the name that GitHub gives it. The app's manifest and the workflows subscribe to these. */
const READERS: Readonly<Record<string, Reader>> = {
  deployment_protection_rule: readJob,
  issue_comment: readRequest,
  pull_request: readPull,
  pull_request_review: readRequest,
  pull_request_target: readPull,
  repository_dispatch: readReport,
  schedule: readTimer,
  workflow_dispatch: readTimer,
  workflow_run: readRun,
};

export const HEARD_NAMES: readonly string[] = Object.keys(READERS);

/** What an event is to us; null: nothing. */
export function readEvent(received: ReceivedEvent, now: string): HeardEvent | null {
  const reader = Object.hasOwn(READERS, received.name) ? READERS[received.name] : undefined;
  return reader?.(received, now) ?? null;
}

function readRequest(received: ReceivedEvent): HeardEvent | null {
  const intent = readIntent(received);
  return intent === null ? null : { kind: 'request', intent };
}

function readPull(received: ReceivedEvent): HeardEvent | null {
  return readRequest(received) ?? readStageLabel(received.payload) ?? readMove(received.payload);
}

function readMove(payload: unknown): HeardEvent | null {
  const action = textIn(payload, 'action');
  const thread = numberIn(payload, 'pull_request', 'number');
  const moves = action === 'synchronize' || action === 'closed';
  return thread === null || !moves ? null : { kind: 'moved-pull', thread };
}

function readTimer(_received: ReceivedEvent, now: string): HeardEvent {
  return { kind: 'timer', since: formatInstant(instantMs(now) - LOOK_BACK_MS) };
}

function readRun({ payload }: ReceivedEvent): HeardEvent | null {
  if (textIn(payload, 'action') !== 'completed') return null;
  const runId = numberIn(payload, 'workflow_run', 'id');
  return runId === null ? null : { kind: 'certification', runId, run: runIn(payload) };
}

/** The type of repository_dispatch by which followers report. */
export const REPORT_EVENT = 'seatrial-applied';

/** The type by which it is told what the breaker of a gateway has turned away. */
export const TRIP_EVENT = 'seatrial-tripped';

/** Of other types, as of those that ask for a certification, nothing is heard. */
function readReport({ payload }: ReceivedEvent): HeardEvent | null {
  const action = textIn(payload, 'action');
  if (action !== REPORT_EVENT && action !== TRIP_EVENT) return null;
  const sender = accountIn(payload, 'sender');
  const repository = repositoryId(payload);
  if (sender === null || repository === null) return null;
  const kind = action === REPORT_EVENT ? 'report' : 'trip';
  return { kind, payload: valueIn(payload, 'client_payload'), sender, repository };
}

const CALLBACK = /\/actions\/runs\/([0-9]{1,15})\/deployment_protection_rule$/;

/** The run is told by the address for the answer alone; of that nothing else is used. */
function readJob({ payload }: ReceivedEvent): HeardEvent | null {
  if (textIn(payload, 'action') !== 'requested') return null;
  const environment = textIn(payload, 'environment');
  const sha = textIn(payload, 'sha') ?? textIn(payload, 'deployment', 'sha');
  const runId = Number(CALLBACK.exec(textIn(payload, 'deployment_callback_url') ?? '')?.[1]);
  if (environment === null || sha === null || !Number.isSafeInteger(runId)) return null;
  const ref = textIn(payload, 'ref') ?? textIn(payload, 'deployment', 'ref');
  const named = ref?.replace(/^refs\/(?:heads|tags)\//, '') ?? null;
  return {
    kind: 'job',
    job: { runId, environment, ref: named, sha, payloads: [valueIn(payload, 'deployment', 'payload')] },
  };
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
