import type { LiveOutcome, LiveWindow } from '../../../contract/generated/types.ts';
import { seededRandom } from '../../benchmark/random.ts';
import { formatInstant, instantMs } from '../../instant.ts';
import type { Course } from '../course.ts';
import { begin, lookAt, stopOf } from '../decide.ts';
import { openOutcome } from '../open-outcome.ts';
import { looksOf } from '../strata.ts';
import type { Epoch, TestHistory } from '../test-history.ts';
import type { TestPolicy } from '../test-policy.ts';
import { settingOf, type TestSetting } from '../test-setting.ts';
import { drawStratum, type DrawnArm, openTraffic, type Shares, type Traffic, windowsOf } from './draw-stratum.ts';
import type { World } from './world.ts';

export interface SimulatedTest {
  /** What the test came to. */
  readonly outcome: LiveOutcome;
  /** When it was known (milliseconds since the start). */
  readonly endMs: number;
  /** Requests that candidates answered, by name. */
  readonly exposed: Readonly<Record<string, number>>;
  readonly windows: readonly LiveWindow[];
  readonly history: TestHistory;
}

export interface TestToRun {
  readonly policy: TestPolicy;
  readonly world: World;
  readonly seed: number;
  /** Shares to begin with; the ramp's first where none are given. */
  readonly shares?: Shares;
}

/** A Monday: times of a simulation count from here. */
const START_MS = instantMs('2026-01-05T00:00:00Z');
const PRODUCTION = { version: '1.0.0', sha256: '0'.repeat(64) };

/** Runs a live test to its end: what it decides is done at once, as in a repository whose bot is quick. */
export function runTest({ policy, world, seed, shares }: TestToRun): SimulatedTest {
  const names = world.arms.flatMap(({ name }) => (name === null ? [] : [name]));
  const first = shares ?? Object.fromEntries(names.map((name) => [name, firstShare(policy, names.length)]));
  const traffic = openTraffic(world, seededRandom(seed));
  let setting = settingOf(policy, historyOf(world, [epochFrom(0, first)]), true);
  let course = begin(setting);
  const drawn: (readonly DrawnArm[])[] = [];
  const exposed: Record<string, number> = {};
  const all: LiveWindow[] = [];
  for (let at = 0; ; at += world.windowMs) {
    const windows = report(traffic, { setting, at, drawn, exposed });
    all.push(...windows);
    const atMs = START_MS + at + world.windowMs;
    const told = (outcome: LiveOutcome): SimulatedTest => ({
      outcome,
      endMs: atMs - START_MS,
      exposed,
      windows: all,
      history: setting.history,
    });
    for (const look of looksOf(windows, { policy, history: setting.history, atMs })) {
      const seen = lookAt(course, look, setting);
      course = seen.course;
      if (seen.end !== null) return told(seen.end);
    }
    if (atMs >= setting.stopMs) return told(stopOf(course, setting));
    setting = carryOut(course, setting, atMs);
  }
}

/** Candidates and production have equal parts at most. */
function firstShare({ ramp }: TestPolicy, candidates: number): number {
  return Math.min(ramp[0] ?? 0, 1 / (candidates + 1));
}

interface Reporting {
  readonly setting: TestSetting;
  readonly at: number;
  readonly drawn: (readonly DrawnArm[])[];
  readonly exposed: Record<string, number>;
}

function report(traffic: Traffic, { setting, at, drawn, exposed }: Reporting): readonly LiveWindow[] {
  const { world } = traffic;
  const arms = drawStratum(traffic, setting.history.epochs.at(-1)?.shares ?? {}, at);
  drawn.push(arms);
  for (const { arm, assigned } of arms) if (arm.name !== null) exposed[arm.name] = (exposed[arm.name] ?? 0) + assigned;
  const labelled = drawn[Math.round((at - world.labelDelayMs) / world.windowMs)] ?? [];
  const place = {
    model: 'simulated',
    test: 'simulated',
    environment: 'production',
    startMs: START_MS,
    versionOf,
  };
  return windowsOf(arms, labelled, { at, world, place }).filter(
    ({ requests, metrics }) => requests > 0 || Object.keys(metrics).length > 0,
  );
}

/** What the decision says to do next: another share, or none. */
function carryOut(course: Course, setting: TestSetting, atMs: number): TestSetting {
  const outcome = openOutcome(course, setting);
  const { epochs } = setting.history;
  const shares = epochs.at(-1)?.shares ?? {};
  const next = sharesAfter(outcome, shares);
  if (next === shares) return setting;
  const closed = epochs.map((epoch) => (epoch.to === null ? { ...epoch, to: formatInstant(atMs) } : epoch));
  const history = { ...setting.history, epochs: [...closed, epochFrom(atMs - START_MS, next)] };
  return settingOf(setting.policy, history, true);
}

function sharesAfter(outcome: LiveOutcome, shares: Shares): Shares {
  if (outcome.kind === 'step') return { ...shares, ...outcome.shares };
  if (outcome.kind !== 'reject-harm' && outcome.kind !== 'reject-futile') return shares;
  return Object.fromEntries(Object.entries(shares).filter(([name]) => name !== outcome.candidate));
}

function epochFrom(at: number, shares: Shares): Epoch {
  return { from: formatInstant(START_MS + at), to: null, revision: 1, production: PRODUCTION, shares };
}

function historyOf({ arms }: World, epochs: readonly Epoch[]): TestHistory {
  const candidates = arms.flatMap(({ name }) =>
    name === null ? [] : [{ name, ...versionOf(name), attempt: 1, joined: 0 }],
  );
  return { test: 'simulated', model: 'simulated', environment: 'production', phase: 'test', candidates, epochs };
}

/** Any digest will do, as long as each arm has its own. */
function versionOf(arm: string | null): typeof PRODUCTION {
  if (arm === null) return PRODUCTION;
  const number = Number(arm.replace(/\D/g, '')) || 1;
  return { version: `1.0.${number}`, sha256: String(number).padStart(64, '0') };
}
