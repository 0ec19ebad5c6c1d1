import type { DeploymentState, LedgerEvent, LiveTest } from '../../contract/generated/types.ts';
import { SENTINEL_ARM } from './arm-name.ts';
import type { Epoch, TestCandidate, TestHistory } from './test-history.ts';

/** Environments in which the log knows of a live test, by name. */
export function testedEnvironments(events: readonly LedgerEvent[]): readonly string[] {
  const tested = events.filter(({ data }) => data.deployment?.liveTest);
  return [...new Set(tested.flatMap(({ data }) => data.environment ?? []))].toSorted();
}

/**
 * The newest live test of an environment as the deployment log tells it: its epochs are what the deployment files said, from
 * decision to decision. null where there was none beside a version in production.
 */
export function loggedHistory(events: readonly LedgerEvent[], environment: string): TestHistory | null {
  const deployed = deploymentsIn(events, environment);
  const newest = deployed.findLast(({ deployment }) => deployment.liveTest !== null)?.deployment.liveTest;
  const [first] = deployed;
  if (!newest || first === undefined) return null;
  const { id: test, phase = 'test' } = newest;
  const epochs = deployed
    .filter(({ deployment }) => deployment.liveTest?.id === test)
    .flatMap(epochOf)
    .reduce(joinEpochs, []);
  if (epochs.length === 0) return null;
  const candidates = candidatesOf(deployed, test).map((one) => ({
    ...one,
    attempt: attemptOf(events, newest, one.sha256),
  }));
  return { test, model: first.model, environment, phase, candidates, epochs };
}

/**
 * How long the sentinel of an environment has watched the version that is in production: as one epoch, since it has no share of the
 * traffic. null where there is none.
 */
export function sentinelHistory(events: readonly LedgerEvent[], environment: string): TestHistory | null {
  const deployed = deploymentsIn(events, environment);
  const now = deployed.at(-1);
  if (now === undefined || now.deployment.production === null || !now.deployment.sentinel) return null;
  const since = deployed.findLastIndex(({ deployment }) => watchOf(deployment) !== watchOf(now.deployment)) + 1;
  const { model, from, revision } = deployed[since] ?? now;
  const { production, sentinel } = now.deployment;
  return {
    test: `${model.slice(0, MAX_MODEL)}-${SENTINEL_ARM}-${String(revision).padStart(4, '0')}`,
    model,
    environment,
    phase: 'sentinel',
    candidates: [{ name: SENTINEL_ARM, version: sentinel.version, sha256: sentinel.sha256, attempt: 1, joined: 0 }],
    epochs: [{ from, to: null, revision, production, shares: {} }],
  };
}

/** An id has at most 64 characters. */
const MAX_MODEL = 48;

function watchOf({ production, sentinel }: DeploymentState): string {
  return JSON.stringify([production?.sha256, sentinel?.sha256]);
}

/** What an environment was told to run, and until when. */
interface Deployed {
  readonly model: string;
  readonly from: string;
  readonly to: string | null;
  readonly revision: number;
  readonly deployment: DeploymentState;
}

function deploymentsIn(events: readonly LedgerEvent[], environment: string): readonly Deployed[] {
  const told = events.flatMap(({ time, data }) => {
    const { deployment, model } = data;
    if (deployment === null || data.environment !== environment) return [];
    return [{ model, from: time, revision: data.revision?.after ?? 0, deployment }];
  });
  return told
    .map((one, index) => ({ ...one, to: told[index + 1]?.from ?? null }))
    .filter(({ from, to }) => from !== to);
}

function epochOf({ from, to, revision, deployment: { production, liveTest } }: Deployed): readonly Epoch[] {
  const sharing = (liveTest?.candidates ?? []).filter(({ share }) => share > 0);
  const shares = Object.fromEntries(sharing.map(({ name, share }) => [name, share]));
  return production === null ? [] : [{ from, to, revision, production, shares }];
}

/** A revision that changes no traffic begins no epoch. */
function joinEpochs(epochs: readonly Epoch[], own: Epoch): readonly Epoch[] {
  const last = epochs.at(-1);
  if (last === undefined || last.to !== own.from || splitOf(last) !== splitOf(own)) return [...epochs, own];
  return [...epochs.slice(0, -1), { ...last, to: own.to }];
}

function splitOf({ production, shares }: Epoch): string {
  return JSON.stringify([
    production.sha256,
    Object.entries(shares).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}

/** In the order in which they came: those that the test began with, then each that joined. */
function candidatesOf(deployed: readonly Deployed[], test: string): readonly Omit<TestCandidate, 'attempt'>[] {
  const found = new Map<string, Omit<TestCandidate, 'attempt'>>();
  const own = deployed.flatMap(({ deployment: { liveTest } }) => (liveTest?.id === test ? [liveTest.candidates] : []));
  let joined = 0;
  for (const [index, candidates] of own.entries()) {
    for (const { name, version, sha256 } of candidates) {
      if (found.has(name)) continue;
      if (index > 0) joined += 1;
      found.set(name, { name, version, sha256, joined });
    }
  }
  return [...found.values()];
}

/** 1 for the first test of these bytes anywhere, and one more for each before this; bakes are another question. */
function attemptOf(events: readonly LedgerEvent[], { id, phase }: LiveTest, sha256: string): number {
  const tests = events.flatMap(({ data }) => {
    const liveTest = data.deployment?.liveTest ?? null;
    const isIn = liveTest?.phase === phase && liveTest?.candidates.some((one) => one.sha256 === sha256) === true;
    return isIn ? [liveTest.id] : [];
  });
  return [...new Set(tests)].indexOf(id) + 1;
}
