import type { Model } from '../../contract/generated/types.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { declaredWindows } from '../../domain/livetest/declared-windows.ts';
import { checkWindowCounts } from '../../domain/statistics/check-window-counts.ts';
import { checkWindowMetrics } from '../../domain/statistics/check-window-metrics.ts';
import type { PlacedReport } from './gather-windows.ts';

const MOST_PROBLEMS = 100;

/** Windows of a model whose numbers fit together, and are what it declares. Throws AppError data-format with every place. */
export function believeWindows(windows: readonly PlacedReport[], model: Model): void {
  const declared = declaredWindows(model.liveTest);
  const problems = windows
    .filter(({ window }) => window.model === model.name)
    .flatMap((report): readonly AppErrorDetails[] => {
      const { window, path, line } = report;
      return [...checkWindowCounts(window), ...checkWindowMetrics(window, declared)].map(({ code, pointer }) => ({
        code: 'data-format',
        reason: code,
        message: `The window ${window.key} is not believed: ${code} at ${pointer}.`,
        hint: 'Correct what the service counts: docs/statistics.md says what each number is.',
        location: { path, line, column: 1, pointer },
      }));
    });
  const [first] = problems;
  if (first !== undefined) throw new AppError({ ...first, problems: problems.slice(0, MOST_PROBLEMS) });
}
