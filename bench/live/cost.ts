import { decide } from '../../src/domain/livetest/decide.ts';
import { runTest } from '../../src/domain/livetest/simulation/run-test.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { printLine, quantile } from '../certify/report.ts';
import { DAY_MS, type KindName, policyOf, worldOf } from '../../test/support/live-worlds.ts';

const MOST_MS = 50;
const DAYS = 90;
const RUNS = 40;

/** A quarter of a year that decides nothing, decided at its end; in time of the processor, which no other load lengthens much. */
export function cost(): void {
  process.stdout.write('\nCost: 90 days of hourly windows, five candidates\n');
  costOf('bernoulli', 'a decision', MOST_MS);
  costOf('sticky', 'a decision where units come again', null);
}

function costOf(kind: KindName, name: string, most: number | null): void {
  const usual = policyOf(kind);
  const metrics = usual.metrics.map((metric) => ({ ...metric, minEffect: 1e-4, margin: 0.05 }));
  const policy = { ...usual, maxDurationMs: DAYS * DAY_MS, metrics };
  const world = worldOf({ kind, season: 'cycle', labels: 'at once', lifts: [0, 0, 0, 0, 0] });
  const { windows, history } = runTest({ policy, world, seed: 1 });
  const at = formatInstant(instantMs(history.epochs[0]?.from ?? '') + DAYS * DAY_MS - 1);
  const times = Array.from({ length: RUNS }, () => {
    const before = process.threadCpuUsage();
    decide({ policy, history }, windows, at);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  const ms = quantile(times, 0.5);
  const aim =
    most === null ? undefined : { text: `at most ${most} ms`, met: ms <= most && windows.length > DAYS * 24 * 5 };
  printLine(name, `${ms.toFixed(0)} ms of processor time over ${windows.length} windows`, aim);
}
