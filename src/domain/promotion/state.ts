import type {
  DeployedVersion,
  Deployment,
  EventData,
  LedgerEvent,
  Remembered,
  Verdict,
} from '../../contract/generated/types.ts';
import { afterRemembering } from './remembered.ts';
import { sameDeployment } from './same-deployment.ts';

/** What the ledger says of every model that was read, by name. */
export type LedgerState = Readonly<Record<string, ModelState>>;

/** A change of one model's log and files. */
export interface ModelChange {
  readonly model: string;
  readonly change: Change;
}

export type EventType = LedgerEvent['type'];

/** What a decision changes: one line of the log, not yet chained. */
export interface Change {
  readonly type: EventType;
  readonly version: string | null;
  readonly sha256: string | null;
  readonly environment: string | null;
  /** The whole deployment file after the change; null when the change touches none. */
  readonly deployment: Deployment | null;
  readonly reasonCode: string;
  readonly reason: string | null;
  /** The promotion that is remembered by it, or that is over with it. */
  readonly remembered?: Remembered;
}

/** A model as the ledger tells it: what runs where, and what has become of each digest. */
export interface ModelState {
  readonly model: string;
  readonly deployments: Readonly<Record<string, Deployment>>;
  /** Whether every deployment file says what the last event about it says. */
  readonly whole: boolean;
  readonly history: Readonly<Record<string, EnvironmentHistory>>;
  readonly retired: readonly string[];
  /** Banned in every model, by whichever log. */
  readonly quarantined: readonly string[];
  /** Those whose ban stands in this model's own log. */
  readonly ownBans: readonly string[];
  readonly certified: Readonly<Record<string, 'certified' | 'rejected'>>;
  /** Promotions that wait for a merge and a certificate, the oldest first. */
  readonly remembered: readonly Remembered[];
}

/** What one environment has seen, by digest. */
export interface EnvironmentHistory {
  /** Everything that has been production, newest first, each digest once. */
  readonly served: readonly DeployedVersion[];
  /** Digests in the order in which they were last promoted to production, the newest first. */
  readonly promoted: readonly string[];
  /** Taken out of production by a rollback, and not in production again since. */
  readonly rolledBack: readonly string[];
  /** Conclusion of the last live test of a digest; of those that passed, against what is in production still. */
  readonly conclusions: Readonly<Record<string, Verdict>>;
}

const VERDICTS = ['pass', 'fail', 'inconclusive'] as const satisfies readonly Verdict[];
const EMPTY_HISTORY: EnvironmentHistory = { served: [], promoted: [], rolledBack: [], conclusions: {} };

/** Of a rollback that names a version promoted later than the one that it leaves: it went too far back before. */
export const FORWARD = 'rolled-forward';

export function emptyState(model: string): ModelState {
  return {
    model,
    deployments: {},
    whole: true,
    history: {},
    retired: [],
    quarantined: [],
    ownBans: [],
    certified: {},
    remembered: [],
  };
}

export function emptyDeployment(model: string, environment: string): Deployment {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model,
    environment,
    revision: 0,
    production: null,
    fallback: null,
    liveTest: null,
    hold: null,
  };
}

export function deploymentIn(state: ModelState, environment: string): Deployment {
  const { deployments } = state;
  // An environment may be called `constructor`.
  const file = Object.hasOwn(deployments, environment) ? deployments[environment] : undefined;
  return file ?? emptyDeployment(state.model, environment);
}

export function historyIn(state: ModelState, environment: string): EnvironmentHistory {
  return (Object.hasOwn(state.history, environment) ? state.history[environment] : undefined) ?? EMPTY_HISTORY;
}

/** Folds the log of a model, and the registry's quarantine log, into its state. */
export function foldEvents(
  model: string,
  events: readonly LedgerEvent[],
  quarantine: readonly LedgerEvent[],
): ModelState {
  const state = events.reduce((before, event) => applyChange(before, changeOf(event)), emptyState(model));
  return { ...state, quarantined: bannedEverywhere(state, quarantine) };
}

/** The registry's log has the last word about every digest that it names: a ban, and the end of one, is of every model. */
function bannedEverywhere({ ownBans }: ModelState, quarantine: readonly LedgerEvent[]): readonly string[] {
  const named = quarantine.flatMap(({ type, data }) => (data.sha256 === null ? [] : [[data.sha256, type] as const]));
  const last = new Map(named);
  const banned = [...last].flatMap(([sha256, type]) => (type === 'version.unquarantined' ? [] : [sha256]));
  return distinct([...ownBans.filter((sha256) => !last.has(sha256)), ...banned]);
}

/** The files on the branch are what a follower obeys; a file that the log does not explain makes the state not whole. */
export function withFiles(state: ModelState, files: Readonly<Record<string, Deployment>>): ModelState {
  const names = distinct([...Object.keys(files), ...Object.keys(state.deployments)]);
  const whole = names.every((name) => sameDeployment(files[name], state.deployments[name]));
  return { ...state, deployments: files, whole };
}

export function applyChange(state: ModelState, change: Change): ModelState {
  const exposed = withDeployment({ ...state, remembered: afterRemembering(state.remembered, change) }, change);
  const { sha256 } = change;
  if (sha256 === null) return exposed;
  switch (change.type) {
    case 'version.retired':
      return { ...exposed, retired: distinct([...exposed.retired, sha256]) };
    case 'version.quarantined':
      return {
        ...exposed,
        quarantined: distinct([...exposed.quarantined, sha256]),
        ownBans: distinct([...exposed.ownBans, sha256]),
      };
    case 'version.unretired':
      return { ...exposed, retired: without(exposed.retired, sha256) };
    case 'version.unquarantined':
      return {
        ...exposed,
        quarantined: without(exposed.quarantined, sha256),
        ownBans: without(exposed.ownBans, sha256),
      };
    case 'version.certified':
      return { ...exposed, certified: { ...exposed.certified, [sha256]: 'certified' } };
    case 'version.rejected':
      return { ...exposed, certified: { ...exposed.certified, [sha256]: 'rejected' } };
    case 'livetest.started':
      return withConclusion(exposed, change, undefined);
    case 'livetest.concluded':
      return wasTested(state, change) ? withConclusion(exposed, change, change.reasonCode) : exposed;
    case 'deployment.promoted':
    case 'deployment.rolledback':
    case 'deployment.reported':
    case 'world.changed':
    case 'livetest.changed':
    case 'livetest.stopped':
    case 'hold.set':
    case 'hold.cleared':
    case 'certification.requested':
    case 'promotion.remembered':
    case 'promotion.lapsed':
    case 'intent.refused':
    case 'intent.settled':
    case 'livetest.window':
    case 'usage.window':
    case 'windows.recorded':
      return exposed;
  }
}

function withDeployment(state: ModelState, change: Change): ModelState {
  const { environment, deployment } = change;
  if (environment === null || deployment === null) return state;
  const history = afterDeployment(historyIn(state, environment), deploymentIn(state, environment), change);
  return {
    ...state,
    deployments: { ...state.deployments, [environment]: deployment },
    history: { ...state.history, [environment]: history },
  };
}

function afterDeployment(history: EnvironmentHistory, before: Deployment, change: Change): EnvironmentHistory {
  const now = change.deployment?.production ?? null;
  const served = now === null ? history.served : [now, ...history.served.filter(({ sha256 }) => sha256 !== now.sha256)];
  const isRise = change.type === 'deployment.promoted' && now !== null;
  const promoted = isRise ? distinct([now.sha256, ...history.promoted]) : history.promoted;
  const left = before.production?.sha256;
  const isCondemned = condemns(change) && left !== undefined && left !== now?.sha256;
  const rolledBack = history.rolledBack.filter((sha256) => sha256 !== now?.sha256);
  const conclusions = left === now?.sha256 ? history.conclusions : withoutPasses(history.conclusions);
  const fallen = isCondemned ? distinct([...rolledBack, left]) : rolledBack;
  return { served, promoted, rolledBack: fallen, conclusions };
}

/** To be better than what is in production no more says nothing. */
function withoutPasses(conclusions: EnvironmentHistory['conclusions']): EnvironmentHistory['conclusions'] {
  return Object.fromEntries(Object.entries(conclusions).filter(([, verdict]) => verdict !== 'pass'));
}

/** Whether the change says that the version which leaves production is at fault. */
export function condemns({ type, reasonCode }: Pick<Change, 'type' | 'reasonCode'>): boolean {
  return type === 'deployment.rolledback' && reasonCode !== FORWARD;
}

/** What a bake or a sentinel comes to is about the version in production, and nothing against the one that watched it. */
function wasTested(state: ModelState, { environment, sha256 }: Change): boolean {
  const { liveTest, sentinel } = deploymentIn(state, environment ?? '');
  const isCandidate = liveTest?.candidates.some((one) => one.sha256 === sha256) === true;
  return isCandidate ? liveTest.phase !== 'bake' : sentinel?.sha256 !== sha256;
}

function withConclusion(state: ModelState, change: Change, conclusion: string | undefined): ModelState {
  const { environment, sha256 } = change;
  if (environment === null || sha256 === null) return state;
  const history = historyIn(state, environment);
  const { [sha256]: _former, ...others } = history.conclusions;
  const known = VERDICTS.find((verdict) => verdict === conclusion);
  const conclusions = known === undefined ? others : { ...others, [sha256]: known };
  return { ...state, history: { ...state.history, [environment]: { ...history, conclusions } } };
}

/** Reads a recorded event back as the change that it was. */
export function changeOf(event: LedgerEvent): Change {
  const { data, type } = event;
  const { version, sha256, environment, reason, remembered } = data;
  const reasonCode = type === 'livetest.concluded' ? (data.conclusion ?? 'inconclusive') : data.reasonCode;
  const change = { type, version, sha256, environment, reason, reasonCode, deployment: deploymentAfter(data) };
  return remembered === undefined ? change : { ...change, remembered };
}

function deploymentAfter(data: EventData): Deployment | null {
  if (data.deployment === null || data.environment === null || data.revision === null) return null;
  return { ...emptyDeployment(data.model, data.environment), ...data.deployment, revision: data.revision.after };
}

/**
 * Versions to which a rollback returns by itself, the newest first: they have served, and were neither rolled back, retired
 * nor quarantined since.
 */
export function knownGood(state: ModelState, environment: string): readonly DeployedVersion[] {
  const { rolledBack } = historyIn(state, environment);
  return returnable(state, environment).filter(({ sha256 }) => !rolledBack.includes(sha256));
}

/** Those to which a person may return by name, the newest first: what was rolled back as well, whatever is known against it. */
export function returnable(state: ModelState, environment: string): readonly DeployedVersion[] {
  const current = deploymentIn(state, environment).production?.sha256;
  const barred = new Set([...state.retired, ...state.quarantined, ...(current ? [current] : [])]);
  return historyIn(state, environment).served.filter(({ sha256 }) => !barred.has(sha256));
}

function without(digests: readonly string[], sha256: string): readonly string[] {
  return digests.filter((one) => one !== sha256);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
