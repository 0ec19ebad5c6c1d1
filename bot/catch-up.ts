import type { Probot } from 'probot';
import { instantMs } from '../src/domain/instant.ts';
import type { SweepReach } from '../src/domain/promotion/heard-event.ts';
import type { EventOutcome } from '../src/usecases/events/outcome.ts';
import type { Connection } from '../src/wiring/connection.ts';
import { type BotContext, hearAt } from './hear.ts';
import type { Redelivery } from './redeliver.ts';

export interface CatchUp {
  /** What GitHub could not deliver comes again; then the timer of every repository of every installation. */
  run(reach: SweepReach, now: string): Promise<void>;
  /** Between two of these: where a live test runs, its sources are asked. */
  watch(): void;
  /** The next time repositories are listed again. */
  forget(): void;
  /** The repository of that name, among those that were listed; null: none is. */
  placeOf(repository: string): Connection | null;
}

export interface CatchUpOptions {
  readonly context: BotContext;
  readonly probot: Pick<Probot, 'auth'>;
  readonly redelivery: Redelivery;
}

/** Nobody tells of everything that people can change at GitHub: a Deployment that is gone, a release that was edited. */
const FORGETS_AFTER_MS = 24 * 3_600_000;

/** Repositories come and go by events that GitHub sends to every app, so that they are listed once. */
export function createCatchUp({ context, probot, redelivery }: CatchUpOptions): CatchUp {
  /** Those of the last list are looked after until there is another. */
  let places: readonly Connection[] = [];
  let isListed = false;
  let listedAt = '';
  const forget = (): void => {
    isListed = false;
  };
  const list = async (now: string): Promise<readonly Connection[]> => {
    const isOld = listedAt === '' || instantMs(now) - instantMs(listedAt) >= FORGETS_AFTER_MS;
    if (isListed && !isOld) return places;
    const found = await listPlaces(context, probot);
    if (isOld) for (const { memory } of found) memory.forget();
    if (isOld) listedAt = now;
    places = found;
    isListed = true;
    const repositories = found.map(({ id }) => id);
    context.log.info({ repositories: repositories.length }, lookedAfter(repositories));
    return found;
  };
  return {
    forget,
    placeOf: (repository) => places.find(({ name }) => name.toLowerCase() === repository.toLowerCase()) ?? null,
    watch: () => {
      for (const place of places) if (place.sources !== null) hearAt(context, place, { kind: 'watch' });
    },
    run: async (reach, now) => {
      await bringBack({ context, probot, redelivery }, now);
      const onOutcome = ({ kind }: EventOutcome): void => {
        if (kind === 'failed') forget();
      };
      for (const place of await list(now)) hearAt({ ...context, onOutcome }, place, { kind: 'timer', ...reach });
      await context.queue.idle();
    },
  };
}

/** Repositories that the log names one by one. */
const MOST_NAMED = 10;

function lookedAfter(repositories: readonly string[]): string {
  if (repositories.length === 0) return 'The app is installed on no repository yet: nothing is looked after.';
  const rest = repositories.length - MOST_NAMED;
  return `Looking after ${repositories.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** A server without this part of the API, or a moment of weakness, is no reason not to look ourselves. */
async function bringBack({ context, probot, redelivery }: CatchUpOptions, now: string): Promise<void> {
  try {
    const again = await redelivery.again(await probot.auth(), now);
    if (again > 0) context.log.info({ deliveries: again }, 'Lost webhooks were asked for again.');
  } catch (error) {
    context.log.error(error, 'GitHub could not be asked for lost webhooks.');
  }
}

async function listPlaces(context: BotContext, probot: Pick<Probot, 'auth'>): Promise<readonly Connection[]> {
  const app = await probot.auth();
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  const places: Connection[] = [];
  for (const { id, suspended_at: suspended } of installations) {
    if (suspended !== null) continue;
    const octokit = await probot.auth(id);
    const repositories = await octokit.paginate(octokit.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
    for (const repository of repositories) {
      const connection = context.connect({ repository }, id);
      if (connection !== null) places.push(connection);
    }
  }
  return places;
}
