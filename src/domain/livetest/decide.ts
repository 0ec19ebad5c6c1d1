import type { CertifiedLevel, LiveOutcome, LiveWindow } from '../../contract/generated/types.ts';
import { formatExactInstant, instantMs } from '../instant.ts';
import { bestOf } from './elimination.ts';
import { beginFates, isIn, judgeAll, rejectionOf, sinceOf } from './fate.ts';
import type { Course } from './course.ts';
import type { Judged } from './judged.ts';
import { openOutcome } from './open-outcome.ts';
import { remember } from './pace.ts';
import { unsound } from './soundness.ts';
import { looksOf } from './strata.ts';
import type { Look } from './stratum.ts';
import { type TestFacts, testFacts } from './test-facts.ts';
import type { TestHistory } from './test-history.ts';
import type { TestPolicy } from './test-policy.ts';
import { settingOf, SOAK_MS, type TestSetting } from './test-setting.ts';
import { addLook, beginTest, type TestState } from './test-state.ts';

export interface DecidedTest {
  readonly policy: TestPolicy;
  readonly history: TestHistory;
  /** false where nobody says the shares: those of the history stand for any, and the split is not looked at. */
  readonly sharesKnown?: boolean;
  /** By which it is told whether production has become worse, or the world. */
  readonly certified?: readonly CertifiedLevel[] | undefined;
}

export interface TestDecision extends TestFacts {
  readonly outcome: LiveOutcome;
  /** Nothing that comes later changes it. */
  readonly isFinal: boolean;
  /** When it was known; windows that end later were not read. */
  readonly decidedAt: string;
}

/**
 * What a live test has shown until `at`. Strata are read in the order in which they are known, and after each all candidates
 * are judged; what comes after the first end is not read, so that windows one by one, or days of them at once, end the same.
 */
export function decide(test: DecidedTest, windows: readonly LiveWindow[], at: string): TestDecision {
  const { policy, history } = test;
  const { sharesKnown = true, certified = [] } = test;
  const setting = { ...settingOf(policy, history, sharesKnown), certified };
  const atMs = instantMs(at);
  let course = begin(setting);
  for (const { knownMs, ...seen } of coursesOf(setting, windows, atMs)) {
    course = seen.course;
    if (seen.end !== null) return tell(course, setting, { outcome: seen.end, isFinal: true, ms: knownMs });
  }
  const { stopMs } = setting;
  if (atMs >= stopMs) return tell(course, setting, { outcome: stopOf(course, setting), isFinal: true, ms: stopMs });
  return tell(course, setting, { outcome: openOutcome(course, setting), isFinal: false, ms: atMs });
}

/** How far the test had come after each look, until its end. */
export function* coursesOf(
  setting: TestSetting,
  windows: readonly LiveWindow[],
  atMs: number,
): Iterable<Seen & Pick<Look, 'knownMs'>> {
  const { policy, history } = setting;
  let course = begin(setting);
  for (const look of looksOf(windows, { policy, history, atMs })) {
    if (look.knownMs > setting.stopMs) return;
    const seen = lookAt(course, look, setting);
    course = seen.course;
    yield { ...seen, knownMs: look.knownMs };
    if (seen.end !== null) return;
  }
}

export function begin(setting: TestSetting): Course {
  const state = beginTest(setting);
  return { state, candidates: beginFates(state), past: [] };
}

/** How far a test has come with one look more, and its end where it has one. */
export function lookAt(course: Course, look: Look, setting: TestSetting): Seen {
  const next = judge(course, addLook(course.state, look, setting), setting);
  return { course: next, end: unsound(look, next.state, setting) ?? endOf(next) };
}

export interface Seen {
  readonly course: Course;
  readonly end: LiveOutcome | null;
}

function judge({ candidates, past }: Course, state: TestState, setting: TestSetting): Course {
  return { state, candidates: judgeAll(candidates, state, setting), past: remember(past, state) };
}

/** A candidate is promoted once it is better and no other may still prove better; with none left the test is over. */
function endOf({ state, candidates }: Course): LiveOutcome | null {
  const better = candidates.filter(({ fate }) => fate.kind === 'better');
  const isAlone = candidates.every(({ fate }) => fate.kind !== 'open');
  const soakedMs = Math.min(...better.map(({ fate }) => sinceOf(fate))) + SOAK_MS;
  if (isAlone || state.knownMs >= soakedMs) {
    const winner = promotionOf(better);
    if (winner !== null) return winner;
  }
  return candidates.some(({ fate }) => isIn(fate)) ? null : rejectionOf(candidates);
}

/** The time is over, or another version is in production than the one that was compared with. */
export function stopOf({ candidates }: Course, { changedEpoch }: TestSetting): LiveOutcome {
  const better = candidates.filter(({ fate }) => fate.kind === 'better');
  const winner = promotionOf(better);
  if (winner !== null) return winner;
  if (changedEpoch === null) return { kind: 'inconclusive', reasonCode: 'time-over' };
  return { kind: 'invalid', reasonCode: 'production-changed', place: { kind: 'epoch', number: changedEpoch } };
}

function promotionOf(better: readonly Judged[]): LiveOutcome | null {
  const best = bestOf(better);
  if (best?.fate.kind !== 'better') return null;
  return { kind: 'promote', reasonCode: 'better', candidate: best.own.arm.name, metric: best.fate.metric };
}

interface Told {
  readonly outcome: LiveOutcome;
  readonly isFinal: boolean;
  readonly ms: number;
}

function tell(course: Course, setting: TestSetting, { outcome, isFinal, ms }: Told): TestDecision {
  return { outcome, isFinal, decidedAt: formatExactInstant(ms), ...testFacts(course, setting) };
}
