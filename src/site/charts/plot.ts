import uPlot from 'uplot';

export interface PlotLine {
  readonly label: string;
  /** CSS custom property that holds its colour. */
  readonly color: '--certified' | '--live';
  readonly values: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

export interface PlotSpec {
  /** Names of the points: versions, or days. */
  readonly names: readonly string[];
  readonly lines: readonly PlotLine[];
  readonly format: (value: number) => string;
  /** What the marks of the axis may be apart, the least first; powers of ten, twice and five times, where nothing is said. */
  readonly steps?: readonly number[];
}

const HEIGHT = 220;

/** Draws into `frame` until the answer is called; follows its width and the colours of the system. */
export function drawPlot(frame: HTMLElement, spec: PlotSpec): () => void {
  let plot: uPlot | null = null;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(optionsFor(frame, spec), dataOf(spec), frame);
  };
  const observer = new ResizeObserver(() => plot?.setSize({ width: widthOf(frame), height: HEIGHT }));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  draw();
  observer.observe(frame);
  dark.addEventListener('change', draw);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', draw);
    plot?.destroy();
  };
}

function widthOf(frame: HTMLElement): number {
  return Math.max(120, Math.floor(frame.clientWidth));
}

function dataOf({ names, lines }: PlotSpec): uPlot.AlignedData {
  return [names.map((_, index) => index), ...lines.map(({ values }) => [...values])];
}

function optionsFor(frame: HTMLElement, spec: PlotSpec): uPlot.Options {
  const style = getComputedStyle(frame);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = { stroke: color('--quiet'), grid: { stroke: color('--line'), width: 1 }, ticks: { show: false } };
  return {
    width: widthOf(frame),
    height: HEIGHT,
    legend: { live: false, show: spec.lines.length > 1 },
    cursor: { y: false, points: { size: 8 }, drag: { x: false, y: false } },
    scales: { x: { time: false, range: (_, low, high) => [low - 0.5, high + 0.5] }, y: { range: rangeOf(spec) } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        space: 96,
        values: (_, places) => places.map((place) => spec.names[place] ?? ''),
      },
      {
        ...axis,
        size: 72,
        ...(spec.steps === undefined ? {} : { incrs: [...spec.steps] }),
        values: (_, values) => values.map(spec.format),
      },
    ],
    series: [
      {},
      ...spec.lines.map(({ label, color: name }) => ({
        label,
        stroke: color(name),
        width: 1.5,
        spanGaps: true,
        points: { show: true, size: 7, fill: color(name) },
      })),
    ],
    hooks: { drawSeries: [(plot, index) => drawIntervals(plot, spec.lines[index - 1], color)] },
  };
}

/** Everything with its interval, and some air; a single value gets a range too. */
function rangeOf({ lines }: PlotSpec): uPlot.Range.MinMax {
  const known = lines
    .flatMap(({ values, lower, upper }) => [...values, ...lower, ...upper])
    .filter((value) => value !== null);
  const [low, high] = [
    known.reduce((a, b) => Math.min(a, b), Infinity),
    known.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  return low >= 0 ? [Math.max(0, low - air), high + air] : [low - air, high + air];
}

function drawIntervals(plot: uPlot, line: PlotLine | undefined, color: (name: string) => string): void {
  if (line === undefined) return;
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = color(line.color);
  ctx.globalAlpha = 0.45;
  ctx.lineWidth = 3 * devicePixelRatio;
  ctx.beginPath();
  for (const [index, low] of line.lower.entries()) {
    const high = line.upper[index];
    if (low === null || high === null || high === undefined) continue;
    const x = plot.valToPos(index, 'x', true);
    ctx.moveTo(x, plot.valToPos(low, 'y', true));
    ctx.lineTo(x, plot.valToPos(high, 'y', true));
  }
  ctx.stroke();
  ctx.restore();
}
