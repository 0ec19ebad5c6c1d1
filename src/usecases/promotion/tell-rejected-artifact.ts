import { modelsOf } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import type { AppError } from '../../domain/error.ts';
import { renderAnswerMarker } from '../../report/chatops/answer-marker.ts';
import { renderRejectedArtifact } from '../../report/chatops/rejected-artifact.ts';
import { joinMarkdown, markdownText } from '../../report/markdown.ts';
import type { ApprovalPorts } from '../certify/find-approvals.ts';
import { readLedgers } from '../ledger/read.ts';
import type { MeasuringRuns, WorkflowRunFacts } from '../ports/measuring-runs.ts';
import { answers, postOnce } from './own-comments.ts';
import type { ChatPorts } from './ports.ts';
import { eventsOf } from './project-models.ts';

export interface RejectionPorts extends Pick<ChatPorts, 'store' | 'readLedger' | 'conversation' | 'clock'> {
  readonly runs: Pick<MeasuringRuns, 'find'>;
  readonly pulls: Pick<ApprovalPorts['pulls'], 'mergedAs'>;
}

export interface RejectedArtifact {
  readonly runId: number;
  /** owner/name with its host. */
  readonly repository: string;
  readonly error: AppError;
}

/**
 * Tells whoever waits for a certificate, once for each run, why there is none: on the pull request whose merge was certified,
 * or where `/certify` was said. Of a run that nobody on a thread waits for nothing is told.
 */
export async function tellRejectedArtifact(ports: RejectionPorts, rejected: RejectedArtifact): Promise<void> {
  const run = await ports.runs.find(rejected.runId);
  const thread = await threadOf(ports, run);
  if (thread === null) return;
  const key = sha256(JSON.stringify(['seatrial/rejected-artifact/v1', rejected.repository, rejected.runId]));
  const marker = { key, part: 'failure', actor: 0, day: ports.clock.now().slice(0, 10) } as const;
  const text = joinMarkdown([renderAnswerMarker(marker), renderRejectedArtifact(run.url, rejected.error)], '\n\n');
  await postOnce(ports.conversation, thread, { matches: answers(key, 'failure'), body: markdownText(text) });
}

async function threadOf(ports: RejectionPorts, { event, headSha, title }: WorkflowRunFacts): Promise<number | null> {
  if (event === 'push') return (await ports.pulls.mergedAs(headSha))?.number ?? null;
  return event === 'repository_dispatch' ? askedOn(ports, title) : null;
}

/** The name of a run that `/certify` has started holds the id of the event by which it stands in the log. */
async function askedOn({ store, readLedger }: RejectionPorts, title: string): Promise<number | null> {
  const { files } = await store.read('all');
  const { ledgers } = readLedgers(modelsOf(files), (model) => readLedger(files, model));
  const asked = ledgers
    .flatMap(eventsOf)
    .find(({ type, id }) => type === 'certification.requested' && title.includes(id));
  return asked?.data.via.thread ?? null;
}
