import type { LedgerEvent, LiveSums, Verdict } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { liveTestsOf, type LoggedTest, type TestedVersion } from './live-tests.ts';
import type { VersionRecord } from './record.ts';
import { isConclusionOf } from '../promotion/watch-event.ts';

/** A stretch of a version's life that is over, and is sealed with what it showed. */
export interface VersionOutcome {
  /** From 1, in the order in which they ended: a later one never changes the number of an earlier one. */
  readonly number: number;
  readonly kind: 'live-test' | 'service' | 'retirement';
  readonly environment: string;
  readonly from: string;
  readonly until: string;
  readonly conclusion: Verdict | null;
  readonly reasonCode: string;
  readonly actor: string;
  /** The version's part in its live test; null of what is none. */
  readonly test: TestPart | null;
  readonly windows: readonly LiveSums[];
}

export interface TestPart extends Pick<LoggedTest, 'id' | 'production'>, Pick<TestedVersion, 'steps' | 'conclusion'> {}

/** Outcomes of one version: its live tests, its periods of production, each retirement, though it was taken back. */
export function outcomesOf(record: VersionRecord, events: readonly LedgerEvent[]): readonly VersionOutcome[] {
  const services = joinShares(record).map((service) => ({
    ...service,
    ending: events.find(
      ({ time, data }) =>
        time === service.until && data.environment === service.environment && data.deployment !== null,
    ),
  }));
  const tests = liveTestsOf(events);
  const retired = events.filter(
    ({ type, data }) => type === 'version.retired' && data.sha256 === record.sha256 && data.deployment === null,
  );
  const retirements = retired.map((ending) => {
    return { kind: 'retirement' as const, environment: 'all', from: ending.time, until: ending.time, ending };
  });
  return [...services, ...retirements]
    .toSorted((a, b) => instantMs(a.until) - instantMs(b.until))
    .map(({ ending, ...period }, index) => ({
      ...period,
      number: index + 1,
      conclusion: period.kind === 'live-test' ? conclusionOf(events, record.sha256, period) : null,
      reasonCode: ending?.data.reasonCode ?? 'ended',
      actor: ending?.data.actor.login ?? 'unknown',
      test: period.kind === 'live-test' ? partOf(tests, record.sha256, period) : null,
      windows: record.windows.filter((window) => isWithin(window, period)),
    }));
}

interface Period {
  readonly kind: VersionOutcome['kind'];
  readonly environment: string;
  readonly from: string;
  readonly until: string;
}

/** A change of the share does not end a live test. */
function joinShares({ services }: VersionRecord): readonly Period[] {
  const joined: (Omit<Period, 'until'> & { readonly until: string | null })[] = [];
  for (const { environment, role, from, until } of services) {
    const kind = role === 'live' ? 'live-test' : 'service';
    const last = joined.at(-1);
    const continues = last?.kind === kind && last.environment === environment && last.until === from;
    if (continues) joined.splice(-1, 1, { ...last, until });
    else joined.push({ kind, environment, from, until });
  }
  return joined.flatMap((period) => (period.until === null ? [] : [{ ...period, until: period.until }]));
}

function partOf(tests: readonly LoggedTest[], sha256: string, { environment, from }: Period): TestPart | null {
  for (const { id, production, candidates } of tests.filter((test) => test.environment === environment)) {
    const own = candidates.find((one) => one.sha256 === sha256 && one.steps.some(({ at }) => at === from));
    if (own !== undefined) return { id, production, steps: own.steps, conclusion: own.conclusion };
  }
  return null;
}

function conclusionOf(events: readonly LedgerEvent[], sha256: string, { from, until }: Period): Verdict | null {
  const concluded = events.findLast(
    (event) => isConclusionOf(event, sha256) && event.time >= from && event.time <= until,
  );
  return concluded?.data.conclusion ?? null;
}

/** A retirement sums up the whole life until then. */
function isWithin(window: LiveSums, { kind, environment, from, until }: Period): boolean {
  if (kind === 'retirement') return instantMs(window.from) <= instantMs(until);
  const isSameRole = (window.arm !== null) === (kind === 'live-test');
  return (
    isSameRole &&
    window.environment === environment &&
    instantMs(window.from) >= instantMs(from) &&
    instantMs(window.to) <= instantMs(until)
  );
}
