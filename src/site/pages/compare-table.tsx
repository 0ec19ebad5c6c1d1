import type { ComponentChildren } from 'preact';
import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { Value } from '../parts/figures.tsx';
import {
  type ComparedLine,
  comparePerformance,
  compareQuality,
  type CompareOptions,
  sharesData,
} from '../query/compare-versions.ts';
import { formatRoute, formatVersionName, type Route } from '../query/route.ts';
import { clean, showBytes, showCount, showDay, showDays, showShortCount, showValue } from '../text.ts';

export interface CompareTableProps extends CompareOptions {
  readonly rows: readonly CatalogVersionRow[];
  readonly toRouteWithout: (row: CatalogVersionRow) => Route;
}

/** One column a version. “Best” is said only where no interval of another reaches it. */
export function CompareTable({ rows, toRouteWithout, directionOf }: CompareTableProps) {
  const isComparable = sharesData(rows);
  return (
    <>
      <p class="hint">
        {isComparable || rows.length < 2
          ? '“Best” stands where one is better than every other beyond the intervals of both.'
          : 'These versions were not evaluated on the same data, so their certified quality cannot be compared.'}
      </p>
      <div class="table-frame" tabIndex={0} role="region" aria-label="Comparison">
        <table class="compare">
          <caption class="hidden">Comparison of versions</caption>
          <CompareHead rows={rows} toRouteWithout={toRouteWithout} />
          <tbody>
            <TextLines rows={rows} lines={STATE_LINES} />
            <Group title="Quality" columns={rows.length} />
            {compareQuality(rows, { directionOf }).map((line) => (
              <NumberLine key={line.name} line={line} />
            ))}
            <Group title="Performance" columns={rows.length} />
            {comparePerformance(rows).map((line) => (
              <NumberLine key={line.name} line={line} />
            ))}
            <Group title="Service and origin" columns={rows.length} />
            <TextLines rows={rows} lines={ORIGIN_LINES} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function CompareHead({ rows, toRouteWithout }: Pick<CompareTableProps, 'rows' | 'toRouteWithout'>) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden">What</span>
        </th>
        {rows.map((row) => (
          <th scope="col" key={formatVersionName(row)}>
            <a href={formatRoute({ kind: 'version', ...row })}>
              {clean(row.model)} {row.version}
            </a>{' '}
            <a class="remove" href={formatRoute(toRouteWithout(row))} aria-label={`Take ${formatVersionName(row)} out`}>
              ×
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TextLine {
  readonly title: string;
  readonly cell: (row: CatalogVersionRow) => ComponentChildren;
}

const STATE_LINES: readonly TextLine[] = [
  { title: 'State', cell: (row) => <VersionBadges row={row} /> },
  { title: 'Certified', cell: ({ certifiedAt }) => showDay(certifiedAt) },
  { title: 'Stopped by', cell: ({ failures }) => failures.map(clean).join(', ') || '–' },
];

const ORIGIN_LINES: readonly TextLine[] = [
  { title: 'In production', cell: ({ daysInProduction }) => showDays(daysInProduction) },
  { title: 'Requests served', cell: ({ requests }) => (requests === 0 ? '–' : showShortCount(requests)) },
  { title: 'Task', cell: ({ task }) => task },
  {
    title: 'Evaluated on',
    cell: ({ data }) => data.map(({ name, sha256 }) => `${clean(name)} (${sha256.slice(0, 8)})`).join(', ') || '–',
  },
  {
    title: 'Trained on',
    cell: ({ trainingData }) =>
      trainingData
        .filter((name) => name.length < 64)
        .map(clean)
        .join(', ') || '–',
  },
  { title: 'Parameters', cell: ({ parameters }) => showCount(parameters) },
  { title: 'Made by', cell: ({ framework }) => clean(framework ?? '–') },
  { title: 'Licence', cell: ({ license }) => clean(license ?? '–') },
];

function TextLines({
  rows,
  lines,
}: {
  readonly rows: readonly CatalogVersionRow[];
  readonly lines: readonly TextLine[];
}) {
  return (
    <>
      {lines.map(({ title, cell }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          {rows.map((row) => (
            <td key={formatVersionName(row)}>{cell(row)}</td>
          ))}
        </tr>
      ))}
    </>
  );
}

function Group({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={columns + 1}>
        {title}
      </th>
    </tr>
  );
}

function NumberLine({ line: { name, unit, values, best } }: { readonly line: ComparedLine }) {
  return (
    <tr>
      <th scope="row">{clean(name)}</th>
      {values.map((value, index) => (
        <td key={index} class={index === best ? 'best' : ''}>
          {unit === 'bytes' ? showBytes(value?.value ?? null) : <Value shown={showNumber(value, unit)} />}
          {index === best ? <span class="best-mark"> best</span> : null}
        </td>
      ))}
    </tr>
  );
}

/** A number without an interval has both ends on itself. */
function showNumber(value: ComparedLine['values'][number], unit: ComparedLine['unit']) {
  const isExact = value !== null && value.lower === value.upper;
  return showValue(isExact ? { ...value, lower: null, upper: null } : value, unit);
}
