import { useMemo } from 'preact/hooks';
import type { CatalogModel, CatalogSeries, CatalogWindow } from '../../contract/generated/types.ts';
import { formatLimit } from '../../report/format.ts';
import { clean, showBytes, showDay } from '../text.ts';
import { BYTE_STEPS } from './byte-steps.ts';
import { Chart } from './chart.tsx';
import type { PlotLine } from './plot.ts';

const KIND_ORDER = [
  'quality',
  'latency',
  'size',
  'throughput',
  'memory',
] as const satisfies readonly CatalogSeries['kind'][];
/** The rest is in the tables and in the JSON: more charts than this nobody looks at. */
const MOST_CHARTS = 8;

/** Quality, latency, size and the rest over the versions of a model; the metric that stands for it comes first. */
export function SeriesCharts({ model }: { readonly model: CatalogModel }) {
  const rank = ({ kind, name }: CatalogSeries) => KIND_ORDER.indexOf(kind) * 2 + Number(name !== model.row.metric);
  const shown = useMemo(() => model.series.toSorted((a, b) => rank(a) - rank(b)), [model]);
  const [first, rest] = [shown.slice(0, MOST_CHARTS), shown.slice(MOST_CHARTS)];
  return (
    <>
      <div class="charts">
        {first.map((series) => (
          <SeriesChart key={series.name} series={series} />
        ))}
      </div>
      {rest.length === 0 ? null : (
        <p class="hint">
          Also measured: {rest.map(({ name }) => clean(name)).join(', ')}; see the pages of the versions.
        </p>
      )}
    </>
  );
}

function SeriesChart({ series: { name, unit, points, direction } }: { readonly series: CatalogSeries }) {
  const spec = useMemo(() => {
    const certified: PlotLine = {
      label: 'certified',
      color: '--certified',
      values: points.map(({ value }) => value),
      lower: points.map(({ lower }) => lower),
      upper: points.map(({ upper }) => upper),
    };
    const live: PlotLine = {
      label: 'live',
      color: '--live',
      values: points.map((point) => point.live),
      lower: points.map(({ liveLower }) => liveLower),
      upper: points.map(({ liveUpper }) => liveUpper),
    };
    return {
      names: points.map(({ version, verdict }) =>
        verdict === null || verdict === 'pass' ? version : `${version} (${verdict})`,
      ),
      lines: live.values.some((value) => value !== null) ? [certified, live] : [certified],
      format: (value: number) =>
        unit === 'bytes' ? showBytes(value) : formatLimit(Number(value.toPrecision(4)), unit),
      ...(unit === 'bytes' ? { steps: BYTE_STEPS } : {}),
    };
  }, [points, unit]);
  const better = { up: ', higher is better', down: ', lower is better', none: '' }[direction];
  return <Chart title={`${clean(name)}${better}`} pointName="Version" {...spec} />;
}

export interface WindowChartsProps {
  readonly windows: readonly CatalogWindow[];
  readonly metric: string;
}

/** One live metric over time. */
export function WindowChart({ windows, metric }: WindowChartsProps) {
  const spec = useMemo(() => {
    const values = windows.map(({ metrics }) => (Object.hasOwn(metrics, metric) ? metrics[metric] : undefined));
    const live: PlotLine = {
      label: 'live',
      color: '--live',
      values: values.map((one) => one?.value ?? null),
      lower: values.map((one) => one?.lower ?? null),
      upper: values.map((one) => one?.upper ?? null),
    };
    return {
      names: windows.map(({ from }) => showDay(from)),
      lines: [live],
      format: (value: number) => formatLimit(Number(value.toPrecision(4)), 'none'),
    };
  }, [windows, metric]);
  return <Chart title={`${clean(metric)}, live`} pointName="Window" {...spec} />;
}
