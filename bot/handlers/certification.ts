import { createHistory } from '../../src/adapters/github/history.ts';
import { numberIn, type ReceivedEvent, textIn } from '../../src/adapters/github/read-intent.ts';
import { createMeasuringRuns } from '../../src/adapters/github/workflow-artifacts.ts';
import { reconcile } from '../../src/usecases/promotion/reconcile.ts';
import { recordCertifications } from '../../src/usecases/promotion/record-certifications.ts';
import type { Connection } from '../connection.ts';
import type { HandlerContext } from './context.ts';

/** A certification run has ended: what it found on the default branch goes to the log. */
export async function handleCertification(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const runId = numberIn(event.payload, 'workflow_run', 'id');
  const branch = textIn(event.payload, 'workflow_run', 'head_branch');
  if (runId === null || textIn(event.payload, 'workflow_run', 'event') === 'pull_request') return;
  const connection = context.connect(event.payload);
  if (connection === null || branch !== connection.defaultBranch) return;
  const show = (models: readonly string[]): void =>
    context.queue.add(connection.id, 'answer', {
      owner: null,
      work: async () => reconcile((await connection.open()).ports, models),
    });
  context.queue.add(connection.id, 'request', {
    owner: null,
    work: async () => {
      const models = await record(context, connection, runId);
      if (models.length > 0) show(models);
    },
  });
}

/** The models about which something was recorded. */
async function record(
  { certification, log }: HandlerContext,
  connection: Connection,
  runId: number,
): Promise<readonly string[]> {
  const { repository, defaultBranch, id } = connection;
  const { octokit, ports } = await connection.open();
  const outcome = await recordCertifications(
    {
      ...ports,
      runs: createMeasuringRuns(octokit, repository),
      history: createHistory(octokit, repository, defaultBranch),
    },
    {
      runId,
      artifactPrefix: certification.artifactPrefix,
      rule: {
        workflowPaths: certification.workflowPaths,
        defaultBranch,
        repository: `${repository.owner}/${repository.repo}`,
      },
      reporter: { repository: id, actor: 'seatrial', kind: 'action', url: null },
    },
  );
  log.info({ runId, outcome: outcome.kind }, 'A certification run was looked at.');
  return outcome.kind === 'recorded' ? outcome.models : [];
}
