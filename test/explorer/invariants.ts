import { readLedger } from '../../src/contract/ledger.ts';
import { textIn } from '../../src/contract/payload.ts';
import { parseComment } from '../../src/contract/parse-comment.ts';
import type { Deployment, LedgerEvent } from '../../src/contract/generated/types.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { commandsOf } from '../../src/domain/promotion/asked.ts';
import { type Intent, intentKey } from '../../src/domain/promotion/intent.ts';
import { reconcile } from '../../src/usecases/promotion/reconcile.ts';
import { acknowledge } from '../../src/report/chatops/answer.ts';
import { isStatusComment, parseAnswerMarker } from '../../src/report/chatops/answer-marker.ts';
import { type FakeOptions, fakePorts } from '../support/promotion/fake-ports.ts';
import { MODEL, type World } from '../support/promotion/world.ts';
import type { Execution } from './execution.ts';
import { laterFault, rememberedFault, waitingFault } from './remembered-invariants.ts';
import { testFault } from './evidence-invariants.ts';
import { rememberingReader } from './remembering.ts';
import { riseFault } from './rise-invariants.ts';
import { inForce, orderFault, returnFault, takenBackFault, wayBackFault } from './return-invariants.ts';

const SHARE_CAP = 0.5;
const CAN_RAISE = new Set(['write', 'maintain', 'admin']);

/** What must hold after every step. The first fault, or null. Everything is judged from the files, not by the code under test. */
export function stateFaults(execution: Execution, options: FakeOptions): string | null {
  const failed = execution.processes.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) return `process ${failed.id} failed: ${String(failed.failure)}`;
  const { world } = execution;
  if (world.head === null) return null;
  const { events, deployments, whole } = readWorld(world, options);
  const production = deployments.find(({ environment }) => environment === 'production');
  if (production === undefined) return null;
  return (
    (whole || execution.scenario.damagedAt !== null ? null : 'a deployment file and the log differ') ??
    shareFault(production) ??
    exposureFault(world, production, events) ??
    returnFault(world, events) ??
    wayBackFault(events) ??
    takenBackFault(world, events) ??
    orderFault(world, events) ??
    riseFault(execution, events, options.parseComment ?? parseComment) ??
    repeatFault(events) ??
    authorityFault(execution, events, options) ??
    alteredFault(execution, events) ??
    refusedFault(execution) ??
    overtakingFault(events) ??
    testFault(readTruly(world.files, MODEL).events.map(({ event }) => event)) ??
    rememberedFault(world, events) ??
    secondStepFault(world, events) ??
    subjectFault(events)
  );
}

/** Whatever a process believes to have read. */
const readTruly = rememberingReader(readLedger);

function readWorld(world: World, options: FakeOptions) {
  const ledger = (options.readLedger ?? readLedger)(world.files, MODEL);
  const events = ledger.events.map(({ event }) => event);
  return { events, whole: ledger.state.whole, deployments: Object.values(ledger.state.deployments) };
}

function shareFault({ liveTest }: Deployment): string | null {
  const sum = (liveTest?.candidates ?? []).reduce((total, { share }) => total + share, 0);
  return sum > SHARE_CAP + 1e-9 ? `shares sum to ${sum}` : null;
}

function exposureFault(
  world: World,
  { production, liveTest }: Deployment,
  events: readonly LedgerEvent[],
): string | null {
  const banned = inForce(events, { from: 'version.quarantined', until: 'version.unquarantined' });
  const retired = inForce(events, { from: 'version.retired', until: 'version.unretired' });
  const exposed = [production, ...(liveTest?.candidates ?? [])].filter((version) => version !== null);
  if (new Set(exposed.map(({ sha256: one }) => one)).size !== exposed.length) return 'a digest is exposed twice';
  for (const { sha256: one } of exposed) {
    const valid = world.certificates.some(
      ({ facts }) => facts.subject === one && facts.trusted && facts.verdict === 'pass',
    );
    if (!valid) return `exposed without a certificate: ${one.slice(0, 4)}`;
    if (banned.has(one)) return `quarantined but exposed: ${one.slice(0, 4)}`;
    if (retired.has(one)) return `retired but exposed: ${one.slice(0, 4)}`;
  }
  return null;
}

/** A request is decided by one commit: its events stand together, with ids of their own. */
function repeatFault(events: readonly LedgerEvent[]): string | null {
  const ids = events.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return 'an intent changed the state twice';
  const runs = events.filter((event, index) => event.data.intentKey !== events[index - 1]?.data.intentKey);
  const keys = runs.map(({ data }) => data.intentKey);
  return new Set(keys).size === keys.length ? null : 'an intent changed the state in two commits';
}

const RAISING: readonly LedgerEvent['type'][] = [
  'deployment.promoted',
  'livetest.started',
  'livetest.changed',
  'hold.cleared',
];

/** A rise has a person of the right role behind it, who really wrote the command. And none happens on hold. */
function authorityFault(
  { world, intents }: Execution,
  events: readonly LedgerEvent[],
  options: FakeOptions,
): string | null {
  const asked = new Map([...intents.values()].map((intent) => [keyOf(intent), intent]));
  const held = new Set<string | null>();
  for (const { type, data } of events) {
    // A later lease gives nobody more.
    const rise = RAISING.includes(type) && data.reasonCode !== 'lease-renewed';
    if (rise && held.has(data.environment) && type !== 'hold.cleared') return 'exposure rose on hold';
    if (data.deployment?.hold === null) held.delete(data.environment);
    else if (data.deployment !== null) held.add(data.environment);
    const intent = asked.get(data.facts?.remembered?.key ?? data.intentKey);
    if (!rise || intent === undefined) continue;
    const role = world.roles.get(intent.actor.login) ?? 'read';
    if (!CAN_RAISE.has(role) || intent.actor.bot) return `exposure rose by ${intent.actor.login} (${role})`;
    if (
      !commandsOf(intent.asked, options.parseComment ?? parseComment).commands.some(
        ({ verb }) => verb === 'promote' || verb === 'unhold',
      )
    ) {
      return 'exposure rose without a command';
    }
  }
  return null;
}

/** What was answered as refused is refused for good, whoever its author has become. */
function refusedFault({ processes }: Execution): string | null {
  const wrong = processes.find(({ refusedBefore, committed }) => refusedBefore && committed);
  return wrong === undefined ? null : `process ${wrong.id} carried out what was answered as refused`;
}

/** Nothing rises by a comment that is older than a stop which was decided before it. */
function overtakingFault(events: readonly LedgerEvent[]): string | null {
  let stopped = 0;
  for (const { type, data } of events) {
    const id = data.via.kind === 'comment' ? Number(data.via.id) : Number.POSITIVE_INFINITY;
    const carriesOut = data.facts?.remembered !== undefined;
    const raises = RAISING.includes(type) || type === 'promotion.remembered';
    if (raises && !carriesOut && id < stopped) return 'exposure rose by a comment that a stop had overtaken';
    if (data.facts?.command.verb === 'stop' && type !== 'intent.refused') stopped = Math.max(stopped, id);
  }
  return null;
}

/** A rollback that names no version, and was written before the last one of its environment was decided, moves nothing. */
function secondStepFault({ comments }: World, events: readonly LedgerEvent[]): string | null {
  const last = new Map<string | null, string>();
  for (const { type, time, data } of events) {
    if (type !== 'deployment.rolledback') continue;
    const written = comments.find(({ id }) => id === data.via.id)?.writtenAt;
    const before = last.get(data.environment);
    const step = data.facts?.command.verb === 'rollback' && data.facts.command.version === null;
    if (step && written !== undefined && before !== undefined && Date.parse(written) <= Date.parse(before))
      return 'a rollback that was written before another went back a second time';
    last.set(data.environment, time);
  }
  return null;
}

/** On the pull request of a version a rollback takes back that version, or one that it names. */
function subjectFault(events: readonly LedgerEvent[]): string | null {
  const serving = new Map<string | null, string | null>();
  for (const { type, data } of events) {
    const { facts } = data;
    const production = serving.get(data.environment) ?? null;
    const named = facts === null || facts.command.version !== null;
    const own = facts?.thread?.headSha?.slice(0, 1) ?? null;
    if (type === 'deployment.rolledback' && !named && own !== null && production?.slice(0, 1) !== own)
      return 'a rollback took back another version than that of its pull request';
    if (data.deployment !== null) serving.set(data.environment, data.deployment.production?.sha256 ?? null);
  }
  return null;
}

/** A process that read an altered comment, or a bot's, commits nothing. */
function alteredFault({ processes, world }: Execution, events: readonly LedgerEvent[]): string | null {
  const clean = new Set(
    processes.filter((one) => !one.sawAltered && one.intent !== null).map(({ intent }) => intent && keyOf(intent)),
  );
  const bad = processes.find(({ sawAltered, intent }) => {
    if (!sawAltered || intent === null || clean.has(keyOf(intent))) return false;
    return events.some(({ data }) => data.intentKey === keyOf(intent));
  });
  return bad === undefined || world.head === null ? null : `an altered comment was carried out by process ${bad.id}`;
}

/** At the end: everything is shown as it is; where nothing was lost and nobody died, without any repair. */
export async function finalFaults(execution: Execution, options: FakeOptions): Promise<string | null> {
  const { world } = execution;
  const stuck = execution.processes.find(({ state }) => state === 'running');
  if (stuck !== undefined) return `process ${stuck.id} never ended`;
  if (execution.crashes + execution.losses === 0 && !execution.scenario.moving) {
    const early = projectionFault(execution, options);
    if (early !== null) return `without any crash or loss: ${early}`;
  }
  await execution.recover();
  const fault = stateFaults(execution, options) ?? projectionFault(execution, options);
  if (fault !== null) return `after recovery: ${fault}`;
  const before = shown(world);
  await reconcile(fakePorts(world, options), 'all');
  return shown(world) === before ? null : 'a second reconciliation changed something';
}

function projectionFault(execution: Execution, options: FakeOptions): string | null {
  const { world } = execution;
  const { events, deployments } = readWorld(world, options);
  return (
    slotFault(world, deployments) ??
    rolloutFault(world, events) ??
    labelFault(world, deployments, events) ??
    answerFault(execution, events) ??
    laterFault(world, events) ??
    waitingFault(world, events) ??
    statusFault(world, deployments)
  );
}

function slotFault(world: World, deployments: readonly Deployment[]): string | null {
  const wanted = deployments.flatMap(({ environment, production, liveTest }) => [
    ...(production === null ? [] : [`${environment}/churn ${production.sha256}`]),
    ...(liveTest === null
      ? []
      : [`${environment}/churn live ${liveTest.candidates.map((one) => one.sha256).join(' ')}`]),
  ]);
  const active = world.deployments
    .filter((one) => one.active)
    .map(({ name, content }) => `${name} ${digestsIn(content.payload['versions'])}`);
  return wanted.sort().join() === active.sort().join()
    ? null
    : `Deployments are ${active.join(', ')} instead of ${wanted.join(', ')}`;
}

/** What production's Deployment says is the last word about the revision since which it is so. One follower reports. */
function rolloutFault(world: World, events: readonly LedgerEvent[]): string | null {
  const changes = events.filter(({ data }) => data.deployment !== null);
  const since = changes.findLast(({ data }, index) => {
    const before = changes[index - 1]?.data.deployment?.production?.sha256;
    return data.deployment?.production?.sha256 !== before;
  });
  const revision = since?.data.revision?.after ?? 0;
  const said = events.flatMap(({ data }) =>
    data.report !== undefined && data.report.revision >= revision ? data.report : [],
  );
  const result = said.findLast(({ state }) => state !== 'in_progress') ?? said.at(-1);
  const asked = world.settings?.environments?.['production']?.reports === true;
  const wanted = result?.state ?? (asked ? 'queued' : 'success');
  const shownState = world.deployments.find(({ active, name }) => active && name === 'production/churn')?.status?.state;
  return shownState === undefined || shownState === wanted ? null : `production is ${shownState} instead of ${wanted}`;
}

function digestsIn(versions: unknown): string {
  const found: readonly unknown[] = Array.isArray(versions) ? versions : [];
  return found.map((one) => textIn(one, 'sha256')).join(' ');
}

function labelFault(world: World, deployments: readonly Deployment[], events: readonly LedgerEvent[]): string | null {
  for (const [number, { labels, versions, facts }] of world.pulls) {
    const one = versions[0]?.version.sha256;
    const named = events.some(({ data }) => data.sha256 === one);
    const marks = [...labels].filter((label) => label.startsWith('seatrial:'));
    if (facts.state !== 'merged') continue;
    if (named && marks.length !== 1) return `pull ${number} has the labels ${marks.join(', ')}`;
    const exposed = deployments.flatMap(({ production, liveTest }) => [production, ...(liveTest?.candidates ?? [])]);
    const isProduction = deployments.some(({ production }) => production?.sha256 === one);
    const isLive = !isProduction && exposed.some((version) => version?.sha256 === one);
    if (isProduction !== marks.includes('seatrial:production')) return `pull ${number} says ${marks.join(', ')}`;
    if (isLive !== marks.includes('seatrial:live')) return `pull ${number} says ${marks.join(', ')}`;
  }
  return null;
}

/** Every request has one answer, and an altered or foreign one has none. */
function answerFault({ world, intents }: Execution, events: readonly LedgerEvent[]): string | null {
  const markers = world.own.map(({ body }) => parseAnswerMarker(body)).filter((marker) => marker !== null);
  for (const [name, intent] of intents) {
    const own = events.filter(({ data }) => data.intentKey === keyOf(intent));
    const answers = markers.filter(({ key }) => key === keyOf(intent)).length;
    const comment = world.comments.find(({ id }) => id === intent.source.id);
    const said = [...(comment?.reactions ?? [])].map((reaction) => reaction.split(':').at(-1) ?? '');
    const reactions = [...new Set(said)].filter((reaction) => reaction !== 'eyes');
    if (answers > 1) return `${name} was answered ${answers} times`;
    if (own.length > 0) {
      const { comment: loud, reaction } = acknowledge(own);
      if (loud !== (answers === 1)) return `${name} has ${answers} answers`;
      if (comment !== undefined && reactions.join() !== reaction)
        return `${name} has the reactions ${reactions.join()}`;
      continue;
    }
    const silent = comment === undefined || comment.edited || comment.deleted || intent.actor.bot;
    if (!silent && commandsOf(intent.asked, parseComment).commands.length > 0 && reactions.length !== 1)
      return `${name} was not answered`;
  }
  return null;
}

function statusFault(world: World, deployments: readonly Deployment[]): string | null {
  for (const number of new Set(world.own.map(({ thread }) => thread))) {
    const status = world.own.filter(({ thread, body }) => thread === number && isStatusComment(body));
    if (status.length > 1) return `thread ${number} has ${status.length} status comments`;
    const version = deployments.find(({ environment }) => environment === 'production')?.production?.version;
    if (status[0] !== undefined && version !== undefined && !status[0].body.includes(`${version} in production`)) {
      return `the status comment of thread ${number} is out of date`;
    }
  }
  return null;
}

function shown(world: World): string {
  const pulls = [...world.pulls].map(([number, { labels }]) => [number, [...labels].sort()]);
  const comments = world.comments.map(({ reactions }) => [...reactions]);
  return JSON.stringify([world.head, world.own, pulls, comments, world.deployments, [...world.checks]]);
}

function keyOf(intent: Intent): string {
  return intentKey(intent, sha256);
}
