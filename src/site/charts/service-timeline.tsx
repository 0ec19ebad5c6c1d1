import type { CatalogPeriod } from '../../contract/generated/types.ts';
import { DataTable } from '../parts/data-table.tsx';
import { OuterLink } from '../parts/figures.tsx';
import { webLink } from '../links.ts';
import { clean, showInstant, showShare } from '../text.ts';

interface Bar {
  readonly version: string;
  readonly role: 'production' | 'live';
  readonly from: number;
  readonly until: number;
}

interface Lane {
  readonly environment: string;
  readonly role: Bar['role'];
  readonly bars: readonly Bar[];
}

const LANE_HEIGHT = 26;
/** A bar that is narrower does not hold its version's name. */
const NAMED_FROM_PERCENT = 7;

export interface ServiceTimelineProps {
  readonly periods: readonly CatalogPeriod[];
  /** Until when the catalogue knows: what still serves is drawn up to here. */
  readonly asOf: string;
}

/** What served when: a lane for production and one for live tests in each environment. */
export function ServiceTimeline({ periods, asOf }: ServiceTimelineProps) {
  const start = Math.min(...periods.map(({ from }) => Date.parse(from)));
  const end = Math.max(Date.parse(asOf), ...periods.map(({ from, until }) => Date.parse(until ?? from)), start + 1);
  const lanes = lanesOf(periods, end);
  const percent = (ms: number) => ((ms - start) / (end - start)) * 100;
  return (
    <>
      <div class="timeline" role="img" aria-label="What served when; the table below says the same">
        {lanes.map((lane) => (
          <div key={`${lane.environment} ${lane.role}`} class="lane">
            <span class="lane-name">
              {clean(lane.environment)} {lane.role === 'live' ? 'live tests' : ''}
            </span>
            <svg width="100%" height={LANE_HEIGHT} aria-hidden="true">
              {lane.bars.map((bar) => (
                <TimelineBar
                  key={`${bar.version} ${bar.from}`}
                  bar={bar}
                  left={percent(bar.from)}
                  right={percent(bar.until)}
                />
              ))}
            </svg>
          </div>
        ))}
        <div class="lane-ends">
          <span>{showInstant(new Date(start).toISOString()).slice(0, 10)}</span>
          <span>{showInstant(new Date(end).toISOString()).slice(0, 10)}</span>
        </div>
      </div>
      <details>
        <summary>As a table, with who decided it and why</summary>
        <PeriodTable periods={periods} />
      </details>
    </>
  );
}

function TimelineBar({ bar, left, right }: { readonly bar: Bar; readonly left: number; readonly right: number }) {
  const width = right - left;
  return (
    <g>
      <title>{`${bar.version}: ${showInstant(new Date(bar.from).toISOString())} to ${showInstant(new Date(bar.until).toISOString())}`}</title>
      <rect
        class={`bar ${bar.role}`}
        x={`${left}%`}
        y="2"
        width={`${Math.max(width, 0.3)}%`}
        height={LANE_HEIGHT - 4}
        rx="3"
      />
      {width < NAMED_FROM_PERCENT ? null : (
        <text x={`${left + width / 2}%`} y={LANE_HEIGHT / 2 + 4} text-anchor="middle">
          {bar.version}
        </text>
      )}
    </g>
  );
}

function lanesOf(periods: readonly CatalogPeriod[], end: number): readonly Lane[] {
  const environments = [...new Set(periods.map(({ environment }) => environment))];
  return environments.flatMap((environment) => {
    const own = periods.filter((period) => period.environment === environment);
    const lanes = (['production', 'live'] as const).map((role) => ({
      environment,
      role,
      bars: barsOf(own, role, end),
    }));
    return lanes.filter(({ bars }) => bars.length > 0);
  });
}

/** Periods that only a change of the other role has divided are one bar. */
function barsOf(periods: readonly CatalogPeriod[], role: Bar['role'], end: number): readonly Bar[] {
  const bars: Bar[] = [];
  for (const period of periods) {
    const [from, until] = [Date.parse(period.from), period.until === null ? end : Date.parse(period.until)];
    const versions = role === 'live' ? period.candidates.map(({ version }) => version) : [period.production ?? ''];
    for (const version of versions.filter((one) => one !== '')) {
      const open = bars.findIndex((bar) => bar.version === version && bar.until === from);
      const joined = bars[open];
      if (joined === undefined) bars.push({ version, role, from, until });
      else bars[open] = { ...joined, until };
    }
  }
  return bars;
}

function PeriodTable({ periods }: { readonly periods: readonly CatalogPeriod[] }) {
  return (
    <DataTable
      caption="What served when"
      rows={periods.toReversed()}
      columns={[
        { title: 'From', cell: ({ from }) => showInstant(from) },
        { title: 'Environment', cell: ({ environment }) => clean(environment) },
        { title: 'Production', cell: ({ production }) => production ?? '–' },
        {
          title: 'Live test',
          cell: ({ candidates }) =>
            candidates.map(({ version, share }) => `${version} (${showShare(share)})`).join(', ') || '–',
        },
        { title: 'What', cell: ({ type, url }) => <OuterLink href={webLink(url)}>{clean(type)}</OuterLink> },
        { title: 'By', cell: ({ actor }) => clean(actor) },
        { title: 'Why', cell: ({ reason, reasonCode }) => clean(reason ?? reasonCode) },
      ]}
    />
  );
}
