import { useEffect, useRef, useState } from 'preact/hooks';
import { DataTable } from '../parts/data-table.tsx';
import type { PlotLine, PlotSpec } from './plot.ts';

export interface ChartProps extends PlotSpec {
  readonly title: string;
  /** What a point is: version, or day. */
  readonly pointName: string;
}

/** A chart, and the same numbers as a table for those who cannot see or do not trust it. The library comes with the first chart. */
export function Chart({ title, pointName, names, lines, format, steps }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const draw = async () => {
      const { drawPlot } = await import('./plot.ts');
      if (!isGone && frame.current !== null)
        stop = drawPlot(frame.current, { names, lines, format, ...(steps === undefined ? {} : { steps }) });
    };
    draw().catch(() => setFailed(true));
    return () => {
      isGone = true;
      stop();
    };
  }, [names, lines, format, steps]);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {hasFailed ? <p class="hint">The drawing could not be loaded; the numbers are below.</p> : null}
      <div ref={frame} class="plot" role="img" aria-label={`Chart of ${title}; its numbers are in the table below`} />
      <details>
        <summary>
          As a table<span class="hidden">: {title}</span>
        </summary>
        <DataTable
          caption={title}
          rows={names.map((name, index) => ({ name, index }))}
          columns={[
            { title: pointName, cell: ({ name }) => name },
            ...lines.map((line) => ({
              title: line.label,
              isNumber: true,
              cell: ({ index }: { readonly index: number }) => cellOf(line, index, format),
            })),
          ]}
        />
      </details>
    </figure>
  );
}

function cellOf({ values, lower, upper }: PlotLine, index: number, format: PlotSpec['format']): string {
  const [value, low, high] = [values[index] ?? null, lower[index] ?? null, upper[index] ?? null];
  if (value === null) return '–';
  return low === null || high === null ? format(value) : `${format(value)} [${format(low)}, ${format(high)}]`;
}
