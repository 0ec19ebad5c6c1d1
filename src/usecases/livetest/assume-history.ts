import type { LiveWindow } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { instantMs } from '../../domain/instant.ts';
import type { TestCandidate, TestHistory } from '../../domain/livetest/test-history.ts';

/** A version or an arm, and its share of the traffic. */
export interface DeclaredShare {
  readonly name: string;
  readonly share: number;
}

export interface OwnTraffic {
  readonly model: string;
  readonly windows: readonly LiveWindow[];
  /** Constant ones; none where nobody says them. */
  readonly shares: readonly DeclaredShare[];
  /** Arms by these names are virtual. */
  readonly ensembles: readonly string[];
}

/**
 * The history of traffic that somebody splits himself: one epoch from the first window on, with the arms that the windows name.
 * Where windows of production name a test, as those of a gateway do, the epoch has their times alone. Where no shares are said,
 * equal ones stand for any. Throws AppError usage where it cannot be told which version is which.
 */
export function assumeHistory(traffic: OwnTraffic): TestHistory {
  const [first] = traffic.windows;
  if (first === undefined)
    throw usage('The files hold no window.', 'Report windows first: docs/live-test.md, With your own traffic.');
  const candidates = candidatesOf(traffic);
  const tested = traffic.windows.filter(({ arm, test }) => arm === null && test !== undefined);
  const during = tested.length > 0 ? { ...traffic, windows: tested } : traffic;
  const production = productionOf(during, candidates);
  const to = tested.length > 0 ? endOf(tested) : null;
  return {
    test: traffic.windows.find(({ test }) => test !== undefined)?.test ?? 'own-traffic',
    model: traffic.model,
    environment: first.environment,
    phase: 'test',
    candidates,
    epochs: [{ from: beginOf(during.windows), to, revision: 0, production, shares: sharesOf(traffic, candidates) }],
  };
}

/** Those that windows name as arms, and versions without an arm that have a share. */
function candidatesOf({ windows, shares, ensembles }: OwnTraffic): readonly TestCandidate[] {
  const found = new Map<string, TestCandidate>();
  for (const { arm, version, sha256 } of windows) {
    const isShared = shares.some(({ name }) => name === version);
    const name = arm ?? (isShared ? version.toLowerCase().replaceAll('+', '-') : null);
    if (name === null || ensembles.includes(name) || found.has(name)) continue;
    found.set(name, { name, version, sha256, attempt: 1, joined: 0 });
  }
  const candidates = [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  if (candidates.length > 0) return candidates;
  throw usage(
    'No window is of a candidate: none names an arm.',
    'Name the candidate as `arm` in its windows, or say which version it is: --share v1.4.0=10%.',
  );
}

function productionOf({ windows }: OwnTraffic, candidates: readonly TestCandidate[]) {
  const own = windows.filter(({ arm, sha256 }) => arm === null && !candidates.some((one) => one.sha256 === sha256));
  const versions = [...new Map(own.map(({ version, sha256 }) => [sha256, { version, sha256 }])).values()];
  const [production, other] = versions;
  if (production === undefined) {
    throw usage('No window is of production.', 'Windows of the version in production have `arm: null`.');
  }
  if (other === undefined) return production;
  if (other.version === production.version) {
    throw usage(
      `Windows of ${production.version} without an arm are of two digests, ${production.sha256.slice(0, 12)}… and ${other.sha256.slice(0, 12)}…: which bytes are in production?`,
      'Correct the digest where it is wrong; where other bytes came, begin the test again with windows of these alone, and give them a version of their own.',
    );
  }
  throw usage(
    `Windows without an arm are of two versions, ${production.version} and ${other.version}: which one is in production?`,
    `Name the candidate as \`arm\` in its windows, or say its share: --share v${other.version}=10%.`,
  );
}

function sharesOf({ shares }: OwnTraffic, candidates: readonly TestCandidate[]): Readonly<Record<string, number>> {
  if (shares.length === 0) return Object.fromEntries(candidates.map(({ name }) => [name, 1 / (candidates.length + 1)]));
  const unknown = shares.find(({ name }) => !candidates.some((one) => one.name === name || one.version === name));
  if (unknown !== undefined) {
    const known = candidates.map(({ name }) => name).join(', ');
    throw usage(`No window is of ${unknown.name}.`, `The candidates in the windows are ${known}.`);
  }
  const all = candidates.map(({ name, version }) => {
    const declared = shares.find((one) => one.name === name || one.name === version);
    if (declared === undefined) throw usage(`The share of ${name} is not said.`, `Add --share ${name}=10%.`);
    return [name, declared.share] as const;
  });
  const sum = all.reduce((total, [, share]) => total + share, 0);
  if (sum > 1)
    throw usage('The shares are more than 100 %.', 'What candidates do not have is the share of production.');
  return Object.fromEntries(all);
}

function beginOf(windows: readonly LiveWindow[]): string {
  const times = windows.flatMap(({ from, decided }) => (decided === undefined ? [from] : [from, decided.from]));
  return times.reduce((first, time) => (instantMs(time) < instantMs(first) ? time : first));
}

function endOf(windows: readonly LiveWindow[]): string {
  const times = windows.map(({ to, decided }) => decided?.to ?? to);
  return times.reduce((last, time) => (instantMs(time) > instantMs(last) ? time : last));
}

function usage(message: string, hint: string): AppError {
  return new AppError({ code: 'usage', message, hint });
}
