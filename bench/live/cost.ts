import { decide } from '../../src/domain/livetest/decide.ts';
import { runTest } from '../../src/domain/livetest/simulation/run-test.ts';
import { formatInstant, instantMs } from '../../src/domain/instant.ts';
import { printLine, quantile } from '../certify/report.ts';
import { DAY_MS, policyOf, worldOf } from '../../test/support/live-worlds.ts';

const MOST_MS = 50;
const DAYS = 90;

/** A quarter of a year that decides nothing, decided at its end. */
export function cost(): void {
  process.stdout.write('\nCost: 90 days of hourly windows, five candidates\n');
  const usual = policyOf('bernoulli');
  const metrics = usual.metrics.map((metric) => ({ ...metric, minEffect: 1e-4, margin: 0.05 }));
  const policy = { ...usual, maxDurationMs: DAYS * DAY_MS, metrics };
  const world = worldOf({ kind: 'bernoulli', season: 'cycle', labels: 'at once', lifts: [0, 0, 0, 0, 0] });
  const { windows, history } = runTest({ policy, world, seed: 1 });
  const at = formatInstant(instantMs(history.epochs[0]?.from ?? '') + DAYS * DAY_MS - 1);
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    decide({ policy, history }, windows, at);
    return performance.now() - start;
  });
  const ms = quantile(times, 0.5);
  printLine('a decision', `${ms.toFixed(0)} ms over ${windows.length} windows`, {
    text: `at most ${MOST_MS} ms`,
    met: ms <= MOST_MS && windows.length > DAYS * 24 * 5,
  });
}
