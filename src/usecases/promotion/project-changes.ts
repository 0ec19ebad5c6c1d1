import { sha256 } from '../../contract/sha256.ts';
import { lastDecision } from '../../domain/promotion/projection.ts';
import { headOnce } from '../ledger/head-once.ts';
import type { ModelView } from './model-view.ts';
import type { ProjectionPorts } from './ports.ts';
import { type Effects, lookedAtOnce } from './made-equal.ts';
import { eventsOf, MAX_ROUNDS, readViews, showOneOf, showRestless } from './project-models.ts';
import { readThreadsOnce } from './threads-once.ts';

/** What was shown, and where the branches were then. */
export interface Shown {
  /** null: not everything is shown. */
  at: string | null;
  readonly models: Map<string, ShownModel>;
}

interface ShownModel {
  /** Of what all that is shown of it depends on; null: not all of it is shown. */
  readonly print: string | null;
  /** The last decision; what is shown may have been anything between two. */
  readonly decided: string | null;
  readonly effects: Effects;
}

export function createShown(): Shown {
  return { at: null, models: new Map() };
}

/**
 * Makes GitHub equal to the state as far as anything can differ: the models that have changed since they were shown, and those
 * of threads that somebody has touched. Where neither branch has moved and no thread was touched, only the two branches are
 * asked for; and where windows alone have come only that is looked at which is wanted otherwise than it was made, or is in such a thread.
 * What could not be shown of one model keeps no other from it, and is tried again the next time.
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
  const isFirst = ![...shown.models.values()].some(({ print }) => print !== null);
  const conversation = readThreadsOnce(ports.conversation);
  const reading = { ...ports, conversation, windows: headOnce(ports.windows) };
  const { views, unreadable } = await readViews(reading, 'all');
  const printed = views.map((view) => ({ view, print: printOf(view), was: shown.models.get(view.ledger.model) }));
  const due = printed.filter(({ view, print, was }) => was?.print !== print || concerns(view, touched));
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
  const done: typeof due = [];
  for (const one of due) {
    const { view, was } = one;
    const decided = lastDecision(eventsOf(view.ledger));
    const made = lookedAtOnce(was?.decided === decided ? was.effects : new Map(), touched);
    if (await attempt(showOneOf(reading, views, { view, made }))) done.push(one);
    shown.models.set(view.ledger.model, { print: null, decided, effects: made.effects });
  }
  const models = due.map(({ view }) => view.ledger.model);
  const released = models.length === 0 || (await attempt(ports.refreshReleases(isFirst ? 'all' : models)));
  if (released) for (const { view, print } of done) settleOn(shown, view.ledger.model, print);
  if (errors.length > 0) throw errors[0];
}

function settleOn({ models }: Shown, model: string, print: string): void {
  const made = models.get(model);
  if (made !== undefined) models.set(model, { ...made, print });
}

function concerns({ projection }: ModelView, touched: readonly number[]): boolean {
  return projection.threads.some((thread) => touched.includes(thread));
}

/** A log only grows: its last event stands for all of it. */
function printOf({ ledger, versions, projection }: ModelView): string {
  const { state } = ledger;
  return sha256(JSON.stringify([state, versions, projection, eventsOf(ledger).at(-1) ?? null, ledger.events.length]));
}
