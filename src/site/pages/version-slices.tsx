import type { CatalogPrediction, CatalogVersion } from '../../contract/generated/types.ts';
import { containsWords } from '../../domain/statistics/version-row.ts';
import { useId } from 'preact/hooks';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Value } from '../parts/figures.tsx';
import { IntervalPlot, type Scale, scaleOf } from '../parts/interval-plot.tsx';
import { formatRoute, type ShownPart, type VersionName } from '../query/route.ts';
import { navigate } from '../state/use-route.ts';
import { clean, plural, showCount, showValue } from '../text.ts';
import { Change } from './version-tables.tsx';

export interface SlicesProps {
  readonly detail: CatalogVersion;
  readonly shown: ShownPart;
}

/** So many groups of a slice are seen at once; the rest is a click away. */
const MOST_OPEN = 6;

/** Why an interval without 0 is not enough. */
const BY_CHANCE =
  ' Some of many groups differ by chance: better or worse is what remains so after a correction for all of them.';

/** One metric at a time, all its groups on one scale, the weakest first; the metric and the words are in the address. */
export function Slices({ detail, shown }: SlicesProps) {
  const slices = detail.prediction.filter(({ slice }) => slice !== null);
  const metrics = [...new Set(slices.map(({ metric }) => metric))];
  const metric = metrics.includes(shown.metric) ? shown.metric : (metrics[0] ?? '');
  const own = slices.filter((one) => one.metric === metric);
  const overall = detail.prediction.find((one) => one.slice === null && one.metric === metric) ?? null;
  const scale = scaleOf(
    [...own, ...(overall === null ? [] : [overall])].flatMap((one) => [one.estimate, one.baseline]),
  );
  const found = own.filter((one) => containsWords(groupName(one).toLowerCase(), shown.groups));
  const { model, version } = detail.row;
  return (
    <>
      <SliceHead metrics={metrics} metric={metric} name={{ model, version }} shown={shown} />
      <p class="hint" role="status">
        {shown.groups.trim() === '' ? plural(own.length, 'group') : `${found.length} of ${plural(own.length, 'group')}`}
        , the weakest first.{' '}
        {scale === null ? '' : `Every dot is on one scale, from ${endWords(scale.low)} to ${endWords(scale.high)}; `}
        {scale !== null && overall !== null && overall.estimate.value !== null
          ? `the line is all rows, ${showValue(overall.estimate).value}`
          : ''}
        {detail.baseline === null ? '.' : `, the open dot is ${detail.baseline}.${own.length > 1 ? BY_CHANCE : ''}`}
      </p>
      {[...Map.groupBy(found, ({ slice }) => slice ?? '')].map(([slice, groups]) => (
        <SliceGroups
          key={`${metric} ${slice}`}
          slice={slice}
          groups={groups.toSorted(weakestFirst)}
          of={{ scale, overall, baseline: detail.baseline, isSearched: shown.groups.trim() !== '' }}
        />
      ))}
      {detail.predictionLeftOut === 0 ? null : (
        <p class="hint">{plural(detail.predictionLeftOut, 'more result')} of slices stand in the certificate.</p>
      )}
    </>
  );
}

interface SliceHeadProps {
  readonly metrics: readonly string[];
  readonly metric: string;
  readonly name: VersionName;
  readonly shown: ShownPart;
}

function SliceHead({ metrics, metric, name, shown }: SliceHeadProps) {
  const id = useId();
  const route = (change: Partial<ShownPart>) => ({
    kind: 'version' as const,
    ...name,
    shown: { ...shown, at: 'slices', ...change },
  });
  return (
    <div class="slice-head">
      <nav class="views" aria-label="Metric of the slices">
        {metrics.map((one) => (
          <a key={one} href={formatRoute(route({ metric: one }))} aria-current={one === metric ? 'page' : undefined}>
            {clean(one)}
          </a>
        ))}
      </nav>
      <div class="field">
        <label class="hidden" for={id}>
          Search groups
        </label>
        <input
          id={id}
          type="search"
          placeholder="Search groups …"
          autoComplete="off"
          value={shown.groups}
          onInput={({ currentTarget }) => navigate(route({ groups: currentTarget.value, metric }), 'replace')}
        />
      </div>
    </div>
  );
}

interface SliceContext {
  readonly scale: Scale | null;
  readonly overall: CatalogPrediction | null;
  readonly baseline: string | null;
  readonly isSearched: boolean;
}

interface SliceGroupsProps {
  readonly slice: string;
  readonly groups: readonly CatalogPrediction[];
  readonly of: SliceContext;
}

function SliceGroups({ slice, groups, of }: SliceGroupsProps) {
  const changed = countWords(groups);
  return (
    <div class="slice">
      <h3>
        {clean(slice)} <small>{[plural(groups.length, 'group'), ...changed].join(', ')}</small>
      </h3>
      <GroupTable slice={slice} groups={groups} of={of} />
    </div>
  );
}

function countWords(groups: readonly CatalogPrediction[]): readonly string[] {
  return (['worse', 'better'] as const).flatMap((word) => {
    const count = groups.filter((group) => group.word === word).length;
    return count === 0 ? [] : [`${showCount(count)} ${word}`];
  });
}

function GroupTable({ slice, groups, of: { scale, overall, baseline, isSearched } }: SliceGroupsProps) {
  const compared: readonly Column<CatalogPrediction>[] = [
    { title: 'Difference', isNumber: true, cell: (group) => <Change of={group} /> },
  ];
  return (
    <DataTable
      caption={`Groups of ${clean(slice)}`}
      most={isSearched ? groups.length : MOST_OPEN}
      rows={groups}
      columns={[
        { title: 'Group', cell: (group) => clean(groupName(group)) },
        { title: 'Rows', isNumber: true, cell: ({ rows }) => showCount(rows) },
        {
          title: 'On one scale',
          isWide: true,
          cell: (group) =>
            scale === null ? (
              '–'
            ) : (
              <IntervalPlot
                value={group.estimate}
                scale={scale}
                baseline={group.baseline}
                mark={overall?.estimate.value ?? null}
              />
            ),
        },
        { title: 'Certified', isNumber: true, cell: ({ estimate }) => <Value shown={showValue(estimate)} /> },
        ...(baseline === null ? [] : compared),
      ]}
    />
  );
}

/** A slice of a condition has no groups, and is its own name. */
function groupName({ slice, group }: CatalogPrediction): string {
  return group ?? slice ?? '';
}

function endWords(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** Groups without a number come last. */
function weakestFirst(a: CatalogPrediction, b: CatalogPrediction): number {
  const [left, right] = [a.estimate.value, b.estimate.value];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return a.direction === 'down' ? right - left : left - right;
}
