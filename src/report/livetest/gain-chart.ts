import type { Trace, TracePoint } from '../../domain/livetest/trace-test.ts';
import { formatChartNumber } from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { code, fence, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { narrowEnough } from './narrow-enough.ts';
import { lengthUnit } from './length-text.ts';

/** Bounds, gain, production: the first colours of Mermaid's light theme cannot be seen on white. */
const PALETTE =
  '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#8b949e, #2f81f7, #8b949e, #d29922"}}}}%%';

/** Mermaid takes no exponents, and smaller differences would be drawn as none. */
const FINEST = 1e-4;

/** Mermaid cuts off what is wider than the chart. */
const LONGEST_TITLE = 48;

/**
 * The gain over time between its always-valid bounds, as a Mermaid chart; null with fewer than two points. Mermaid's xychart has no
 * legend: the sentence below says which line is which.
 */
export function gainChart({ candidate, metric, points }: Trace): Markdown | null {
  const shown = narrowEnough(points);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || shown.length < 2) return null;
  if (last.upper - last.lower < FINEST) return null;
  const { ms: unitMs, name } = lengthUnit(last.ms);
  const series = (value: (point: TracePoint) => number): string =>
    `  line [${shown.map((point) => formatChartNumber(value(point))).join(', ')}]`;
  const low = Math.min(0, ...shown.map(({ lower }) => lower));
  const high = Math.max(0, ...shown.map(({ upper }) => upper));
  const place = ({ ms }: TracePoint): string => formatChartNumber(ms / unitMs);
  const chart = fence(
    'mermaid',
    [
      PALETTE,
      'xychart-beta',
      `  title "${cleanText(`Gain in ${metric}`, LONGEST_TITLE)}"`,
      `  x-axis "${name} since the test began" ${place(first)} --> ${place(last)}`,
      `  y-axis "gain" ${formatChartNumber(low)} --> ${formatChartNumber(high)}`,
      series(({ upper }) => upper),
      series(({ effect }) => effect),
      series(({ lower }) => lower),
      series(() => 0),
    ].join('\n'),
  );
  const legend = md`Blue: the gain of ${code(candidate)} in ${code(metric)}. Grey: its bounds, which hold at every look. Amber: production.`;
  return joinMarkdown([chart, legend], '\n\n');
}
