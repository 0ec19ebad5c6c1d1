import type {
  CatalogCost,
  CatalogGap,
  CatalogGate,
  CatalogModel,
  CatalogPrediction,
  CatalogService,
  CatalogVersion,
  Verdict,
} from '../../contract/generated/types.ts';
import { metricWords } from '../../report/cost-wording.ts';
import { formatQuantity } from '../../report/format.ts';
import { own } from '../../domain/statistics/version-row.ts';
import { webLink } from '../links.ts';
import { VerdictBadge } from '../parts/badges.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { OuterLink, Value } from '../parts/figures.tsx';
import {
  clean,
  intervalOf,
  type Shown,
  showCount,
  showDifference,
  showInstant,
  showMs,
  showShare,
  showValue,
} from '../text.ts';

/** What is seen of a table before a click; what does not pass is always seen. */
const MOST_ROWS = 5;

const RESULT_ORDER = ['fail', 'inconclusive', 'pass'] as const satisfies readonly Verdict[];

/** Failing gates first, in the words of the report on the pull request. */
export function GateTable({ gates }: { readonly gates: readonly CatalogGate[] }) {
  return (
    <DataTable
      caption="Gates"
      most={Math.max(MOST_ROWS, gates.filter(({ result }) => result !== 'pass').length)}
      rows={gates.toSorted((a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result))}
      classOf={({ result }) => (result === 'fail' ? 'failed' : '')}
      columns={[
        {
          title: 'Gate',
          cell: (gate) => (
            <>
              {clean(gate.id)}
              <small class="under">{clean(gate.subject)}</small>
            </>
          ),
        },
        {
          title: 'Result',
          cell: (gate) => (
            <>
              <VerdictBadge verdict={gate.result} />
              <small class="under">
                {clean([gate.detail, gate.blocking ? '' : 'does not block'].filter(Boolean).join(', '))}
              </small>
            </>
          ),
        },
        { title: 'Measured', isNumber: true, cell: (gate) => <Value shown={measuredText(gate)} /> },
        { title: 'Limit', isNumber: true, cell: (gate) => clean(gate.limitWords) },
      ]}
    />
  );
}

function measuredText({ value, lower, upper, unit, limit }: CatalogGate): Shown {
  return formatQuantity({ value, interval: intervalOf({ lower, upper }), unit, limit });
}

/** A difference with the one word that every report has for it. */
export function Change({ of }: { readonly of: Pick<CatalogPrediction | CatalogGap, 'difference' | 'word'> }) {
  if (of.difference === null) return <>–</>;
  return (
    <>
      <Value shown={showDifference(of.difference)} />
      {of.word === null ? null : <small class={`under word ${of.word}`}>{of.word}</small>}
    </>
  );
}

interface OfVersion {
  readonly detail: CatalogVersion;
  readonly model: CatalogModel;
}

/** What the trainer claimed and what was certified, beside the version that it was compared with. */
export function MetricTable({ detail, model }: OfVersion) {
  const { row, baseline, prediction } = detail;
  const names = [...new Set([...Object.keys(row.metrics), ...Object.keys(row.claims)])];
  if (names.length === 0) return <p class="hint">No metric was measured.</p>;
  const [data] = row.data;
  const resultOf = (name: string) =>
    prediction.find((one) => one.slice === null && one.metric === name && one.data === (data?.name ?? one.data));
  const compared: readonly Column<string>[] = [
    { title: baseline ?? '', isNumber: true, cell: (name) => showValue(resultOf(name)?.baseline).value },
    {
      title: 'Difference',
      isNumber: true,
      cell: (name) => <Change of={resultOf(name) ?? { difference: null, word: null }} />,
    },
  ];
  return (
    <DataTable
      caption="Quality over all rows"
      most={MOST_ROWS}
      rows={names}
      columns={[
        { title: 'Metric', cell: (name) => `${clean(name)} ${arrowOf(model, name)}` },
        { title: 'Claimed', isNumber: true, cell: (name) => own(row.claims, name) ?? '–' },
        { title: 'Certified', isNumber: true, cell: (name) => <Value shown={showValue(own(row.metrics, name))} /> },
        ...(baseline === null ? [] : compared),
      ]}
    />
  );
}

function arrowOf({ metrics }: CatalogModel, name: string): string {
  const direction = metrics.find((metric) => metric.name === name)?.direction ?? 'none';
  return { up: '↑', down: '↓', none: '' }[direction];
}

/** What came true of what was certified. */
export function LiveTable({ detail: { row }, model }: OfVersion) {
  return (
    <DataTable
      caption="Live against certified"
      rows={Object.keys(row.live)}
      columns={[
        { title: 'Metric', cell: (name) => `${clean(name)} ${arrowOf(model, name)}` },
        { title: 'Certified', isNumber: true, cell: (name) => <Value shown={showValue(own(row.metrics, name))} /> },
        { title: 'Live', isNumber: true, cell: (name) => <Value shown={showValue(own(row.live, name))} /> },
        {
          title: 'Live − certified',
          isNumber: true,
          cell: (name) => <Value shown={showDifference(own(row.gap, name))} />,
        },
        { title: 'Labelled', isNumber: true, cell: (name) => showCount(own(row.live, name)?.n ?? null) },
      ]}
    />
  );
}

/** How far the groups of a slice are apart. */
export function GapTable({
  gaps,
  baseline,
}: {
  readonly gaps: readonly CatalogGap[];
  readonly baseline: string | null;
}) {
  const compared: readonly Column<CatalogGap>[] = [
    { title: baseline ?? '', isNumber: true, cell: (gap) => showValue(gap.baseline).value },
    { title: 'Difference', isNumber: true, cell: (gap) => <Change of={gap} /> },
  ];
  return (
    <DataTable
      caption="Gaps between groups"
      most={MOST_ROWS}
      rows={gaps}
      columns={[
        { title: 'Between the groups of', cell: ({ slice }) => clean(slice) },
        { title: 'Metric', cell: ({ metric }) => clean(metric) },
        { title: 'Gap', isNumber: true, cell: ({ estimate }) => <Value shown={showValue(estimate)} /> },
        {
          title: 'From, to',
          cell: ({ lowest, highest }) =>
            lowest === null || highest === null ? '–' : `${clean(lowest)}, ${clean(highest)}`,
        },
        ...(baseline === null ? [] : compared),
      ]}
    />
  );
}

/** Costs of each mode, beside those of the baseline in the same process. */
export function CostTables({ detail }: { readonly detail: CatalogVersion }) {
  const { costs, row, baseline } = detail;
  const compared: readonly Column<CatalogCost>[] = [
    { title: baseline ?? '', isNumber: true, cell: ({ baseline: before, unit }) => showValue(before, unit).value },
    { title: 'Ratio', isNumber: true, cell: (cost) => <Ratio cost={cost} /> },
  ];
  return (
    <>
      {[...Map.groupBy(costs, ({ mode }) => mode)].map(([mode, ofMode]) => (
        <div key={mode} class="mode">
          <h3>{clean(mode)}</h3>
          <p class="hint">{loadWords(own(row.modes, mode))}</p>
          <DataTable
            caption={`Cost in mode ${clean(mode)}`}
            most={MOST_ROWS}
            rows={ofMode}
            columns={[
              { title: 'Cost', cell: ({ metric }) => metricWords(metric) },
              {
                title: 'Certified',
                isNumber: true,
                cell: ({ estimate, unit }) => <Value shown={showValue(estimate, unit)} />,
              },
              ...(baseline === null ? [] : compared),
            ]}
          />
        </div>
      ))}
      <p class="hint">
        {row.machine === null
          ? 'The machine is not known.'
          : `Measured on ${clean(row.machine)}. On other machines other numbers hold; the ratios are of the same calls.`}
        {row.liveP99Ms === null ? '' : ` Live p99 ${showMs(row.liveP99Ms)}.`}
      </p>
    </>
  );
}

function loadWords(mode: CatalogVersion['row']['modes'][string] | undefined): string {
  if (mode === undefined) return '';
  const { scenario, rate, threads, batchSize } = mode;
  const [calls, rows] = [
    threads === 1 ? '1 thread' : `${threads} threads`,
    batchSize === 1 ? '1 row' : `${batchSize} rows`,
  ];
  return `Scenario ${scenario}${rate === null ? '' : ` at ${rate}/s`}, ${calls}, ${rows} a call`;
}

function Ratio({ cost: { ratio, word } }: { readonly cost: CatalogCost }) {
  if (ratio === null) return <>–</>;
  return (
    <>
      <Value shown={formatQuantity({ value: ratio.value, interval: intervalOf(ratio), unit: 'ratio', none: 1 })} />
      {word === null ? null : <small class={`under word ${word}`}>{word}</small>}
    </>
  );
}

/** When and where it got traffic, who decided that, and why. */
export function ServiceTable({ detail, model }: OfVersion) {
  const decided = ({ environment, from }: CatalogService) =>
    model.timeline.find((period) => period.environment === environment && period.from === from);
  return (
    <DataTable
      caption="History of service"
      most={MOST_ROWS}
      rows={detail.served.toReversed()}
      columns={[
        { title: 'From', cell: ({ from }) => showInstant(from) },
        { title: 'Until', cell: ({ until }) => (until === null ? 'still' : showInstant(until)) },
        { title: 'Environment', cell: ({ environment }) => clean(environment) },
        { title: 'As', cell: ({ role }) => (role === 'live' ? 'candidate in a live test' : 'production') },
        { title: 'Share', isNumber: true, cell: ({ share }) => showShare(share) },
        { title: 'Decided by', cell: (service) => clean(decided(service)?.actor ?? '–') },
        {
          title: 'Why',
          cell: (service) => {
            const period = decided(service);
            if (period === undefined) return '–';
            return <OuterLink href={webLink(period.url)}>{clean(period.reason ?? period.reasonCode)}</OuterLink>;
          },
        },
      ]}
    />
  );
}
