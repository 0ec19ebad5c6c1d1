import { createHistory } from '../../src/adapters/github/history.ts';
import { numberIn, type ReceivedEvent, textIn } from '../../src/adapters/github/read-intent.ts';
import { createMeasuringRuns } from '../../src/adapters/github/workflow-artifacts.ts';
import { reconcile } from '../../src/usecases/promotion/reconcile.ts';
import { recordCertifications } from '../../src/usecases/promotion/record-certifications.ts';
import { type Connection, withPatience } from '../connection.ts';
import type { HandlerContext } from './context.ts';

/** A certification run has ended: what it found on the default branch goes to the log. */
export async function handleCertification(context: HandlerContext, event: ReceivedEvent): Promise<void> {
  const runId = numberIn(event.payload, 'workflow_run', 'id');
  const branch = textIn(event.payload, 'workflow_run', 'head_branch');
  if (runId === null || textIn(event.payload, 'workflow_run', 'event') === 'pull_request') return;
  const connection = await context.connect(event.payload);
  if (connection === null || branch !== connection.defaultBranch) return;
  context.queue.add(connection.id, () => withPatience(() => record(context, connection, runId)));
}

async function record({ certification, log }: HandlerContext, connection: Connection, runId: number): Promise<void> {
  const { octokit, repository, defaultBranch, id } = connection;
  const ports = connection.ports();
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
  if (outcome.kind === 'recorded' && outcome.models.length > 0) await reconcile(ports, outcome.models);
}
