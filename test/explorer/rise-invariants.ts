import { reportedSums } from '../../src/domain/statistics/window-sums.ts';
import type { EnvironmentSettings, LedgerEvent } from '../../src/contract/generated/types.ts';
import { commandsOf } from '../../src/domain/promotion/asked.ts';
import { intentKey } from '../../src/domain/promotion/intent.ts';
import { sha256 as digestOf } from '../../src/contract/sha256.ts';
import { MODEL, POLICY, type World } from '../support/promotion/world.ts';
import type { ChatPorts } from '../../src/usecases/promotion/ports.ts';
import type { Execution } from './execution.ts';

type Parse = ChatPorts['parseComment'];

const MOST_CANDIDATES = 10;
const HOUR_MS = 3_600_000;
/** A share may have become smaller, which nothing keeps anybody from. */
const RISES: readonly LedgerEvent['type'][] = ['deployment.promoted', 'livetest.started'];

const OF_A_VERSION: ReadonlySet<string> = new Set(['promote', 'retire', 'quarantine', 'restore']);

/** What a version must have before it rises, told from the world and the settings. Of what moves the last state counts. */
export function riseFault(execution: Execution, events: readonly LedgerEvent[], parse: Parse): string | null {
  for (const [index, event] of events.entries()) {
    const before = events.slice(0, index);
    const fault =
      damageFault(execution, event) ??
      frozenFault(execution.world, event) ??
      liveTestFault(event) ??
      endFault(event, before) ??
      absentFault(event) ??
      settledFault(event, before) ??
      boundFault(execution, event, parse) ??
      (RISES.includes(event.type) ? riseOf(execution.world, event, before) : null);
    if (fault !== null) return fault;
  }
  return null;
}

function riseOf(world: World, event: LedgerEvent, before: readonly LedgerEvent[]): string | null {
  const { sha256, environment } = event.data;
  const version = [...world.models.values()]
    .flatMap(({ versions }) => versions)
    .find((one) => one.sha256 === sha256 && one.merged);
  if (version === undefined) return `a version rose that is not merged: ${String(sha256)}`;
  const settings = settingsOf(world, environment);
  return (
    certificateFault(world, event) ??
    (settings.ownerApproval === true && !isApproved(world, version) ? 'a version rose that no owner approved' : null) ??
    evidenceFault(settings, event, before)
  );
}

function settingsOf({ settings }: World, environment: string | null): EnvironmentSettings {
  return settings?.environments?.[environment ?? ''] ?? {};
}

function isApproved(
  { approvals }: World,
  { pull, commits }: { pull: number | null; commits: readonly string[] },
): boolean {
  const own = approvals.get(pull ?? 0) ?? [];
  return own.some(({ owner, author, commit }) => owner && !author && commits.includes(commit));
}

/** Of the policy any that a certificate of the world was made by counts: it may have changed since. */
function certificateFault(world: World, { time, data }: LedgerEvent): string | null {
  const { sha256, environment } = data;
  const found = world.certificates.map(({ facts }) => facts).filter(({ subject }) => subject === sha256);
  const valid = found.filter(({ trusted, verdict }) => trusted && verdict === 'pass');
  if (valid.length === 0) return 'a version rose without a certificate that passed on the default branch';
  const policies = new Set([world.models.get(MODEL)?.policyDigest, POLICY]);
  if (!valid.some(({ policyDigest }) => policies.has(policyDigest))) return 'a version rose by an older policy';
  if (!valid.some(({ modes }) => modes.includes('realtime'))) return 'a version rose in a mode that was not certified';
  const limit = settingsOf(world, environment).certificateMaxAge;
  const isFresh = valid.some(
    ({ at }) => Date.parse(time) - Date.parse(at) <= Number.parseInt(limit ?? '', 10) * HOUR_MS,
  );
  return limit === undefined || isFresh ? null : 'a version rose by a certificate that is too old';
}

function damageFault({ scenario: { damagedAt } }: Execution, { type, time }: LedgerEvent): string | null {
  return damagedAt !== null && time >= damagedAt && RISES.includes(type)
    ? 'a version rose on a log that is not whole'
    : null;
}

function frozenFault(world: World, { type, time, data }: LedgerEvent): string | null {
  const raises = RISES.includes(type) || type === 'hold.cleared';
  const frozen = settingsOf(world, data.environment).freeze?.some(({ from, until }) => time >= from && time < until);
  return raises && frozen === true ? 'exposure rose in a freeze' : null;
}

function liveTestFault({ type, data }: LedgerEvent): string | null {
  const { deployment } = data;
  if (type !== 'livetest.started' || deployment === null) return null;
  if (deployment.production === null) return 'a live test has nothing to be compared with';
  const candidates = deployment.liveTest?.candidates ?? [];
  return candidates.length > MOST_CANDIDATES ? `${candidates.length} candidates` : null;
}

/** Who hears that it is so already can rely on it. */
function settledFault({ type, data: { facts } }: LedgerEvent, before: readonly LedgerEvent[]): string | null {
  if (type !== 'intent.settled' || facts === null) return null;
  const { command, version, environments } = facts;
  const files = environments.flatMap(
    ({ name }) =>
      before.findLast(({ data }) => data.environment === name && data.deployment !== null)?.data.deployment ?? [],
  );
  const isSo: Readonly<Record<string, () => boolean>> = {
    restore: () => false,
    rollback: () => files.some(({ production }) => production !== null && production.version === command.version),
    promote: () =>
      files
        .flatMap(({ production, liveTest }) => [production, ...(liveTest?.candidates ?? [])])
        .some((one) => one?.sha256 === version?.sha256) ||
      before.some((event) => event.type === 'promotion.remembered' && event.data.sha256 === version?.sha256),
  };
  return isSo[command.verb]?.() === false ? `${command.verb} was told as so already, and is not` : null;
}

/** What is asked for a version that is not there was neither done nor so before. */
function absentFault({ type, data: { facts } }: LedgerEvent): string | null {
  if (type === 'intent.refused' || facts === null || !OF_A_VERSION.has(facts.command.verb)) return null;
  return facts.version === null ? 'something was done with a version that is not there' : null;
}

/** Only what runs is ended, and only what is barred is taken back. */
function endFault({ type, data }: LedgerEvent, before: readonly LedgerEvent[]): string | null {
  const own = before.filter((event) => event.data.sha256 === data.sha256).map((event) => event.type);
  const lastOf = (kinds: readonly LedgerEvent['type'][]) => own.findLast((one) => kinds.includes(one));
  if (type === 'version.unretired' && lastOf(['version.retired', type]) !== 'version.retired')
    return 'what was not retired was taken back';
  if (type === 'version.unquarantined' && lastOf(['version.quarantined', type]) !== 'version.quarantined')
    return 'what was not banned was taken back';
  const { liveTest, sentinel } = before.findLast((one) => one.data.deployment)?.data.deployment ?? {};
  const running = [...(liveTest?.candidates ?? []), ...(sentinel ? [sentinel] : [])];
  if (type === 'livetest.stopped' && !running.some((one) => one.sha256 === data.sha256))
    return 'a live test ended that was none';
  return null;
}

/** A commit that is named is one of the version's; and what is remembered was asked for with one. */
function boundFault({ world, intents }: Execution, { type, data }: LedgerEvent, parse: Parse): string | null {
  if (type !== 'promotion.remembered' && !RISES.includes(type)) return null;
  const key = data.facts?.remembered?.key ?? data.intentKey;
  const intent = [...intents.values()].find((one) => intentKey(one, digestOf) === key);
  if (intent === undefined) return null;
  const named = [intent.source.boundSha, ...commandsOf(intent.asked, parse).commands.map(({ sha }) => sha)].filter(
    (one) => one !== null,
  );
  if (type === 'promotion.remembered' && named.length === 0) return 'a promotion was remembered that names no commit';
  if (type === 'promotion.remembered' || named.length === 0) return null;
  const versions = [...world.models.values()].flatMap((model) => model.versions);
  const commits = versions.find(({ sha256 }) => sha256 === data.sha256)?.commits ?? [];
  return named.every((one) => commits.includes(one)) ? null : 'another commit rose than was named';
}

/** Without directPromotion a version has had a share for long enough, and enough of it was reported, unless it is the first. */
function evidenceFault(
  { directPromotion, minLiveTime, minLiveRequests }: EnvironmentSettings,
  { type, time, data }: LedgerEvent,
  before: readonly LedgerEvent[],
): string | null {
  if (type !== 'deployment.promoted' || directPromotion === true) return null;
  const here = before.filter((event) => event.data.environment === data.environment);
  if (!here.some((event) => event.type === 'deployment.promoted')) return null;
  const own = here.filter((event) => event.data.sha256 === data.sha256);
  const started = own.findLast((event) => event.type === 'livetest.started');
  if (started === undefined) return 'a version became production without a share before';
  const leastMs = Number.parseInt(minLiveTime ?? '1', 10) * HOUR_MS;
  if (Date.parse(time) - Date.parse(started.time) < leastMs) return 'a version became production too early';
  const windows = before.flatMap(reportedSums);
  const counted = windows
    .filter(({ sha256 }) => sha256 === data.sha256)
    .reduce((sum, { requests }) => sum + requests, 0);
  return windows.length > 0 && counted < (minLiveRequests ?? 100)
    ? 'a version became production on too few requests'
    : null;
}
