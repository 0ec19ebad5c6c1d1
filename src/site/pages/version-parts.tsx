import type { ComponentChildren } from 'preact';
import type { CatalogIndex, CatalogModel, CatalogVersion, CatalogWindow } from '../../contract/generated/types.ts';
import { WindowChart } from '../charts/series-charts.tsx';
import { CodeBlock } from '../parts/copy.tsx';
import { TestTable } from '../parts/test-table.tsx';
import type { ShownPart } from '../query/route.ts';
import { type Snippet, snippetsOf } from '../use-version.ts';
import { Lineage, Papers, Reported } from './version-papers.tsx';
import { Findings } from './version-findings.tsx';
import { Readings } from './version-readings.tsx';
import { Slices } from './version-slices.tsx';
import { CostTables, GapTable, GateTable, LiveTable, MetricTable, ServiceTable } from './version-tables.tsx';

export interface Part {
  readonly at: string;
  readonly title: string;
  readonly has: boolean;
  readonly content: ComponentChildren;
}

export interface PartsProps {
  readonly model: CatalogModel;
  readonly detail: CatalogVersion;
  readonly catalog: CatalogIndex;
  readonly shown: ShownPart;
}

/** The parts of the page that have something to show, the evidence before the papers. */
export function partsOf(props: PartsProps): readonly Part[] {
  return [...evidenceParts(props), ...serviceParts(props), ...paperParts(props)].filter(({ has }) => has);
}

function evidenceParts({ model, detail, shown }: PartsProps): readonly Part[] {
  const { gates, prediction, gaps, costs, findings = [], findingsLeftOut = 0 } = detail;
  return [
    { at: 'gates', title: 'Gates', has: gates.length > 0, content: <GateTable gates={gates} /> },
    {
      at: 'findings',
      title: 'What was noticed',
      has: findings.length > 0,
      content: <Findings findings={findings} leftOut={findingsLeftOut} />,
    },
    { at: 'quality', title: 'Quality', has: true, content: <MetricTable detail={detail} model={model} /> },
    {
      at: 'slices',
      title: 'Quality by slice',
      has: prediction.some(({ slice }) => slice !== null),
      content: <Slices detail={detail} shown={shown} />,
    },
    {
      at: 'gaps',
      title: 'Gaps between groups',
      has: gaps.length > 0,
      content: <GapTable gaps={gaps} baseline={detail.baseline} />,
    },
    { at: 'cost', title: 'Cost', has: costs.length > 0, content: <CostTables detail={detail} /> },
  ];
}

function serviceParts({ model, detail }: PartsProps): readonly Part[] {
  const { row, served } = detail;
  const windows = model.windows.filter(({ version }) => version === row.version);
  return [
    {
      at: 'live',
      title: 'Live against certified',
      has: Object.keys(row.live).length > 0,
      content: <Live detail={detail} model={model} windows={windows} />,
    },
    {
      at: 'tests',
      title: 'Live tests',
      has: model.tests.some(({ candidates }) => candidates.some(({ version }) => version === row.version)),
      content: <TestTable model={row.model} tests={model.tests} version={row.version} />,
    },
    {
      at: 'service',
      title: 'History of service',
      has: served.length > 0,
      content: <ServiceTable detail={detail} model={model} />,
    },
  ];
}

function paperParts({ detail, catalog }: PartsProps): readonly Part[] {
  const { readings = [], results = [], annotations = {} } = detail;
  return [
    {
      at: 'use',
      title: 'Use this version',
      has: true,
      content: <Snippets snippets={snippetsOf(detail, catalog.repository)} />,
    },
    { at: 'lineage', title: 'Lineage and licence', has: true, content: <Lineage detail={detail} /> },
    {
      at: 'reported',
      title: 'From other tools',
      has: results.length + Object.keys(annotations).length > 0,
      content: <Reported detail={detail} />,
    },
    {
      at: 'reading',
      title: 'How the data were read',
      has: readings.length > 0,
      content: <Readings readings={readings} />,
    },
    {
      at: 'papers',
      title: 'Digests and papers',
      has: true,
      content: <Papers detail={detail} repository={catalog.repository} head={catalog.head} />,
    },
  ];
}

interface LiveProps extends Pick<PartsProps, 'model' | 'detail'> {
  readonly windows: readonly CatalogWindow[];
}

function Live({ detail, model, windows }: LiveProps) {
  const metrics = Object.keys(detail.row.live).filter((name) =>
    windows.some(({ metrics: known }) => Object.hasOwn(known, name)),
  );
  return (
    <>
      <LiveTable detail={detail} model={model} />
      {windows.length < 2 ? null : (
        <div class="charts">
          {metrics.slice(0, 2).map((metric) => (
            <WindowChart key={metric} windows={windows} metric={metric} />
          ))}
        </div>
      )}
    </>
  );
}

function Snippets({ snippets }: { readonly snippets: readonly Snippet[] }) {
  return (
    <>
      {snippets.map(({ name, note, text }, index) => (
        <details key={name} class="snippet" open={index === 0}>
          <summary>{name}</summary>
          <p class="hint">{note}</p>
          <CodeBlock text={text} what={name} />
        </details>
      ))}
    </>
  );
}
