import { dot, lineY, plot, ruleX, text } from './chart-library.ts';
import { formatLimit, formatMilliseconds } from '../../report/format.ts';
import { versionAddress } from '../query/route.ts';
import type { TradePoint } from '../query/trade-groups.ts';
import { clean } from '../text.ts';

export interface TradePlot {
  readonly points: readonly TradePoint[];
  readonly metric: string;
  readonly direction: 'up' | 'down' | 'none';
}

const HEIGHT = 380;
/** More names than these would cover each other. */
const MOST_NAMED = 10;

/** Draws into `frame` until the answer is called; follows its width. Colours are those of style.css. */
export function drawTrade(frame: HTMLElement, spec: TradePlot): () => void {
  const draw = () => frame.replaceChildren(picture(spec, Math.max(280, frame.clientWidth)));
  const observer = new ResizeObserver(draw);
  observer.observe(frame);
  return () => observer.disconnect();
}

/** Names stand on the side on which there is room. */
function namesOf(points: readonly TradePoint[]) {
  const last = points.at(-1);
  const [left, right] = [points.slice(0, -1), last === undefined || points.length < 2 ? [] : [last]];
  return [
    { points: points.length < 2 ? points : left, dx: 8, dy: 12, textAnchor: 'start' as const },
    { points: right, dx: -8, dy: -12, textAnchor: 'end' as const },
  ];
}

/** From here on small latencies would lie on each other. */
const WIDE = 20;

function isWide(points: readonly TradePoint[]): boolean {
  const costs = points.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  return least > 0 && most / least > WIDE;
}

function picture({ points, metric, direction }: TradePlot, width: number): Element {
  const front = points.filter(({ isFront }) => isFront).toSorted((a, b) => a.cost - b.cost);
  const isNarrow = width < 500;
  const nameOf = ({ row }: TradePoint) => `${clean(row.model)} ${row.version}`;
  // A phone has no room for the names of models; the table has them.
  const shortName = ({ row }: TradePoint) => (isNarrow ? row.version : `${clean(row.model)} ${row.version}`);
  const linkOf = ({ row }: TradePoint) => versionAddress(row);
  const axes = { x: 'cost', y: 'quality' } as const;
  const drawn = plot({
    width,
    height: HEIGHT,
    marginLeft: 56,
    marginRight: 24,
    marginBottom: 44,
    x: {
      label: 'p99',
      type: isWide(points) ? 'log' : 'linear',
      tickFormat: formatMilliseconds,
      nice: true,
      grid: true,
      ticks: isNarrow ? 4 : 8,
    },
    y: {
      label: `${metric}, ${direction === 'down' ? 'lower' : 'higher'} is better`,
      tickFormat: (value: number) => formatLimit(Number(value.toPrecision(4)), 'none'),
      nice: true,
      grid: true,
      reverse: direction === 'down',
    },
    marks: [
      ruleX(points, { x: 'cost', y1: 'lower', y2: 'upper', className: 'trade-interval' }),
      lineY(front, { ...axes, curve: 'step-after', className: 'trade-line' }),
      dot(points, {
        ...axes,
        r: 4,
        className: 'trade-dot',
        href: linkOf,
        title: (point: TradePoint) =>
          `${nameOf(point)}: ${metric} ${point.quality}, p99 ${formatMilliseconds(point.cost)}`,
      }),
      dot(front, { ...axes, r: 5.5, className: 'trade-front', href: linkOf, title: nameOf }),
      ...namesOf(front.slice(0, MOST_NAMED)).map(({ points: named, ...place }) =>
        text(named, { ...axes, ...place, text: shortName, className: 'trade-name' }),
      ),
    ],
  });
  // The policy of the page allows no style but its own: that of the library stands in style.css.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // A group without a role may have no name; the table says what it holds.
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return drawn;
}
