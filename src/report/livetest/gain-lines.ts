import type { Trace, TracePoint } from '../../domain/livetest/trace-test.ts';
import { formatDifference, formatMagnitude } from '../format.ts';
import { indent, type TerminalOptions, usableWidth } from '../terminal/layout.ts';
import { lengthText } from './length-text.ts';
import { narrowEnough } from './narrow-enough.ts';

const MOST_LINES = 8;
const MOST_WIDTH = 48;
const LEAST_WIDTH = 16;
const TIME_WIDTH = 10;
const GAIN_WIDTH = 14;

/** The gain between its bounds as time went on, a line a time: nothing with fewer than two of them. */
export function gainLines({ metric, minEffect, points }: Trace, options: TerminalOptions): readonly string[] {
  const known = narrowEnough(points);
  const shown = known.filter(
    (_point, index) => (known.length - 1 - index) % Math.ceil(known.length / MOST_LINES) === 0,
  );
  if (shown.length < 2) return [];
  const low = Math.min(0, ...shown.map(({ lower }) => lower));
  const high = Math.max(0, ...shown.map(({ upper }) => upper));
  const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, usableWidth(options) - TIME_WIDTH - GAIN_WIDTH));
  const columnOf = (value: number): number => Math.round(((value - low) / (high - low)) * (width - 1));
  const lines = shown.map((point) => {
    const gain = formatDifference({ value: point.effect, interval: null }, 'none');
    return `${lengthText(point.ms).padEnd(TIME_WIDTH)}${spanLine(point, columnOf, width)}  ${gain}`;
  });
  const header = `${options.style.strong(`Gain in ${metric}`)}, which matters from ${formatMagnitude(minEffect, 'none')}, between bounds that hold all the time; │ is production`;
  return [header, indent(lines.join('\n'))];
}

function spanLine({ lower, effect, upper }: TracePoint, columnOf: (value: number) => number, width: number): string {
  const cells: string[] = Array.from({ length: width }, (_none, column) =>
    column >= columnOf(lower) && column <= columnOf(upper) ? '─' : ' ',
  );
  cells[columnOf(0)] = '│';
  cells[columnOf(effect)] = '●';
  return cells.join('');
}
