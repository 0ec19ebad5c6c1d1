import { seededRandom } from '../../src/domain/benchmark/random.ts';
import { type DrawnArm, drawStratum, openTraffic } from '../../src/domain/livetest/simulation/draw-stratum.ts';
import { runTest } from '../../src/domain/livetest/simulation/run-test.ts';
import type { World } from '../../src/domain/livetest/simulation/world.ts';
import type { Moments } from '../../src/domain/livetest/statistics/contrast.ts';
import { percent } from '../certify/report.ts';
import { type Rival, RIVALS } from './rivals.ts';
import { DAY_MS, HOUR_MS, KINDS, policyOf, worldOf } from '../../test/support/live-worlds.ts';

/** [its name, part by which the candidate is better, season] */
const CASES = [
  ['the same, flat', 0, 'flat'],
  ['the same, daily cycle and trend', 0, 'trend'],
  ['2 % worse', -0.02, 'cycle'],
  ['5 % worse', -0.05, 'cycle'],
  ['10 % worse', -0.1, 'cycle'],
  ['5 % better', 0.05, 'cycle'],
  ['10 % better', 0.1, 'cycle'],
] as const;

interface Ended {
  readonly isPromoted: boolean;
  readonly hours: number;
}

/** How often each rule makes the candidate production, on the same kind of windows, within two weeks. */
export function rivalTable(tests: number): void {
  process.stdout.write('\nPromoted, and hours until the end (median): 600 requests an hour, one candidate\n');
  const names = CASES.map(([name]) => name);
  process.stdout.write(`  ${''.padEnd(70)} ${names.map((name) => name.padStart(18)).join(' ')}\n`);
  const worlds = CASES.map(([, lift, season]) =>
    worldOf({ kind: 'bernoulli', season, labels: 'at once', lifts: [lift] }),
  );
  const rows = [
    { name: 'Seatrial', end: ourEnd },
    ...RIVALS.map((rival) => ({ name: rival.name, end: (world: World, seed: number) => rivalEnd(rival, world, seed) })),
  ];
  for (const { name, end } of rows) {
    const cells = worlds.map((world) => cellOf(Array.from({ length: tests }, (_, seed) => end(world, seed))));
    process.stdout.write(`  ${name.padEnd(70)} ${cells.map((cell) => cell.padStart(18)).join(' ')}\n`);
  }
}

function cellOf(ends: readonly Ended[]): string {
  const promoted = ends.filter(({ isPromoted }) => isPromoted).length / ends.length;
  const hours = ends.map((end) => end.hours).toSorted((a, b) => a - b)[Math.floor(ends.length / 2)] ?? 0;
  return `${percent(promoted, 0)} ${Math.round(hours)} h`;
}

function ourEnd(world: World, seed: number): Ended {
  const { outcome, endMs } = runTest({ policy: policyOf('bernoulli'), world, seed });
  return { isPromoted: outcome.kind === 'promote', hours: endMs / HOUR_MS };
}

function rivalEnd(rival: Rival, world: World, seed: number): Ended {
  const traffic = openTraffic(world, seededRandom(seed));
  const see = rival.open(KINDS.bernoulli.outcome.mean);
  for (let hour = 0; hour < (14 * DAY_MS) / HOUR_MS; hour += 1) {
    const [production, candidate] = drawStratum(traffic, { c1: rival.shareAt(hour) }, hour * HOUR_MS);
    if (production === undefined || candidate === undefined) break;
    const answer = see({ hour, production: momentsOf(production), candidate: momentsOf(candidate) });
    if (answer !== null) return { isPromoted: answer === 'promote', hours: hour + 1 };
  }
  return { isPromoted: false, hours: 14 * 24 };
}

const NONE: Moments = { n: 0, sum: 0, sumSquares: 0 };

function momentsOf({ labels }: DrawnArm): Moments {
  return labels.get('gain') ?? NONE;
}
