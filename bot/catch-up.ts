import type { Probot } from 'probot';
import { createRecentRequests } from '../src/adapters/github/recent-requests.ts';
import { asksForSomething } from '../src/domain/promotion/urgency.ts';
import { reconcile, type Sweep, sweepRequests } from '../src/usecases/promotion/reconcile.ts';
import type { ChatPorts } from '../src/usecases/promotion/ports.ts';
import type { Connection } from './connection.ts';
import type { HandlerContext } from './handlers/context.ts';

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
  const { queue, log } = context;
  const answer = (work: (ports: ChatPorts) => Promise<void>, onFailure?: (error: unknown) => void): void =>
    queue.add(id, 'answer', { owner: null, work: async () => work((await open()).ports), onFailure });
  const work = async (): Promise<void> => {
    const { outcomes, show } = await sweep(connection, place);
    for (const outcome of outcomes)
      if (outcome.kind === 'failed') log.error(outcome.error, 'A request could not be handled.');
    answer(show, (error) => log.error(error, 'An answer could not be shown.'));
    answer(async (ports) => {
      await reconcile(ports, 'all');
      log.info({ repository: id, requests: outcomes.length }, 'Caught up.');
    });
  };
  queue.add(id, 'request', { owner: null, work });
}

async function sweep({ open, repository, parseComment }: Connection, { payload, reach }: Place): Promise<Sweep> {
  const { octokit, ports } = await open();
  const { since, leftAloneMs } = reach;
  const isRequest = (body: string): boolean => asksForSomething(parseComment(body));
  const recent = createRecentRequests({ octokit, repository, payload, since, isRequest });
  return sweepRequests(ports, recent, leftAloneMs);
}
