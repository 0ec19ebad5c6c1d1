import { isPassing } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import { commandsOf } from '../../domain/promotion/asked.ts';
import type { Intent } from '../../domain/promotion/intent.ts';
import { ON_ITS_WAY_MS, STOP_ON_ITS_WAY_MS } from '../../domain/promotion/lateness.ts';
import { onlyLowers } from '../../domain/promotion/urgency.ts';
import type { RecentRequests } from '../ports/recent-requests.ts';
import { answerFailure } from './answer-failure.ts';
import { type CommandOutcome, decideRequest, type DecidedRequest, type Way } from './decide-request.ts';
import type { ChatPorts, ProjectionPorts } from './ports.ts';
import { projectModels } from './project-models.ts';

/** Makes labels, check runs, comments, Deployments and releases equal to the state. Repairs what a crash left; a second run changes nothing. */
export async function reconcile(ports: ProjectionPorts, models: readonly string[] | 'all'): Promise<void> {
  const project = (to: ProjectionPorts): Promise<void> => projectModels(to, models, { keys: 'all', threads: [] });
  await inTurn([project, async (to) => void (await to.answerJobs()), (to) => to.refreshReleases(models)], ports);
}

export type SweepOutcome =
  | CommandOutcome
  /** It was told where it was asked, unless that failed too; the others are looked at nevertheless. */
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Sweep {
  readonly outcomes: readonly SweepOutcome[];
  /** Requests of which nothing more comes once this is shown. */
  readonly looked: readonly Intent[];
  /** How many were left to their own events. */
  readonly left: number;
  readonly show: (ports: ChatPorts) => Promise<void>;
}

/**
 * Looks at the requests whose event was lost. What was decided or answered is recognised by its key, and stays as it was
 * answered. Of the others what lowers exposure comes first, and is carried out where the log shows that its author had the right
 * to it when writing. The rest is told to be written again, once its own event can hardly be on its way any more.
 */
export async function sweepRequests(
  ports: ChatPorts,
  requests: RecentRequests,
  leftAloneMs: number = ON_ITS_WAY_MS,
): Promise<Sweep> {
  const lowers = (intent: Intent): boolean => mayGoFirst(ports, intent);
  const { first = [], then = [] } = Object.groupBy(await requests.list(), (one) => (lowers(one) ? 'first' : 'then'));
  const now = instantMs(ports.clock.now());
  const isOld = (ms: number) => (one: Intent) => one.writtenAt === null || now - instantMs(one.writtenAt) >= ms;
  const decided: Swept[] = [];
  const isLost = isOld(Math.min(STOP_ON_ITS_WAY_MS, leftAloneMs));
  for (const intent of first) decided.push(await sweepOne(ports, intent, isLost(intent) ? 'sweep' : 'early-sweep'));
  const { lost = [], young = [] } = Object.groupBy(then, (one) => (isOld(leftAloneMs)(one) ? 'lost' : 'young'));
  for (const intent of lost) decided.push(await sweepOne(ports, intent, 'sweep'));
  const looked = decided.filter(({ outcome }) => !isOnItsWay(outcome));
  return {
    outcomes: decided.map(({ outcome }) => outcome),
    looked: looked.map(({ intent }) => intent),
    left: decided.length - looked.length + young.length,
    show: (later) =>
      inTurn(
        decided.map(({ show }) => show),
        later,
      ),
  };
}

function isOnItsWay(outcome: SweepOutcome): boolean {
  return outcome.kind === 'ignored' && outcome.reasonCode === 'on-its-way';
}

/** What the reader cannot bear waits for its turn, and then fails alone. */
function mayGoFirst({ parseComment }: ChatPorts, { asked }: Intent): boolean {
  try {
    return onlyLowers(commandsOf(asked, parseComment));
  } catch {
    return false;
  }
}

interface Swept {
  readonly intent: Intent;
  readonly outcome: SweepOutcome;
  readonly show: DecidedRequest['show'];
}

/** What cannot be shown, for instance in a locked thread, keeps nothing else from being shown. */
async function inTurn<Ports>(works: readonly ((ports: Ports) => Promise<void>)[], ports: Ports): Promise<void> {
  const errors: unknown[] = [];
  for (const work of works) await work(ports).catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

/** Whatever is wrong with one request is told there; only GitHub's moment of weakness is a reason to begin again. */
async function sweepOne(ports: ChatPorts, intent: Intent, way: Way): Promise<Swept> {
  try {
    return { intent, ...(await decideRequest(ports, intent, way)) };
  } catch (error) {
    if (isPassing(error)) throw error;
    return { intent, outcome: { kind: 'failed', error }, show: (later) => answerFailure(later, intent, error) };
  }
}
