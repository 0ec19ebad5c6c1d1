import { sha256 } from '../../contract/sha256.ts';
import type { ModelView } from './model-view.ts';
import type { ProjectionPorts } from './ports.ts';
import { eventsOf, MAX_ROUNDS, readViews, showRestless, showViews } from './project-models.ts';
import { readThreadsOnce } from './threads-once.ts';

/** What was shown, and where the branches were then. */
export interface Shown {
  /** null: not everything is shown. */
  at: string | null;
  /** Model → what all that is shown of it depends on. */
  readonly prints: Map<string, string>;
}

export function createShown(): Shown {
  return { at: null, prints: new Map() };
}

/**
 * Makes GitHub equal to the state as far as anything can differ: the models that have changed since they were shown, and those
 * of threads that somebody has touched. Where neither branch has moved and no thread was touched, only the two branches are
 * asked for. What could not be shown of one model keeps no other from it, and is tried again the next time.
 */
export async function projectChanges(ports: ProjectionPorts, shown: Shown, touched: readonly number[]): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const at = await placeOf(ports);
    if (at === shown.at && (round > 0 || touched.length === 0)) return;
    await showChanges(ports, shown, round === 0 ? touched : []);
    shown.at = at;
  }
  throw showRestless(MAX_ROUNDS);
}

async function placeOf({ store, registry }: ProjectionPorts): Promise<string> {
  const [{ head }, { commit }] = await Promise.all([store.read([]), registry.overview()]);
  return `${head} ${commit}`;
}

async function showChanges(ports: ProjectionPorts, shown: Shown, touched: readonly number[]): Promise<void> {
  const isFirst = shown.prints.size === 0;
  const { views, unreadable } = await readViews(ports, 'all');
  const printed = views.map((view) => ({ view, print: printOf(view) }));
  const due = printed.filter(
    ({ view, print }) => shown.prints.get(view.ledger.model) !== print || concerns(view, touched),
  );
  shown.at = null;
  const errors: unknown[] = unreadable === null ? [] : [unreadable];
  const attempt = async (work: Promise<void>): Promise<boolean> => {
    const failed = await work.then(
      () => false,
      (error: unknown) => {
        errors.push(error);
        return true;
      },
    );
    return !failed;
  };
  const reading = { ...ports, conversation: readThreadsOnce(ports.conversation) };
  const done: typeof due = [];
  for (const one of due) if (await attempt(showViews(reading, views, [one.view]))) done.push(one);
  const models = due.map(({ view }) => view.ledger.model);
  const released = models.length === 0 || (await attempt(ports.refreshReleases(isFirst ? 'all' : models)));
  if (released) for (const { view, print } of done) shown.prints.set(view.ledger.model, print);
  if (errors.length > 0) throw errors[0];
}

function concerns({ projection }: ModelView, touched: readonly number[]): boolean {
  return projection.threads.some((thread) => touched.includes(thread));
}

/** A log only grows: its last event stands for all of it. */
function printOf({ ledger, versions, projection }: ModelView): string {
  const { state } = ledger;
  return sha256(JSON.stringify([state, versions, projection, eventsOf(ledger).at(-1) ?? null, ledger.events.length]));
}
