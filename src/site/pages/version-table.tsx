import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { fastestP99, strongestValue } from '../../domain/statistics/version-row.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { CompareBox } from '../parts/compare-box.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Served, Value } from '../parts/figures.tsx';
import { Failures } from '../parts/labels.tsx';
import { versionAddress } from '../query/route.ts';
import type { SearchQuery } from '../query/search-query.ts';
import { sortLink } from '../query/sort-link.ts';
import { clean, showBytes, showDay, showMs, showValue } from '../text.ts';

interface VersionTableProps {
  readonly rows: readonly CatalogVersionRow[];
  readonly query: SearchQuery;
}

/** The metric is the one that was asked for; else each version's first stands for it. */
export function VersionTable({ rows, query }: VersionTableProps) {
  const nameOf = (row: CatalogVersionRow) =>
    query.metric === '' ? (Object.keys(row.metrics)[0] ?? Object.keys(row.claims)[0] ?? '') : query.metric;
  return (
    <DataTable
      caption="Versions"
      rows={rows}
      columns={[
        {
          title: 'Version',
          sort: sortLink(query, 'name'),
          cell: (row) => <VersionCell row={row} />,
        },
        {
          title: 'State',
          sort: sortLink(query, 'proof'),
          cell: (row) => <State row={row} />,
        },
        {
          title: query.metric === '' ? 'Quality' : clean(query.metric),
          isNumber: true,
          sort: query.metric === '' ? undefined : sortLink(query, 'metric'),
          cell: (row) => <Quality row={row} name={nameOf(row)} />,
        },
        {
          title: 'p99',
          isNumber: true,
          sort: sortLink(query, 'latency'),
          cell: (row) => showMs(fastestP99(row)),
        },
        { title: 'Size', isNumber: true, sort: sortLink(query, 'size'), cell: (row) => showBytes(row.sizeBytes) },
        {
          title: 'Served',
          isNumber: true,
          sort: sortLink(query, 'days'),
          cell: (row) => <Served of={row} />,
        },
        {
          title: 'Data and licence',
          cell: (row) => (
            <>
              {row.data.map(({ name }) => clean(name)).join(', ') || '–'}
              <small class="under">{clean(row.license ?? 'no licence said')}</small>
            </>
          ),
        },
      ]}
    />
  );
}

interface OfRow {
  readonly row: CatalogVersionRow;
}

function VersionCell({ row }: OfRow) {
  return (
    <>
      <a class="name" href={versionAddress(row)}>
        {clean(row.model)} <span class="version">{row.version}</span>
      </a>
      {row.failures.length > 0 ? <Failures failures={row.failures} /> : null}
      <CompareBox version={row} />
    </>
  );
}

function State({ row }: OfRow) {
  return (
    <>
      <VersionBadges row={row} />
      {row.certifiedAt === null ? null : <small class="under">measured {showDay(row.certifiedAt)}</small>}
    </>
  );
}

function Quality({ row, name }: { readonly row: CatalogVersionRow; readonly name: string }) {
  const value = strongestValue(row, name);
  return (
    <>
      <Value shown={showValue(value)} />
      {value === null ? null : (
        <small class="under">
          {clean(name)}, {value.source}
        </small>
      )}
    </>
  );
}
