import type { Probot } from 'probot';
import type { SweepReach } from '../src/domain/promotion/heard-event.ts';
import { type BotContext, hearAt } from './hear.ts';

/** The timer of every repository of every installation. */
export async function catchUp(context: BotContext, probot: Pick<Probot, 'auth'>, reach: SweepReach): Promise<void> {
  const app = await probot.auth();
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  for (const { id } of installations) {
    const octokit = await probot.auth(id);
    const repositories = await octokit.paginate(octokit.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
    for (const repository of repositories) {
      const connection = context.connect({ repository }, id);
      if (connection !== null) hearAt(context, connection, { kind: 'timer', ...reach });
    }
  }
  await context.queue.idle();
}
