import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CatalogIndex, CatalogVersionRow } from '../../contract/generated/types.ts';
import { drawTrade } from '../charts/trade-plot.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Value } from '../parts/figures.tsx';
import { Choice } from '../parts/form-fields.tsx';
import { versionAddress } from '../query/route.ts';
import type { SearchQuery } from '../query/search-query.ts';
import { tradeChoice, type TradeChoice, type TradeGroup } from '../query/trade-groups.ts';
import { navigate } from '../state/use-route.ts';
import { clean, plural, showMs, showValue } from '../text.ts';

export interface TradeViewProps {
  readonly index: CatalogIndex;
  /** All that fit the query. */
  readonly rows: readonly CatalogVersionRow[];
  readonly query: SearchQuery;
}

/** Quality against latency among versions that were measured alike, with the line of those that no other beats in both. */
export function TradeView({ index, rows, query }: TradeViewProps) {
  const directions = useMemo(() => new Map(index.metrics.map(({ name, direction }) => [name, direction])), [index]);
  const choice = useMemo(
    () => tradeChoice(rows, query, (metric) => directions.get(metric) ?? 'none'),
    [rows, query, directions],
  );
  const { group, metric } = choice;
  return (
    <>
      <TradeFields choice={choice} query={query} />
      {group === null ? (
        <p>No version that fits has both numbers, evaluation data and a machine that are known.</p>
      ) : (
        <TradeChart group={group} metric={metric} direction={directions.get(metric) ?? 'none'} />
      )}
      {choice.without === 0 ? null : (
        <p class="hint">{plural(choice.without, 'version')} without both numbers are not drawn.</p>
      )}
    </>
  );
}

function TradeFields({ choice, query }: { readonly choice: TradeChoice; readonly query: SearchQuery }) {
  const set = (change: Partial<SearchQuery>) => navigate({ kind: 'list', query: { ...query, ...change } });
  const named = (names: readonly string[]) => names.map((value) => ({ value }));
  const groups = choice.groups.map((group) => ({ value: group.id, label: groupWords(group) }));
  return (
    <div class="trade-fields">
      <Choice
        name="Quality"
        value={choice.metric}
        options={named(choice.metrics)}
        onChange={(metric) => set({ metric, group: '' })}
      />
      <Choice
        name="p99 in mode"
        value={choice.mode}
        options={named(choice.modes)}
        onChange={(mode) => set({ mode, group: '' })}
      />
      <Choice
        name="Measured alike"
        value={choice.group?.id ?? ''}
        options={groups}
        onChange={(group) => set({ group })}
      />
    </div>
  );
}

function groupWords({ points, task, data, machine, scenario, rate }: TradeGroup): string {
  const load = rate === null ? scenario : `${scenario} at ${rate}/s`;
  return `${plural(points.length, 'version')}: ${clean(`${task}, ${data}, ${load}, ${machine}`)}`;
}

interface TradeChartProps {
  readonly group: TradeGroup;
  readonly metric: string;
  readonly direction: 'up' | 'down' | 'none';
}

function TradeChart({ group, metric, direction }: TradeChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return undefined;
    return drawTrade(frame.current, { points: group.points, metric: clean(metric), direction });
  }, [group, metric, direction]);
  const front = group.points.filter(({ isFront }) => isFront).toSorted((a, b) => a.cost - b.cost);
  return (
    <figure class="chart">
      <figcaption>
        Certified {clean(metric)} against p99 of {plural(group.points.length, 'version')} that were measured alike
      </figcaption>
      <div
        ref={frame}
        class="trade-plot"
        role="group"
        aria-label="The drawing; the table below has those on the line"
      />
      <p class="hint">
        On the line is what no other version beats in both numbers. Intervals are drawn; where two overlap, the data do
        not say which is better.
      </p>
      <DataTable
        caption="On the line"
        rows={front}
        columns={[
          {
            title: 'On the line',
            cell: ({ row }) => <a href={versionAddress(row)}>{`${clean(row.model)} ${row.version}`}</a>,
          },
          { title: 'State', cell: ({ row }) => <VersionBadges row={row} /> },
          { title: 'p99', isNumber: true, cell: ({ cost }) => showMs(cost) },
          {
            title: clean(metric),
            isNumber: true,
            cell: ({ quality, lower, upper }) => <Value shown={showValue({ value: quality, lower, upper })} />,
          },
        ]}
      />
    </figure>
  );
}
