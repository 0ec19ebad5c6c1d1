import type { Probot } from 'probot';
import { createRecentRequests } from '../src/adapters/github/recent-requests.ts';
import { reconcile, sweepRequests } from '../src/usecases/promotion/reconcile.ts';
import { withPatience } from './connection.ts';
import { holdsCommand } from './handlers/chat.ts';
import type { HandlerContext } from './handlers/context.ts';

/** In every repository of every installation: carries out requests whose webhook was lost, then repairs what is shown. */
export async function catchUp(context: HandlerContext, probot: Pick<Probot, 'auth'>, since: string): Promise<void> {
  const app = await probot.auth();
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  for (const { id } of installations) {
    const octokit = await probot.auth(id);
    const repositories = await octokit.paginate(octokit.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
    for (const repository of repositories)
      await catchUpOn(context, { payload: { repository }, installation: id, since });
  }
  await context.queue.idle();
}

interface Place {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly installation: number;
  readonly since: string;
}

async function catchUpOn(context: HandlerContext, { payload, installation, since }: Place): Promise<void> {
  const connection = await context.connect(payload, installation);
  if (connection === null) return;
  const { octokit, repository, id, ports } = connection;
  const recent = createRecentRequests({ octokit, repository, payload, since, isRequest: holdsCommand });
  context.queue.add(id, async () => {
    const outcomes = await withPatience(() => sweepRequests(ports(), recent));
    for (const outcome of outcomes)
      if (outcome.kind === 'failed') context.log.error(outcome.error, 'A request could not be handled.');
    await withPatience(() => reconcile(ports(), 'all'));
    context.log.info({ repository: id, requests: outcomes.length }, 'Caught up.');
  });
}
