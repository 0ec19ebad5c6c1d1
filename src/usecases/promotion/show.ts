import type { LedgerEvent, VersionFacts } from '../../contract/generated/types.ts';
import type { IntentRecord, StageMark, TestMark } from '../../domain/promotion/projection.ts';
import type { SlotDeployment } from '../../domain/promotion/slots.ts';
import { stageLabel, STAGES } from '../../domain/promotion/stage.ts';
import { tells } from '../../domain/promotion/told-deployment.ts';
import type { Endings } from '../../report/chatops/conclusion-wording.ts';
import type { StatusInput } from '../../report/chatops/status-comment.ts';
import { liveCheckText } from '../../report/livetest/live-check.ts';
import type { ToldTest } from '../../report/livetest/told-test.ts';
import { describeRollout, describeSlot } from '../../report/chatops/slot-wording.ts';
import { acknowledge, comesLater } from '../../report/chatops/answer.ts';
import { type AnswerMarker, parseAnswerMarker } from '../../report/chatops/answer-marker.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import { markdownText } from '../../report/markdown.ts';
import type { StateCheck } from '../ports/checks.ts';
import type { DeploymentContent, DeploymentStatus, RecordedDeployment } from '../ports/deployments.ts';
import { eachApart } from './each-apart.ts';
import { tellEndings } from '../livetest/tell-ending.ts';
import type { RunningTest } from '../livetest/tell-tests.ts';
import { sayFinalWord } from './final-word.ts';
import { answers, saveDecision, withdraw } from './own-comments.ts';
import type { ProjectionPorts } from './ports.ts';
import type { ModelView } from './model-view.ts';

/**
 * Creates the Deployments that are missing, says how far each is, and ends those that should not be: the oldest of two equal
 * ones stays.
 */
export async function showSlots(
  ports: Pick<ProjectionPorts, 'deployments'>,
  { ledger, projection, head }: Pick<ModelView, 'ledger' | 'projection' | 'head'>,
): Promise<void> {
  const { deployments } = ports;
  const isOf = (slot: SlotDeployment) => (one: RecordedDeployment) => tells(one, contentOf(slot, head));
  const before = await deployments.list(ledger.model);
  const missing = projection.slots.filter((slot) => !before.some(isOf(slot)));
  for (const slot of missing) await deployments.create(contentOf(slot, head), statusOf(slot));
  const after = missing.length === 0 ? before : await deployments.list(ledger.model);
  const kept = new Set<number>();
  for (const slot of projection.slots) {
    const shown = after.find(isOf(slot));
    if (shown === undefined) continue;
    kept.add(shown.id);
    if (!isShown(shown, statusOf(slot))) await deployments.setStatus(shown, statusOf(slot));
  }
  for (const { id } of after.filter((one) => !kept.has(one.id))) await deployments.deactivate(id);
}

function contentOf(slot: SlotDeployment, head: string | null): DeploymentContent {
  const { model, environment, revision, versions, name, effectKey, task, ref } = slot;
  const payload = { model, environment, slot: slot.slot, revision, versions, commit: head };
  return { model, name, slot: slot.slot, effectKey, task, ref, description: describeSlot(slot), payload };
}

function statusOf(slot: SlotDeployment): DeploymentStatus {
  const { state, report } = slot.rollout;
  const url = report?.data.via.url ?? '';
  const decided = slot.isTested ? 'in_progress' : 'success';
  return { state: state === 'untold' ? decided : state, description: describeRollout(slot), url };
}

function isShown({ status }: RecordedDeployment, { state, description, url }: DeploymentStatus): boolean {
  return status?.state === state && status.description === description && status.url === url;
}

export async function showMarks(
  ports: ProjectionPorts,
  marks: readonly StageMark[],
  where: 'checks' | 'labels',
): Promise<void> {
  const show = async (mark: StageMark): Promise<void> => {
    if (where === 'checks' && mark.commit !== null) await showCheck(ports, stateCheck(mark, mark.commit));
    if (where === 'labels' && mark.pull !== null) await showLabel(ports, mark.pull, stageLabel(mark.stage));
  };
  await eachApart(marks.map((mark) => async () => show(mark)));
}

async function showCheck({ checks }: ProjectionPorts, check: StateCheck): Promise<void> {
  const now = await checks.find(check);
  const same = now?.externalId === check.externalId && now.title === check.title && now.conclusion === check.conclusion;
  if (!same) await checks.save(check);
}

const GOOD_STAGES: ReadonlySet<StageMark['stage']> = new Set(['certified', 'live', 'production', 'superseded']);

function stateCheck({ model, version, stage, effectKey, sha256 }: StageMark, sha: string): StateCheck {
  return {
    kind: 'state',
    sha,
    subject: `${model}@${version}`,
    externalId: effectKey,
    // Of a merged commit no stage is a failure: what was green would turn red long after, and stop whoever deploys by checks.
    conclusion: GOOD_STAGES.has(stage) ? 'success' : 'neutral',
    title: `${version}: ${stage}`,
    summary: `Digest ${sha256}. The ledger entry is ${effectKey}.`,
  };
}

/**
 * How the live tests of these versions go, as a check run on the commit of each. It is complete at any time, and no failure: it stands
 * on what is merged. It changes with the steps and the conclusion, and not by the hour.
 */
export async function showLiveChecks(
  ports: ProjectionPorts,
  { projection: { marks, tests } }: Pick<ModelView, 'projection'>,
  shas: ReadonlySet<string>,
): Promise<void> {
  const due = tests.flatMap((test) => {
    const place = marks.find(({ sha256 }) => sha256 === test.sha256);
    return place === undefined || place.commit === null || !shas.has(test.sha256)
      ? []
      : [liveCheck(place, test, place.commit)];
  });
  await eachApart(due.map((check) => async () => showCheck(ports, check)));
}

function liveCheck({ model, version }: StageMark, test: TestMark, sha: string): StateCheck {
  const isBetter = test.conclusion?.verdict === 'pass';
  const { title, summary } = liveCheckText(test);
  return {
    kind: 'live',
    sha,
    subject: `${model}@${version}`,
    externalId: test.effectKey,
    conclusion: isBetter ? 'success' : 'neutral',
    title,
    summary,
  };
}

/** The stage labels mirror the state: one that a person set is put right. */
async function showLabel({ conversation }: ProjectionPorts, thread: number, wanted: string): Promise<void> {
  const mirrored = new Set(STAGES.map(stageLabel));
  const now = await conversation.labels(thread);
  for (const label of now) if (label !== wanted && mirrored.has(label)) await conversation.removeLabel(thread, label);
  if (!now.includes(wanted)) await conversation.addLabel(thread, wanted);
}

interface ShownIntents {
  readonly where: 'comments' | 'acknowledgements';
  readonly isNew?: boolean;
  /** Those that the records are of. */
  readonly views: readonly ModelView[];
}

/** A request may concern several models: its events are shown together. */
export async function showIntents(
  ports: ProjectionPorts,
  records: readonly IntentRecord[],
  { where, views, isNew = false }: ShownIntents,
): Promise<void> {
  const show = async ([key, group]: readonly [string, readonly IntentRecord[]]): Promise<void> => {
    const events = group.flatMap((record) => record.events);
    const left = new Map(group.flatMap((record) => [...record.left]));
    if (where === 'acknowledgements') return showAcknowledgement(ports, events);
    await eachApart([
      async () => requestRuns(ports, events),
      async () => showAnswer(ports, { key, events, left, isNew, views }),
      async () => showIssue(ports, { key, events, left }),
    ]);
  };
  await eachApart([...Map.groupBy(records, ({ key }) => key)].map((one) => async () => show(one)));
}

async function requestRuns({ certificates }: ProjectionPorts, events: readonly LedgerEvent[]): Promise<void> {
  for (const { id, type, data } of events)
    if (type === 'certification.requested') await certificates.request(subjectOf(data), id);
}

interface ShownIntent extends Omit<IntentRecord, 'model'>, Pick<ShownIntents, 'views'> {
  readonly isNew: boolean;
}

async function showAnswer(ports: ProjectionPorts, { key, events, left, isNew, views }: ShownIntent): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const { thread } = first.data.via;
  if (thread === null) return;
  await withdraw(ports.conversation, thread, answers(key, 'failure'));
  if (!acknowledge(events).comment) return;
  const marker = markerOf(first, key);
  const isThere = (await ports.conversation.own(thread)).some((comment) => answers(key, 'decision')(comment.body));
  const endings = await endingsOf(ports, events, { views, told: isNew || !isThere });
  const body = markdownText(ports.texts.answer(events, marker, { left, endings }));
  await saveDecision(ports.conversation, thread, { marker, body, isNew });
}

/** What is kept of a test is read for a comment that is written, and for none that is there. */
async function endingsOf(
  ports: ProjectionPorts,
  events: readonly LedgerEvent[],
  { views, told }: Pick<ShownIntents, 'views'> & { readonly told: boolean },
): Promise<Endings> {
  const endings = views.map(({ ledger, policy }) => {
    const own = events.filter(({ data }) => data.model === ledger.model);
    return tellEndings(ports, own, { events: ledger.events.map(({ event }) => event), policy, told });
  });
  return new Map((await Promise.all(endings)).flatMap((one) => [...one]));
}

/** What nobody asked for, and somebody has to work on: an issue, once. */
async function showIssue(
  { issues, texts }: ProjectionPorts,
  { key, events, left }: Omit<IntentRecord, 'model'>,
): Promise<void> {
  const changed = events.find(({ type }) => type === 'world.changed');
  if (changed === undefined) return;
  if ((await issues.list()).some(({ body }) => parseAnswerMarker(body)?.key === key)) return;
  const { model, environment } = changed.data;
  const marker = markerOf(changed, key);
  const body = markdownText(texts.answer(events, marker, { left, endings: new Map() }));
  const title = `${model}: the world has changed in ${environment ?? DEFAULT_ENVIRONMENT}`;
  await issues.create({ title, body, labels: [WORLD_LABEL] });
}

const WORLD_LABEL = 'seatrial:world-changed';

function markerOf({ time, data }: LedgerEvent, key: string): AnswerMarker {
  return { key, part: 'decision', actor: data.actor.id ?? 0, day: time.slice(0, 10) };
}

function subjectOf({ model, version, sha256, facts }: LedgerEvent['data']) {
  return { model, version: version ?? '', sha256: sha256 ?? '', open: openPlace(facts?.version ?? null) };
}

function openPlace(version: VersionFacts | null) {
  const head = version?.commits.at(-1);
  if (version === null || version.merged || version.pull === null || head === undefined) return undefined;
  return { pull: version.pull, head };
}

async function showAcknowledgement({ conversation }: ProjectionPorts, events: readonly LedgerEvent[]): Promise<void> {
  const via = events[0]?.data.via;
  if (via !== undefined && !comesLater(events)) await sayFinalWord(conversation, via, acknowledge(events).reaction);
}

/** The status comment of a thread, which shows these models. */
export async function statusBody(ports: ProjectionPorts, thread: number, views: readonly ModelView[]): Promise<string> {
  const inputs = await Promise.all(views.map((view) => statusOfModel(ports, thread, view)));
  return markdownText(ports.texts.status(inputs));
}

async function statusOfModel(
  { certificates }: ProjectionPorts,
  thread: number,
  { ledger, versions, environments, model, tests }: ModelView,
): Promise<StatusInput> {
  const own = versions.filter(({ pull }) => pull === thread);
  const found = own.map(async (facts) => ({
    facts,
    certificates: (await certificates.find({ model: ledger.model, version: facts.version, sha256: facts.sha256 })).map(
      (one) => one.facts,
    ),
  }));
  const events = ledger.events.map(({ event }) => event);
  const told = await Promise.all(tests.map((test) => toldOn(thread, test)));
  return { state: ledger.state, events, environments, model, versions: await Promise.all(found), tests: told };
}

/** On other threads the numbers would be edited each hour, and nobody looks for them there. */
async function toldOn(thread: number, { environment, threads, tell }: RunningTest): Promise<ToldTest> {
  const isHere = threads.length === 0 || threads.includes(thread);
  return isHere ? tell() : { kind: 'elsewhere', environment, threads };
}
