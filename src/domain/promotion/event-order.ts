import type { DeploymentState, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { isCertifiedFirst, keepsNumber, nothingJudged } from './certified-first.ts';
import { isBaking } from './stage.ts';
import { sameDeployment } from './same-deployment.ts';
import { withoutApprovals } from './standing-approval.ts';
import { emptyDeployment, type EventType } from './state.ts';

/** Why a line cannot stand where it stands in its log. */
export type EventFaultCode =
  | 'time-runs-back'
  | 'event-repeated'
  | 'event-elsewhere'
  | 'event-out-of-order'
  | 'never-certified'
  | 'ban-untold';

export interface EventFault {
  /** Of the event in its log, from 0. */
  readonly index: number;
  readonly code: EventFaultCode;
}

type Part = keyof DeploymentState;

/** What an event does to a deployment file. */
interface Move {
  readonly parts: readonly Part[];
  /** What must be so, for the digest that the event names. */
  readonly follows: (step: Step) => boolean;
}

interface Step {
  readonly sha256: string | null;
  readonly before: DeploymentState;
  readonly after: DeploymentState;
}

const NOTHING: DeploymentState = { production: null, fallback: null, liveTest: null, hold: null };

const outOfService: Move = { parts: ['fallback', 'sentinel'], follows: (step) => keepsSentinel(step) || endsIt(step) };
const candidateRuns: Move = { parts: ['liveTest'], follows: ({ sha256, after }) => isCandidate(sha256, after) };

/** null: the event touches no deployment file. */
const MOVES: Readonly<Record<EventType, Move | null>> = {
  'version.certified': null,
  'version.rejected': null,
  'version.retired': outOfService,
  'version.quarantined': outOfService,
  'version.unretired': outOfService,
  'version.unquarantined': outOfService,
  'livetest.started': candidateRuns,
  'livetest.changed': {
    parts: ['liveTest'],
    follows: (step) => (step.sha256 === null ? isOtherLease(step) : runsOn(step)),
  },
  'livetest.stopped': {
    parts: ['liveTest', 'sentinel'],
    follows: (step) => (endsTest(step) && keepsSentinel(step)) || endsIt(step),
  },
  'livetest.concluded': { parts: ['liveTest', 'sentinel'], follows: concludes },
  'deployment.promoted': {
    parts: ['production', 'fallback', 'liveTest', 'sentinel'],
    follows: ({ sha256, before, after }) =>
      sha256 !== null && isProduction(sha256, after) && !isProduction(sha256, before),
  },
  'deployment.rolledback': {
    parts: ['production', 'fallback', 'liveTest', 'sentinel'],
    follows: (step) => isProduction(step.sha256, step.after) && !step.after.sentinel && endsBake(step),
  },
  'world.changed': null,
  'deployment.reported': null,
  'hold.set': { parts: ['hold', 'liveTest'], follows: (step) => step.after.hold !== null && keepsTest(step) },
  'hold.cleared': { parts: ['hold'], follows: ({ before, after }) => before.hold !== null && after.hold === null },
  'certification.requested': null,
  'promotion.remembered': null,
  'promotion.lapsed': null,
  'intent.refused': null,
  'intent.settled': null,
  'livetest.window': null,
  'usage.window': null,
  'windows.recorded': null,
};

/** What watched production is over where production is another. */
function endsBake({ before, after }: Step): boolean {
  return isBaking(before) ? after.liveTest === null : isSame('liveTest', before, after);
}

function endsTest({ sha256, before, after }: Step): boolean {
  return isCandidate(sha256, before) && !isCandidate(sha256, after);
}

function keepsSentinel({ before, after }: Step): boolean {
  return isSame('sentinel', before, after);
}

/** The sentinel is the version that the event is about, and is none any more; nor is it in a test. */
function endsIt({ sha256, before, after }: Step): boolean {
  return sha256 !== null && before.sentinel?.sha256 === sha256 && !after.sentinel && !isCandidate(sha256, after);
}

/** The predecessor watches on after a bake; a sentinel that is believed no more ends. */
function concludes(step: Step): boolean {
  const { sha256, before, after } = step;
  return keepsSentinel(step) || endsIt(step) || (isBaking(before) && after.sentinel?.sha256 === sha256);
}

function runsOn({ sha256, before, after }: Step): boolean {
  return isCandidate(sha256, before) && isCandidate(sha256, after);
}

/** Of no version by itself: the whole test goes on. */
function isOtherLease({ before, after }: Step): boolean {
  if (before.liveTest === null || after.liveTest === null) return false;
  const { lease } = after.liveTest;
  return lease !== undefined && isSame('liveTest', withTest({ ...before.liveTest, lease }), after);
}

/** A hold ends what was approved ahead, and nothing else of a live test. */
function keepsTest({ before, after }: Step): boolean {
  const kept = [before.liveTest, withoutApprovals(before.liveTest)];
  return kept.some((test) => isSame('liveTest', withTest(test), after));
}

function withTest(liveTest: DeploymentState['liveTest']): DeploymentState {
  return { ...NOTHING, liveTest };
}

function isCandidate(sha256: string | null, { liveTest }: DeploymentState): boolean {
  return liveTest?.candidates.some((candidate) => candidate.sha256 === sha256) === true;
}

function isProduction(sha256: string | null, { production }: DeploymentState): boolean {
  return (production?.sha256 ?? null) === sha256;
}

export interface LogOrder {
  /** The model; null for the registry's log. */
  readonly model: string | null;
  /** The months of the files that they stand in, as 2026-05. */
  readonly months: readonly string[];
  /** Of the other side: the registry's log for a model's, those of all models for the registry's. */
  readonly others: readonly LedgerEvent[];
}

/** Every event that cannot stand where it does: what its time, its id, its names and its deployment file say against it. */
export function misplacedEvents(
  events: readonly LedgerEvent[],
  { model, months, others }: LogOrder,
): readonly EventFault[] {
  const [ids, files, twins] = [new Set<string>(), new Map<string, Revision>(), new Set(others.map(twinKey))];
  const ended = { retired: new Set<string>(), banned: new Set(others.flatMap(bannedBy)) };
  const judged = nothingJudged();
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    const isBack = before !== undefined && instantMs(event.time) < instantMs(before.time);
    const codes: EventFaultCode[] = [];
    if (isBack || !isTimeOf(event.time, months[index] ?? '')) codes.push('time-runs-back');
    if (ids.has(event.id)) codes.push('event-repeated');
    if (!isAtHome(event, model)) codes.push('event-elsewhere');
    const follows = followsBan(event, ended) && keepsNumber(event, judged);
    if (!follows || (model !== null && !followsFile(event, files))) codes.push('event-out-of-order');
    if (!isCertifiedFirst(event, judged)) codes.push('never-certified');
    if (isBan(event) && !twins.has(twinKey(event))) codes.push('ban-untold');
    ids.add(event.id);
    return codes.map((code) => ({ index, code }));
  });
}

/** In another zone it may be of another month; and readers differ in what else than T may stand before the hour. */
function isTimeOf(time: string, month: string): boolean {
  return time.startsWith(month) && /^.{10}T.*Z$/.test(time);
}

/** Folders of the branch that are no environment. */
const OTHER_FOLDERS: readonly string[] = ['events', 'certificates'];

/** An event is about the model of its log, by each of its names, and about an environment; in the registry's log stand bans alone. */
function isAtHome(event: LedgerEvent, model: string | null): boolean {
  const { id, subject, data } = event;
  if (OTHER_FOLDERS.includes(data.environment ?? '') || (model === null && !isBan(event))) return false;
  const isNamed = subject === (data.version === null ? data.model : `${data.model}@${data.version}`);
  return isNamed && (model === null || data.model === model) && id.startsWith(`${data.intentKey}/`);
}

/** A ban, and the end of one, stands in the model's log and in the registry's, with the same key. */
export function isBan({ type, data }: LedgerEvent): boolean {
  return (type === 'version.quarantined' || type === 'version.unquarantined') && data.deployment === null;
}

function twinKey({ type, data }: LedgerEvent): string {
  return JSON.stringify([type, data.intentKey, data.sha256]);
}

function bannedBy({ type, data }: LedgerEvent): readonly string[] {
  return type === 'version.quarantined' && data.sha256 !== null ? [data.sha256] : [];
}

interface Ended {
  readonly retired: Set<string>;
  readonly banned: Set<string>;
}

/** Nothing is taken back that was not said before. */
function followsBan({ type, data: { sha256, deployment } }: LedgerEvent, { retired, banned }: Ended): boolean {
  if (sha256 === null || deployment !== null) return true;
  if (type === 'version.retired') retired.add(sha256);
  if (type === 'version.quarantined') banned.add(sha256);
  return !(
    (type === 'version.unretired' && !retired.has(sha256)) ||
    (type === 'version.unquarantined' && !banned.has(sha256))
  );
}

interface Revision {
  readonly number: number;
  readonly state: DeploymentState;
}

/** Each revision of a deployment file goes on from the last, and changes what its type may change. */
function followsFile({ type, data }: LedgerEvent, files: Map<string, Revision>): boolean {
  const { environment, deployment, revision, sha256 } = data;
  if (deployment === null) return revision === null;
  if (environment === null || revision === null) return false;
  const last = files.get(environment) ?? { number: 0, state: NOTHING };
  files.set(environment, { number: revision.after, state: deployment });
  const move = MOVES[type];
  if (move === null || revision.before !== last.number || revision.after !== last.number + 1) return false;
  const parts = ['production', 'fallback', 'liveTest', 'sentinel', 'hold'] as const;
  const isKept = parts.every((part) => move.parts.includes(part) || isSame(part, last.state, deployment));
  return isKept && move.follows({ sha256, before: last.state, after: deployment });
}

function isSame(part: Part, left: DeploymentState, right: DeploymentState): boolean {
  const alone = (state: DeploymentState) => ({ ...emptyDeployment('', ''), [part]: state[part] ?? null });
  return sameDeployment(alone(left), alone(right));
}
