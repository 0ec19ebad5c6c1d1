import type { Probot } from 'probot';
import { createRecentRequests } from '../src/adapters/github/recent-requests.ts';
import { reconcile, type Sweep, sweepRequests } from '../src/usecases/promotion/reconcile.ts';
import type { Connection } from './connection.ts';
import { holdsCommand } from './handlers/chat.ts';
import type { HandlerContext } from './handlers/context.ts';
import { withPatience } from './patience.ts';

/** How far back a sweep looks, and how young a request must be to be left to its own event. */
export interface SweepReach {
  /** RFC 3339. */
  readonly since: string;
  readonly leftAloneMs?: number | undefined;
}

/** In every repository of every installation: looks at requests whose webhook was lost, then repairs what is shown. */
export async function catchUp(context: HandlerContext, probot: Pick<Probot, 'auth'>, reach: SweepReach): Promise<void> {
  const app = await probot.auth();
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  for (const { id } of installations) {
    const octokit = await probot.auth(id);
    const repositories = await octokit.paginate(octokit.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
    for (const repository of repositories) catchUpOn(context, { payload: { repository }, installation: id, reach });
  }
  await context.queue.idle();
}

interface Place {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly installation: number;
  readonly reach: SweepReach;
}

function catchUpOn(context: HandlerContext, place: Place): void {
  const connection = context.connect(place.payload, place.installation);
  if (connection === null) return;
  const { id, open } = connection;
  context.queue.add(id, 'request', async () => {
    const { outcomes, show } = await withPatience(() => sweep(connection, place));
    for (const outcome of outcomes)
      if (outcome.kind === 'failed') context.log.error(outcome.error, 'A request could not be handled.');
    context.queue.add(id, 'answer', async () => {
      const shown = withPatience(async () => show((await open()).ports));
      await shown.catch((error: unknown) => context.log.error(error, 'An answer could not be shown.'));
      await withPatience(async () => reconcile((await open()).ports, 'all'));
      context.log.info({ repository: id, requests: outcomes.length }, 'Caught up.');
    });
  });
}

async function sweep({ open, repository }: Connection, { payload, reach }: Place): Promise<Sweep> {
  const { octokit, ports } = await open();
  const { since, leftAloneMs } = reach;
  const recent = createRecentRequests({ octokit, repository, payload, since, isRequest: holdsCommand });
  return sweepRequests(ports, recent, leftAloneMs);
}
