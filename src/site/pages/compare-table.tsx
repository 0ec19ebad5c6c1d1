import type { ComponentChildren } from 'preact';
import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { Value } from '../parts/figures.tsx';
import {
  type ComparedLine,
  comparePerformance,
  compareQuality,
  type CompareOptions,
} from '../query/compare-versions.ts';
import { formatRoute, formatVersionName, type Route, versionAddress } from '../query/route.ts';
import {
  clean,
  NOT_COMPARABLE_WORDS,
  showBytes,
  showCount,
  showDay,
  showDays,
  showShortCount,
  showValue,
} from '../text.ts';

export interface CompareTableProps extends CompareOptions {
  readonly rows: readonly CatalogVersionRow[];
  readonly toRouteWithout: (row: CatalogVersionRow) => Route;
}

/** One column a version. “Best” is said only where no interval of another reaches it. */
export function CompareTable({ rows, toRouteWithout, directionOf }: CompareTableProps) {
  return (
    <>
      <p class="hint">
        “Best” stands where one is better than every other beyond the intervals of both: in quality on the very same
        data, in cost on one class of machine in one scenario at one rate. Where that does not hold, the line says why.
      </p>
      <ul class="chips" aria-label="Compared">
        {rows.map((row) => (
          <li key={formatVersionName(row)}>
            <a href={formatRoute(toRouteWithout(row))} aria-label={`Take ${formatVersionName(row)} out`}>
              {nameOf(row)} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="table-frame" tabIndex={0} role="region" aria-label="Comparison">
        <table class="compare data" role="table">
          <caption class="hidden">Comparison of versions</caption>
          <CompareHead rows={rows} />
          <tbody role="rowgroup">
            <TextLines rows={rows} lines={STATE_LINES} />
            <Group title="Quality" columns={rows.length} />
            {compareQuality(rows, { directionOf }).map((line) => (
              <NumberLine key={line.name} line={line} rows={rows} />
            ))}
            <Group title="Performance" columns={rows.length} />
            {comparePerformance(rows).map((line) => (
              <NumberLine key={line.name} line={line} rows={rows} />
            ))}
            <Group title="Service and origin" columns={rows.length} />
            <TextLines rows={rows} lines={ORIGIN_LINES} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function CompareHead({ rows }: Pick<CompareTableProps, 'rows'>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">
          <span class="hidden">What</span>
        </th>
        {rows.map((row) => (
          <th scope="col" role="columnheader" key={formatVersionName(row)}>
            <a href={versionAddress(row)}>{nameOf(row)}</a>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function nameOf({ model, version }: CatalogVersionRow): string {
  return `${clean(model)} ${version}`;
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
  { title: 'Measured on', cell: ({ machine }) => clean(machine ?? '–') },
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
        <tr key={title} role="row">
          <th scope="row" role="rowheader">
            {title}
          </th>
          {rows.map((row) => (
            <td key={formatVersionName(row)} role="cell" data-title={nameOf(row)}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

function Group({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr class="group" role="row">
      <th scope="rowgroup" role="rowheader" colSpan={columns + 1}>
        {title}
      </th>
    </tr>
  );
}

interface NumberLineProps {
  readonly line: ComparedLine;
  readonly rows: readonly CatalogVersionRow[];
}

function NumberLine({ line: { name, unit, values, best, why }, rows }: NumberLineProps) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {clean(name)}
        {why === null ? null : <small class="under">not comparable: {NOT_COMPARABLE_WORDS[why]}</small>}
      </th>
      {values.map((value, index) => (
        <td
          key={index}
          role="cell"
          data-title={rows[index] === undefined ? '' : nameOf(rows[index])}
          class={index === best ? 'best' : ''}
        >
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
