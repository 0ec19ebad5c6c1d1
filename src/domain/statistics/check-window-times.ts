import type { LiveWindow } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import { toPointer } from '../json-pointer.ts';
import type { DeclaredWindows } from '../livetest/declared-windows.ts';
import { decidedOf } from './check-window-metrics.ts';
import { when, type WindowProblem } from './window-problem.ts';

/** A year of hours would hide when something went wrong. */
export const LONGEST_WINDOW_MS = 31 * 86_400_000;
/** How far a reporter's clock may be ahead of ours. */
const ARRIVAL_SKEW_MS = 5 * 60_000;

/** Whether a window, and what it tells of earlier predictions, is over, and their labels have come. */
export function checkWindowTimes(
  window: LiveWindow,
  { now, declared: { metrics } }: { readonly now: string; readonly declared: DeclaredWindows },
): readonly WindowProblem[] {
  const { from, to, decided } = window;
  const soonest = instantMs(now) + ARRIVAL_SKEW_MS;
  const matured = instantMs(decidedOf(window).to);
  const named = Object.entries({ metrics: window.metrics, pairs: window.pairs ?? {} });
  return [
    ...checkLength({ from, to }, ''),
    ...when(instantMs(to) > soonest, 'from-future', '/to'),
    ...(decided === undefined ? [] : checkLength(decided, '/decided')),
    ...when(decided !== undefined && instantMs(decided.to) > instantMs(from), 'decided-order', '/decided/to'),
    ...named.flatMap(([key, sums]) =>
      Object.entries(sums).flatMap(([name, { n }]) => {
        const delayMs = metrics.get(name)?.delayMs ?? 0;
        return when(n > 0 && delayMs > 0 && matured + delayMs > soonest, 'labels-unripe', toPointer(key, name));
      }),
    ),
  ];
}

function checkLength({ from, to }: Pick<LiveWindow, 'from' | 'to'>, at: string): readonly WindowProblem[] {
  const length = instantMs(to) - instantMs(from);
  return [
    ...when(!(length > 0), 'time-order', `${at}/to`),
    ...when(length > LONGEST_WINDOW_MS, 'too-long', `${at}/to`),
  ];
}
