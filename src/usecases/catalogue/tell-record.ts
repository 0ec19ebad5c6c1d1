import type { LedgerEvent } from '../../contract/generated/types.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import { tellingKey, type TestTelling } from '../../domain/statistics/catalog-tests.ts';
import { liveTestsOf, type LoggedTest, type TestedVersion } from '../../domain/statistics/live-tests.ts';
import type { RecordSource } from '../../domain/statistics/record.ts';
import { tellEnding } from '../livetest/tell-ending.ts';
import { type TellingPorts, tellTest } from '../livetest/tell-tests.ts';

/** Older tests are told by their numbers alone: a chart is all windows of its test. */
const MOST_CHARTS = 10;

/**
 * How live tests of a model came about, as its windows tell it. Under another policy than that of today, and where the windows
 * are not at hand, a test has the numbers of its conclusion, and no chart.
 */
export async function tellRecord(
  ports: TellingPorts,
  { events, manifest }: Pick<RecordSource, 'events' | 'manifest'>,
): Promise<ReadonlyMap<string, TestTelling>> {
  const policy = manifest === null ? null : resolveTestPolicy(manifest);
  const tellings = new Map<string, TestTelling>();
  if (policy === null) return tellings;
  const decided = liveTestsOf(events).filter(({ isDecided }) => isDecided);
  for (const test of decided.slice(-MOST_CHARTS)) {
    for (const own of test.candidates.filter(({ conclusion }) => conclusion !== null)) {
      const event = concludingOf(events, test, own);
      const told = event === undefined ? null : await tellEnding(ports, event, { events, policy });
      if (told !== null) tellings.set(tellingKey(test, own.name), tellingOf(told, own.name));
    }
    if (test.until !== null) continue;
    const told = await tellTest(ports, { environment: test.environment, events, policy });
    if (told.kind !== 'told') continue;
    for (const { name, conclusion, left } of test.candidates)
      if (conclusion === null && left === null) tellings.set(tellingKey(test, name), tellingOf(told, name));
  }
  return tellings;
}

type Told = NonNullable<Awaited<ReturnType<typeof tellEnding>>>;

function tellingOf({ decision, traces }: Told, name: string): TestTelling {
  return {
    candidate: decision.candidates.find((one) => one.name === name) ?? null,
    traces: traces.filter(({ candidate }) => candidate === name),
  };
}

function concludingOf(
  events: readonly LedgerEvent[],
  { environment }: LoggedTest,
  { sha256, conclusion }: TestedVersion,
): LedgerEvent | undefined {
  return events.find(
    ({ type, time, data }) =>
      type === 'livetest.concluded' &&
      data.environment === environment &&
      data.sha256 === sha256 &&
      time === conclusion?.at,
  );
}
