import type { CatalogGapSummary, CatalogModel, CatalogVersionRow } from '../../contract/generated/types.ts';
import { SeriesCharts } from '../charts/series-charts.tsx';
import { ServiceTimeline } from '../charts/service-timeline.tsx';
import type { Catalog } from '../data/catalog.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { CompareBox } from '../parts/compare-box.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Facts, Value } from '../parts/figures.tsx';
import { Section } from '../parts/notices.tsx';
import { pageOf, Pager } from '../parts/pager.tsx';
import { Labels } from '../parts/labels.tsx';
import { RunningTable } from '../parts/running-table.tsx';
import { TestTable } from '../parts/test-table.tsx';
import { versionAddress } from '../query/route.ts';
import { fastestP99, strongestValue } from '../../domain/statistics/version-row.ts';
import {
  clean,
  measuredWord,
  plural,
  showBytes,
  showCount,
  showDay,
  showDays,
  showDifference,
  showMs,
  showValue,
} from '../text.ts';
import { ModelGate } from './model-gate.tsx';

export interface ModelPageProps {
  readonly catalog: Catalog;
  readonly name: string;
  readonly page: number;
}

/** One model: what it is for, what serves, how its versions developed and whether they kept their promises. */
export function ModelPage({ catalog, name, page }: ModelPageProps) {
  return (
    <ModelGate catalog={catalog} name={name}>
      {(model) => <ModelView model={model} page={page} asOf={catalog.index.updatedAt ?? model.row.updatedAt} />}
    </ModelGate>
  );
}

interface ModelViewProps {
  readonly model: CatalogModel;
  readonly page: number;
  readonly asOf: string;
}

function ModelView({ model, page, asOf }: ModelViewProps) {
  const { row, intendedUse, timeline, gaps, tests } = model;
  return (
    <article>
      <nav aria-label="Path" class="path">
        <a href="#/">All models</a>
      </nav>
      <h1 tabIndex={-1}>{clean(row.title ?? row.model)}</h1>
      <Labels name={row.model} labels={row} />
      {intendedUse === null ? null : <p class="lead">{clean(intendedUse)}</p>}
      {row.serving.length === 0 ? null : (
        <Section title="What runs now">
          <RunningTable serving={row.serving} />
        </Section>
      )}
      <ModelFacts model={model} />
      {timeline.length === 0 ? null : (
        <Section title="What served when">
          <ServiceTimeline periods={timeline} asOf={asOf} />
        </Section>
      )}
      {tests.length === 0 ? null : (
        <Section title="Live tests">
          <TestTable model={row.model} tests={tests} version={null} />
        </Section>
      )}
      <Section title="Over its versions">
        <SeriesCharts model={model} />
      </Section>
      {gaps.length === 0 ? null : (
        <Section title="Certification against live">
          <GapTable gaps={gaps} />
        </Section>
      )}
      <Section title="Versions">
        <VersionTable model={model} page={page} />
      </Section>
    </article>
  );
}

function ModelFacts({ model: { row } }: { readonly model: CatalogModel }) {
  return (
    <Facts
      facts={[
        row.metric === null
          ? null
          : { name: `${clean(row.metric)}, ${measuredWord(row)}`, value: <Value shown={showValue(row.best)} /> },
        row.p99Ms === null ? null : { name: 'p99', value: showMs(row.p99Ms) },
        { name: 'Size', value: showBytes(row.sizeBytes) },
        { name: 'Versions', value: `${row.versions}, ${row.certified} certified, ${row.rejected} rejected` },
        { name: 'In production', value: showDays(row.daysInProduction) },
        row.requests === 0 ? null : { name: 'Requests served', value: showCount(row.requests) },
      ]}
    />
  );
}

function GapTable({ gaps }: { readonly gaps: readonly CatalogGapSummary[] }) {
  return (
    <>
      <p class="hint">
        Live minus certified, the median over the versions that served. Rank agreement (Kendall’s τ) is 1 when
        certification orders versions as live results do; gate precision is the share of certified versions that were
        tried and survived; escaped are those that were rolled back within 30 days.
      </p>
      <DataTable
        caption="Certification against live"
        rows={gaps}
        columns={[
          { title: 'Metric', cell: ({ metric }) => clean(metric) },
          { title: 'Versions', isNumber: true, cell: ({ versions }) => versions },
          {
            title: 'Live − certified',
            isNumber: true,
            cell: ({ optimism, beyondNoise }) => (
              <Value shown={showDifference(optimism ?? undefined)} {...(beyondNoise ? { note: 'beyond noise' } : {})} />
            ),
          },
          {
            title: 'Rank agreement',
            isNumber: true,
            cell: ({ rankAgreement }) => <Value shown={showValue(rankAgreement)} />,
          },
          {
            title: 'Gate precision',
            isNumber: true,
            cell: ({ gatePrecision }) => <Value shown={showValue(gatePrecision)} />,
          },
          { title: 'Escaped', isNumber: true, cell: ({ escapeRate }) => <Value shown={showValue(escapeRate)} /> },
          {
            title: 'Live p99 / certified',
            isNumber: true,
            cell: ({ latencyRatio }) => <Value shown={showValue(latencyRatio, 'ratio')} />,
          },
        ]}
      />
    </>
  );
}

function VersionTable({ model, page }: { readonly model: CatalogModel; readonly page: number }) {
  const { model: name, metric } = model.row;
  const newestFirst = model.versions.toReversed();
  const quality = (row: CatalogVersionRow) => (metric === null ? null : strongestValue(row, metric));
  return (
    <>
      <DataTable
        caption={`${plural(newestFirst.length, 'version')}, the newest first`}
        rows={pageOf(newestFirst, page)}
        classOf={(row) => (row.verdict === 'fail' || row.outcome === 'failed' ? 'failed' : '')}
        columns={[
          { title: 'Version', cell: (row) => <a href={versionAddress(row)}>{row.version}</a> },
          { title: 'State', cell: (row) => <VersionBadges row={row} /> },
          { title: 'Certified', cell: (row) => showDay(row.certifiedAt) },
          {
            title: clean(metric ?? 'Quality'),
            isNumber: true,
            cell: (row) => <Value shown={showValue(quality(row))} {...noteOf(quality(row)?.source)} />,
          },
          { title: 'p99', isNumber: true, cell: (row) => showMs(fastestP99(row)) },
          { title: 'Size', isNumber: true, cell: (row) => showBytes(row.sizeBytes) },
          { title: 'In production', isNumber: true, cell: (row) => showDays(row.daysInProduction) },
          { title: 'Compare', cell: (row) => <CompareBox version={row} /> },
        ]}
      />
      <Pager page={page} total={newestFirst.length} toRoute={(next) => ({ kind: 'model', model: name, page: next })} />
    </>
  );
}

function noteOf(source: string | undefined): { readonly note?: string } {
  return source === undefined || source === 'certified' ? {} : { note: source };
}
