import { DataTable } from '../parts/data-table.tsx';
import { Served, Value } from '../parts/figures.tsx';
import { Labels } from '../parts/labels.tsx';
import { formatRoute } from '../query/route.ts';
import type { SearchQuery } from '../query/search-query.ts';
import type { FoundModel } from '../query/search-rows.ts';
import { sortLink } from '../query/sort-link.ts';
import { clean, measuredWord, showBytes, showDay, showMs, showShare, showValue } from '../text.ts';

interface ModelTableProps {
  readonly models: readonly FoundModel[];
  readonly query: SearchQuery;
}

export function ModelTable({ models, query }: ModelTableProps) {
  return (
    <DataTable
      caption="Models"
      rows={models}
      columns={[
        { title: 'Model', sort: sortLink(query, 'name'), cell: (found) => <ModelCell found={found} /> },
        { title: 'Runs', cell: ({ row }) => servingWords(row.serving) },
        {
          title: 'Quality',
          isNumber: true,
          sort: sortLink(query, 'metric'),
          cell: ({ row }) => <Best of={row} />,
        },
        {
          title: 'p99',
          isNumber: true,
          sort: sortLink(query, 'latency'),
          cell: ({ row }) => showMs(row.p99Ms),
        },
        { title: 'Size', isNumber: true, sort: sortLink(query, 'size'), cell: ({ row }) => showBytes(row.sizeBytes) },
        {
          title: 'Versions',
          isNumber: true,
          sort: sortLink(query, 'versions'),
          cell: ({ row, fitting }) => (
            <>
              {fitting === null ? row.versions : `${fitting} of ${row.versions} fit`}
              {row.rejected === 0 ? null : <small class="under">{row.rejected} rejected</small>}
            </>
          ),
        },
        {
          title: 'Served',
          isNumber: true,
          sort: sortLink(query, 'days'),
          cell: ({ row }) => <Served of={row} />,
        },
        {
          title: 'Changed',
          isNumber: true,
          sort: sortLink(query, 'recent'),
          cell: ({ row }) => showDay(row.updatedAt),
        },
      ]}
    />
  );
}

type ModelRow = FoundModel['row'];

function Best({ of: row }: { readonly of: ModelRow }) {
  const { metric, best } = row;
  return (
    <>
      <Value shown={showValue(best)} />
      {metric === null ? null : (
        <small class="under">
          {clean(metric)}, {measuredWord(row)}
        </small>
      )}
    </>
  );
}

function ModelCell({ found: { row } }: { readonly found: FoundModel }) {
  return (
    <>
      <a class="name" href={formatRoute({ kind: 'model', model: row.model, page: 1 })}>
        {clean(row.title ?? row.model)}
      </a>
      <Labels name={row.title === null ? null : row.model} labels={row} />
    </>
  );
}

/** 1.4.0 in production, 1.5.0 at 10 %. */
function servingWords(serving: ModelRow['serving']) {
  if (serving.length === 0) return '–';
  return serving.map(({ environment, role, version, share }) => (
    <span key={`${environment} ${role} ${version}`} class="line">
      {version} <small>{role === 'live' ? `live at ${showShare(share)}` : clean(environment)}</small>
    </span>
  ));
}
