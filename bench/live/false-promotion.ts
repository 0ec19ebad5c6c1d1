import { percent, printLine } from '../certify/report.ts';
import { type Cell, gridOf, upperBound } from '../../test/support/live-grid.ts';

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
