import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { runTest } from '../../src/domain/livetest/simulation/run-test.ts';
import { percent, printLine } from '../certify/report.ts';
import { CANDIDATES, KIND_NAMES, type KindName, LABELS, policyOf, SEASONS, STARTS, worldOf } from './worlds.ts';

interface Cell {
  readonly names: readonly string[];
  /** Of the tests that promoted one. */
  readonly promoted: number;
  readonly tests: number;
}

const ALPHA = 0.05;

/** Candidates that are exactly as good as production, in every world of the grid. */
export function falsePromotions(testsOfCell: number): void {
  process.stdout.write('\nFalse promotions: candidates that are no better\n');
  const cells = gridOf(testsOfCell);
  const factors = new Set(cells.flatMap(({ names }) => names));
  for (const name of factors)
    printShare(
      name,
      cells.filter(({ names }) => names.includes(name)),
    );
  printShare('all', cells);
}

function printShare(name: string, cells: readonly Cell[]): void {
  const promoted = cells.reduce((sum, cell) => sum + cell.promoted, 0);
  const tests = cells.reduce((sum, cell) => sum + cell.tests, 0);
  const upper = upperBound(promoted, tests);
  printLine(name, `${percent(promoted / tests, 2)} of ${tests}, 99 % bound ${percent(upper, 2)}`, {
    text: `at most ${percent(ALPHA)}`,
    met: upper <= ALPHA,
  });
}

/** Clopper and Pearson's, one-sided at 99 %. */
export function upperBound(events: number, trials: number): number {
  return events === trials ? 1 : betaQuantile(0.99, events + 1, trials - events);
}

function gridOf(testsOfCell: number): readonly Cell[] {
  const cells = KIND_NAMES.flatMap((kind) =>
    SEASONS.flatMap((season) =>
      STARTS.flatMap((start) =>
        CANDIDATES.flatMap((candidates) => LABELS.map((labels) => ({ kind, season, start, candidates, labels }))),
      ),
    ),
  );
  return cells.map((cell, index) => runCell(cell, { tests: testsOfCell, seed: index * 10_007 }));
}

interface CellWorld {
  readonly kind: KindName;
  readonly season: (typeof SEASONS)[number];
  readonly start: number;
  readonly candidates: number;
  readonly labels: (typeof LABELS)[number];
}

function runCell(cell: CellWorld, { tests, seed }: { readonly tests: number; readonly seed: number }): Cell {
  const { kind, season, start, candidates, labels } = cell;
  const lifts = Array.from({ length: candidates }, () => 0);
  const world = worldOf({ kind, season, labels, lifts });
  const share = Math.min(start, 1 / (candidates + 1));
  const shares = Object.fromEntries(lifts.map((_, index) => [`c${index + 1}`, share]));
  const policy = policyOf(kind);
  const promoted = Array.from({ length: tests }, (_, test) => runTest({ policy, world, seed: seed + test, shares }));
  return {
    names: [kind, season, `from ${percent(start, 0)}`, `${candidates} candidates`, `labels ${labels}`],
    promoted: promoted.filter(({ outcome }) => outcome.kind === 'promote').length,
    tests,
  };
}
