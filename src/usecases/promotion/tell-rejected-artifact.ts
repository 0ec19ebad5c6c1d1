import { modelsOf } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { PullHead } from '../../domain/certification/merged-steps.ts';
import type { AppError } from '../../domain/error.ts';
import { renderRejectedArtifact } from '../../report/chatops/rejected-artifact.ts';
import { readLedgers } from '../ledger/read.ts';
import type { MeasuringRuns, WorkflowRunFacts } from '../ports/measuring-runs.ts';
import { saveAnswer } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';

export interface RejectionPorts extends Pick<ChatPorts, 'store' | 'readLedger' | 'conversation' | 'clock'> {
  readonly runs: Pick<MeasuringRuns, 'find'>;
  readonly pulls: {
    /** The pull request whose merge a commit is; null where it came by another way. */
    readonly mergedAs: (commit: string) => Promise<PullHead | null>;
  };
}

export interface RejectedArtifact {
  readonly runId: number;
  /** owner/name with its host. */
  readonly repository: string;
  readonly error: AppError;
}

/**
 * Tells whoever waits for a certificate why there is none: on the pull request whose merge was certified, or where `/certify`
 * was said. However many runs somebody starts for it, one comment says it, of the last of them. Of a run that nobody on a
 * thread waits for nothing is told.
 */
export async function tellRejectedArtifact(ports: RejectionPorts, rejected: RejectedArtifact): Promise<void> {
  const run = await ports.runs.find(rejected.runId);
  const waiting = await waitingFor(ports, run);
  if (waiting === null) return;
  const key = sha256(JSON.stringify(['seatrial/rejected-artifact/v2', rejected.repository, waiting.since]));
  const marker = { key, part: 'failure', actor: 0, day: ports.clock.now().slice(0, 10) } as const;
  await saveAnswer(ports.conversation, waiting.thread, {
    marker,
    text: renderRejectedArtifact(run.url, rejected.error),
  });
}

interface Waiting {
  readonly thread: number;
  /** The commit of the merge, or the event of the request. */
  readonly since: string;
}

async function waitingFor(ports: RejectionPorts, { event, headSha, title }: WorkflowRunFacts): Promise<Waiting | null> {
  if (event === 'repository_dispatch') return askedAs(ports, title);
  const merged = event === 'push' ? await ports.pulls.mergedAs(headSha) : null;
  return merged === null ? null : { thread: merged.number, since: headSha };
}

/** The name of a run that `/certify` has started holds the id of the event by which it stands in the log. */
async function askedAs({ store, readLedger }: RejectionPorts, title: string): Promise<Waiting | null> {
  const { files } = await store.read('all');
  const { ledgers } = readLedgers(modelsOf(files), (model) => readLedger(files, model));
  const asked = ledgers
    .flatMap(eventsOf)
    .find(({ type, id }) => type === 'certification.requested' && title.includes(id));
  const thread = asked?.data.via.thread ?? null;
  return asked === undefined || thread === null ? null : { thread, since: asked.id };
}
