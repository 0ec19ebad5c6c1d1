import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { runTest } from '../../src/domain/livetest/simulation/run-test.ts';
import { CANDIDATES, KIND_NAMES, type KindName, LABELS, policyOf, SEASONS, STARTS, worldOf } from './live-worlds.ts';

export interface Cell {
  readonly names: readonly string[];
  /** Of the tests that promoted one. */
  readonly promoted: number;
  readonly tests: number;
}

/** Clopper and Pearson's, one-sided at 99 %. */
export function upperBound(events: number, trials: number): number {
  return events === trials ? 1 : betaQuantile(0.99, events + 1, trials - events);
}

/** Candidates that are exactly as good as production, in every world of the grid. */
export function gridOf(testsOfCell: number, isAsked: (cell: CellWorld) => boolean = () => true): readonly Cell[] {
  const cells = KIND_NAMES.flatMap((kind) =>
    SEASONS.flatMap((season) =>
      STARTS.flatMap((start) =>
        CANDIDATES.flatMap((candidates) => LABELS.map((labels) => ({ kind, season, start, candidates, labels }))),
      ),
    ),
  );
  return cells
    .map((cell, index) => ({ cell, seed: index * 10_007 }))
    .filter(({ cell }) => isAsked(cell))
    .map(({ cell, seed }) => runCell(cell, { tests: testsOfCell, seed }));
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
    names: [kind, season, `from ${100 * start} %`, `${candidates} candidates`, `labels ${labels}`],
    promoted: promoted.filter(({ outcome }) => outcome.kind === 'promote').length,
    tests,
  };
}
