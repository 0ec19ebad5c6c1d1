import type {
  CatalogGate,
  CatalogModel,
  CatalogService,
  CatalogSlice,
  CatalogVersionDetail,
  CatalogVersionRow,
  Verdict,
} from '../../contract/generated/types.ts';
import { formatQuantity } from '../../report/format.ts';
import { VerdictBadge } from '../parts/badges.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Value } from '../parts/figures.tsx';
import { IntervalPlot } from '../parts/interval-plot.tsx';
import { own } from '../../domain/statistics/version-row.ts';
import {
  clean,
  intervalOf,
  showBytes,
  showCount,
  showDifference,
  showInstant,
  showMs,
  showShare,
  showValue,
} from '../text.ts';

const RESULT_ORDER = ['fail', 'inconclusive', 'pass'] as const satisfies readonly Verdict[];

/** Failing gates first. */
export function GateTable({ gates }: { readonly gates: readonly CatalogGate[] }) {
  return (
    <DataTable
      caption="Gates"
      rows={gates.toSorted((a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result))}
      classOf={({ result }) => (result === 'fail' ? 'failed' : '')}
      columns={[
        { title: 'Gate', cell: ({ id }) => clean(id) },
        { title: 'Result', cell: ({ result }) => <VerdictBadge verdict={result} /> },
        { title: 'Metric', cell: ({ metric }) => clean(metric) },
        { title: 'Measured', isNumber: true, cell: (gate) => <Value shown={gateText(gate)} /> },
        {
          title: 'Limit',
          isNumber: true,
          cell: (gate) => `${gate.comparator === '>=' ? '≥' : '≤'} ${gateText(gate).limit}`,
        },
        {
          title: 'Why',
          cell: ({ reasonCode, blocking }) => `${clean(reasonCode)}${blocking ? '' : ' (does not block)'}`,
        },
      ]}
    />
  );
}

function gateText({ value, lower, upper, unit, limit }: CatalogGate) {
  return formatQuantity({ value, interval: intervalOf({ lower, upper }), unit, limit });
}

interface MetricTableProps {
  readonly row: CatalogVersionRow;
  readonly model: CatalogModel;
}

/** What the trainer claimed, what was certified, what came true. */
export function MetricTable({ row, model }: MetricTableProps) {
  const names = [...new Set([...Object.keys(row.metrics), ...Object.keys(row.live), ...Object.keys(row.claims)])];
  const isLive = Object.keys(row.live).length > 0;
  const liveColumns: readonly Column<string>[] = [
    { title: 'Live', isNumber: true, cell: (name) => <Value shown={showValue(own(row.live, name))} /> },
    { title: 'Live − certified', isNumber: true, cell: (name) => <Value shown={showDifference(own(row.gap, name))} /> },
    { title: 'Labelled', isNumber: true, cell: (name) => showCount(own(row.live, name)?.n ?? null) },
  ];
  const directions = new Map(model.metrics.map(({ name, direction }) => [name, direction]));
  if (names.length === 0) return <p class="hint">No metric was measured.</p>;
  return (
    <DataTable
      caption="Quality"
      rows={names}
      columns={[
        {
          title: 'Metric',
          cell: (name) => `${clean(name)} ${{ up: '↑', down: '↓', none: '' }[directions.get(name) ?? 'none']}`,
        },
        { title: 'Claimed', isNumber: true, cell: (name) => own(row.claims, name) ?? '–' },
        { title: 'Certified', isNumber: true, cell: (name) => <Value shown={showValue(own(row.metrics, name))} /> },
        ...(isLive ? liveColumns : []),
      ]}
    />
  );
}

const PERCENTILES = ['p50', 'p90', 'p95', 'p99', 'p999', 'mean', 'max'] as const;

export function LatencyTable({ detail: { row, latencyMs } }: { readonly detail: CatalogVersionDetail }) {
  const present = PERCENTILES.filter((name) => Object.values(latencyMs).some((one) => Object.hasOwn(one, name)));
  return (
    <>
      <DataTable
        caption="Latency and throughput by mode"
        rows={Object.entries(row.modes)}
        columns={[
          { title: 'Mode', cell: ([mode]) => clean(mode) },
          { title: 'Scenario', cell: ([, { scenario }]) => scenario },
          ...present.map((name) => ({
            title: name === 'p999' ? 'p99.9' : name,
            isNumber: true,
            cell: ([mode]: readonly [string, unknown]) => showMs(own(own(latencyMs, mode) ?? {}, name) ?? null),
          })),
          {
            title: 'Throughput',
            isNumber: true,
            cell: ([, { throughput }]) =>
              showValue({ value: throughput, lower: null, upper: null }, 'rows-per-second').value,
          },
          { title: 'Memory', isNumber: true, cell: ([, { memoryBytes }]) => showBytes(memoryBytes) },
        ]}
      />
      {row.liveP99Ms === null ? null : (
        <p class="hint">
          Live p99 {showMs(row.liveP99Ms)}
          {row.errorRate === null ? '' : `, errors ${showShare(row.errorRate)}`}.
        </p>
      )}
    </>
  );
}

/** The weakest groups are what a reader looks for: each metric's intervals share one scale. */
export function SliceTable({ slices }: { readonly slices: readonly CatalogSlice[] }) {
  return (
    <DataTable
      caption="Slices"
      rows={slices}
      columns={[
        { title: 'Slice', cell: ({ slice, group }) => clean(group === null ? slice : `${slice}: ${group}`) },
        { title: 'Data', cell: ({ data }) => clean(data) },
        { title: 'Metric', cell: ({ metric }) => clean(metric) },
        { title: 'Rows', isNumber: true, cell: ({ rows }) => showCount(rows) },
        { title: 'Value', isNumber: true, cell: (slice) => <Value shown={showValue(slice)} /> },
        {
          title: 'Interval',
          cell: (slice) => (
            <IntervalPlot value={slice} others={slices.filter(({ metric }) => metric === slice.metric)} />
          ),
        },
      ]}
    />
  );
}

export function ServiceTable({ served }: { readonly served: readonly CatalogService[] }) {
  return (
    <DataTable
      caption="Where it served"
      rows={served}
      columns={[
        { title: 'From', cell: ({ from }) => showInstant(from) },
        { title: 'Until', cell: ({ until }) => (until === null ? 'still' : showInstant(until)) },
        { title: 'Environment', cell: ({ environment }) => clean(environment) },
        { title: 'As', cell: ({ role }) => (role === 'live' ? 'candidate in a live test' : 'production') },
        { title: 'Share', isNumber: true, cell: ({ share }) => showShare(share) },
      ]}
    />
  );
}
