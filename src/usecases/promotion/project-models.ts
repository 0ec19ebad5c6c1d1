import type { ModelView } from './model-view.ts';
import type { DeployedVersion, LedgerEvent } from '../../contract/generated/types.ts';
import { type ModelLedger, modelsOf } from '../../contract/ledger.ts';
import { type IntentRecord, projectModel, RECENT_EVENTS } from '../../domain/promotion/projection.ts';
import { resolveEnvironments } from '../../domain/promotion/policy.ts';
import { namedVersions } from '../../domain/promotion/stage.ts';
import { AppError } from '../../domain/error.ts';
import type { VersionFacts } from '../../contract/generated/types.ts';
import type { ProjectionPorts } from './ports.ts';
import { readLedgers } from '../ledger/read.ts';
import { runningTests } from '../livetest/tell-tests.ts';
import { eachApart } from './each-apart.ts';
import { readThreadsOnce } from './threads-once.ts';
import { LOOKED_AT, type MadeEqual, threadEffect } from './made-equal.ts';
import { saveStatus, statusModels } from './own-comments.ts';
import { showIntents, showLiveChecks, showMarks, showSlots, statusBody } from './show.ts';

export const MAX_ROUNDS = 20;
/** GitHub takes about 80 writes a minute: a decision renews the status comments of so many threads that it does not concern. */
const MAX_OTHER_THREADS = 10;

/** Which decisions are to be shown, and which threads beside theirs. */
export interface ProjectionScope {
  /** Intent keys; `all` is everything recent. */
  readonly keys: readonly string[] | 'all';
  readonly threads: readonly number[];
  /** Whether they were made just now, and all their models are asked for. */
  readonly isNew?: boolean;
}

/**
 * Makes GitHub equal to the state: Deployments, check runs, comments, labels, reactions, in this order. Every step can be
 * repeated. The branch is read again at the end, and shown again if it moved, so that the last one who writes shows the
 * last state.
 */
export async function projectModels(
  ports: ProjectionPorts,
  models: readonly string[] | 'all',
  scope: ProjectionScope,
): Promise<void> {
  const touched = { shas: new Set<string>(), threads: new Set(scope.threads) };
  let shown: string | null | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { head, views, unreadable } = await readViews(ports, models, shown);
    if (head === shown) return;
    extendScope(touched, views, scope);
    const reading = { ...ports, conversation: readThreadsOnce(ports.conversation) };
    await showScope(reading, views, { ...touched, keys: scope.keys, isNew: scope.isNew ?? false });
    if (unreadable !== null) throw unreadable;
    shown = head;
  }
  throw showRestless(MAX_ROUNDS);
}

export function showRestless(rounds: number): AppError {
  return new AppError({
    code: 'state-conflict',
    message: `The branch seatrial/deployments moved during each of ${rounds} rounds of showing it.`,
    hint: 'The state is safe; run `seatrial reconcile --repository <owner/name>` when it is calmer.',
  });
}

interface Views {
  readonly head: string | null;
  readonly views: readonly ModelView[];
  /** Why the first of the others could not be read. */
  readonly unreadable: AppError | null;
}

/** Of the head that is known already nothing is read. */
export async function readViews(
  ports: ProjectionPorts,
  models: readonly string[] | 'all',
  known?: string | null,
): Promise<Views> {
  const { head, files } = await ports.store.read(models);
  if (head === known) return { head, views: [], unreadable: null };
  const names = models === 'all' ? modelsOf(files) : models;
  const { ledgers, unreadable } = readLedgers(names, (name) => ports.readLedger(files, name));
  return { head, views: await Promise.all(ledgers.map((ledger) => viewModel(ports, ledger, head))), unreadable };
}

async function viewModel(ports: ProjectionPorts, ledger: ModelLedger, head: string | null): Promise<ModelView> {
  const registered = await ports.registry.model(ledger.model);
  const versions = await locateShown(ports, ledger, registered?.versions ?? []);
  const events = eventsOf(ledger);
  const last = events.at(-1)?.time;
  const environments = last === undefined ? [] : resolveEnvironments(await ports.registry.settings(), last);
  const projection = projectModel(ledger.state, events, versions);
  const policy = registered?.test ?? null;
  const tests = runningTests(ports, { ledger, policy, versions });
  return { head, ledger, versions, projection, tests, policy, model: registered?.facts ?? null, environments };
}

/** Where the versions that may be shown came from: what the log recorded with a decision, and for the others a look-up. */
async function locateShown(
  ports: ProjectionPorts,
  ledger: ModelLedger,
  versions: readonly VersionFacts[],
): Promise<readonly VersionFacts[]> {
  const events = eventsOf(ledger);
  const recorded = new Map(
    events.flatMap(({ data }) => {
      const version = data.facts?.version;
      return version?.merged === true && version.pull !== null ? [[version.sha256, version] as const] : [];
    }),
  );
  const shown = new Set([
    ...events.slice(-RECENT_EVENTS).map(({ data }) => data.sha256),
    ...Object.values(ledger.state.deployments).flatMap((file) => namedVersions(file).map(({ sha256 }) => sha256)),
  ]);
  const unknown = versions.filter(({ sha256, pull }) => shown.has(sha256) && pull === null && !recorded.has(sha256));
  const located = new Map((await ports.registry.locate(ledger.model, unknown)).map((one) => [one.sha256, one]));
  return versions.map((version) => {
    const place = recorded.get(version.sha256) ?? located.get(version.sha256);
    return version.pull !== null || place === undefined
      ? version
      : { ...version, pull: place.pull, commits: place.commits };
  });
}

/** What is to be shown in this round: what it was before, and what has come into the scope since. */
interface Touched {
  readonly shas: Set<string>;
  readonly threads: Set<number>;
}

export interface RoundScope extends Touched {
  readonly keys: readonly string[] | 'all';
  readonly isNew?: boolean;
}

function extendScope(touched: Touched, views: readonly ModelView[], { keys }: ProjectionScope): void {
  for (const { ledger, projection } of views) {
    const all = keys === 'all';
    const events = eventsOf(ledger);
    const concerned = all ? events : events.filter(({ data }) => keys.includes(data.intentKey));
    for (const { data } of concerned.slice(-RECENT_EVENTS)) {
      if (data.sha256 !== null) touched.shas.add(data.sha256);
      if (data.via.thread !== null) touched.threads.add(data.via.thread);
      // What is remembered of a pull request is shown there, also before the merge.
      if (data.remembered !== undefined) touched.threads.add(data.remembered.pull);
    }
    for (const { sha256 } of exposedAround(ledger, concerned)) touched.shas.add(sha256);
    if (all) for (const thread of projection.threads) touched.threads.add(thread);
    for (const { sha256, pull } of projection.marks) {
      if (all) touched.shas.add(sha256);
      if (pull !== null && touched.shas.has(sha256)) touched.threads.add(pull);
    }
  }
}

/** Versions that run now, and those that ran just before the first of the events: their stage has changed too. */
function exposedAround(ledger: ModelLedger, concerned: readonly LedgerEvent[]): readonly DeployedVersion[] {
  const [first] = concerned;
  const events = eventsOf(ledger);
  const before = first === undefined ? [] : events.slice(0, events.indexOf(first));
  const byEnvironment = [...Map.groupBy(before, ({ data }) => data.environment).values()];
  const files = byEnvironment.map(
    (own) => own.findLast(({ data }) => data.deployment !== null)?.data.deployment ?? null,
  );
  const former = files.filter((file) => file !== null).flatMap(namedVersions);
  return [...former, ...Object.values(ledger.state.deployments).flatMap(namedVersions)];
}

function inScope({ key }: IntentRecord, keys: ProjectionScope['keys']): boolean {
  return keys === 'all' || keys.includes(key);
}

/** Shows one of all models; the others are shown beside it where they share a thread or a decision. */
export async function showOneOf(
  ports: ProjectionPorts,
  views: readonly ModelView[],
  { view, made }: { readonly view: ModelView; readonly made: MadeEqual },
): Promise<void> {
  const touched = { shas: new Set<string>(), threads: new Set<number>() };
  extendScope(touched, [view], { keys: 'all', threads: [] });
  const keys = view.projection.intents.map(({ key }) => key);
  await showScope(ports, views, { ...touched, keys, due: [view], isAll: true, made });
}

interface ShownScope extends RoundScope {
  /** Those that are shown; all that were read where nobody says. */
  readonly due?: readonly ModelView[];
  /** Whether every model was read. */
  readonly isAll?: boolean;
  readonly made?: MadeEqual;
}

async function showScope(
  ports: ProjectionPorts,
  views: readonly ModelView[],
  { due = views, isAll = false, isNew = false, made = LOOKED_AT, ...scope }: ShownScope,
): Promise<void> {
  const { make } = made;
  const marks = due.flatMap(({ projection }) => projection.marks.filter(({ sha256 }) => scope.shas.has(sha256)));
  const records = views.flatMap(({ projection }) => projection.intents.filter((record) => inScope(record, scope.keys)));
  const showMark = (where: 'checks' | 'labels') =>
    marks.map((mark) => {
      const name = placed(where === 'labels' ? mark.pull : null, `${where} ${mark.sha256}`);
      return async () => make(name, mark, () => showMarks(ports, [mark], where));
    });
  const showIntent = (where: 'comments' | 'acknowledgements') =>
    [...Map.groupBy(records, ({ key }) => key)].map(([key, group]) => {
      const events = group.flatMap((record) => record.events);
      const name = placed(events[0]?.data.via.thread ?? null, `${where} ${key}`);
      const wanted = events.map(({ id }) => id);
      return async () => make(name, wanted, () => showIntents(ports, group, { where, views, isNew }));
    });
  const showOn = (threads: Iterable<number>) =>
    [...threads].map((thread) => async () => {
      const body = await statusBody(ports, thread, await viewsOn(ports, thread, { views, isAll }));
      await make(placed(thread, 'status'), body, () => saveStatus(ports.conversation, thread, body));
    });
  await eachApart([
    ...due.map((view) => async () => make('slots', view.projection.slots, () => showSlots(ports, view))),
    ...showMark('checks'),
    ...due.map((view) => async () => {
      const { tests, marks: own } = view.projection;
      await make('tests', [tests, own], () => showLiveChecks(ports, view, scope.shas));
    }),
    ...showIntent('comments'),
    ...showOn(scope.threads),
    ...showMark('labels'),
    ...showIntent('acknowledgements'),
    async () => eachApart(showOn(await otherThreads(ports, due, scope.threads))),
  ]);
}

function placed(thread: number | null, name: string): string {
  return thread === null ? name : threadEffect(thread, name);
}

/** Where one of the models was spoken of last, and a status comment shows it. */
async function otherThreads(
  { conversation }: ProjectionPorts,
  views: readonly ModelView[],
  shown: ReadonlySet<number>,
): Promise<readonly number[]> {
  const due: number[] = [];
  for (const { ledger, projection } of views) {
    const spoken = projection.intents.flatMap(({ events }) => events.map(({ data }) => data.via.thread));
    const last = [...new Set(spoken.toReversed())].filter((thread) => thread !== null).filter((one) => !shown.has(one));
    for (const thread of last.slice(0, MAX_OTHER_THREADS))
      if (!due.includes(thread) && (await statusModels(conversation, thread)).includes(ledger.model)) due.push(thread);
  }
  return due;
}

/**
 * What the status comment of a thread shows: of what was read all that has to do with the thread, and the models that it
 * shows already. The news of one model takes no other out of it.
 */
async function viewsOn(
  ports: ProjectionPorts,
  thread: number,
  { views, isAll }: { readonly views: readonly ModelView[]; readonly isAll: boolean },
): Promise<readonly ModelView[]> {
  const isConcerned = ({ projection }: ModelView): boolean => projection.threads.includes(thread);
  const concerned = views.filter(isConcerned);
  const read = new Set(views.map(({ ledger }) => ledger.model));
  const others = isAll ? [] : (await statusModels(ports.conversation, thread)).filter((model) => !read.has(model));
  const beside = others.length === 0 ? [] : (await readViews(ports, others)).views.filter(isConcerned);
  const shown = [...(concerned.length > 0 ? concerned : views), ...beside];
  return shown.toSorted((a, b) => (a.ledger.model < b.ledger.model ? -1 : 1));
}

export function eventsOf({ events }: Pick<ModelLedger, 'events'>): readonly LedgerEvent[] {
  return events.map(({ event }) => event);
}
