import type { CatalogServing } from '../../contract/generated/types.ts';
import { formatRoute, versionAddress } from '../query/route.ts';
import { clean, SERVING_WORDS, showDay, showMs, showShare, showShortCount, showValue } from '../text.ts';
import { Badge, type Tone } from './badges.tsx';
import { DataTable } from './data-table.tsx';
import { Value } from './figures.tsx';

const STATE_TONES = {
  below: 'bad',
  kept: 'good',
  uncertified: 'warn',
  undecided: 'plain',
  unlabelled: 'plain',
  silent: 'warn',
} as const satisfies Record<CatalogServing['state'], Tone>;

/** What runs where now, since when, at what share, and how it is doing. */
export function RunningTable({ serving }: { readonly serving: readonly CatalogServing[] }) {
  return (
    <DataTable
      caption="What runs now"
      rows={serving}
      classOf={({ state }) => (state === 'below' ? 'failed' : '')}
      columns={[
        { title: 'Model', cell: (one) => <ModelName serving={one} /> },
        { title: 'Environment', cell: ({ environment }) => clean(environment) },
        {
          title: 'Version',
          cell: (one) => (
            <>
              <a href={versionAddress(one)}>{one.version}</a>{' '}
              <span class="line">
                <small>{shareWords(one)}</small>
              </span>
            </>
          ),
        },
        { title: 'Since', cell: ({ since }) => showDay(since) },
        { title: 'Certified → live', isNumber: true, cell: (one) => <Promise serving={one} /> },
        { title: 'Traffic', isNumber: true, cell: (one) => <Traffic serving={one} /> },
        { title: 'How it does', cell: (one) => <ServingState serving={one} /> },
      ]}
    />
  );
}

function ModelName({ serving: { model, title } }: { readonly serving: CatalogServing }) {
  return (
    <>
      <a href={formatRoute({ kind: 'model', model, page: 1 })}>{clean(title ?? model)}</a>
      {title === null ? null : <small class="under">{model}</small>}
    </>
  );
}

function shareWords({ role, share }: CatalogServing): string {
  return role === 'live' ? `live test at ${showShare(share)}` : `at ${showShare(share)}`;
}

function Promise({ serving: { metric, certified, live } }: { readonly serving: CatalogServing }) {
  if (metric === null) return <>–</>;
  return (
    <>
      {showValue(certified).value} → <Value shown={showValue(live)} />
      <small class="under">{clean(metric)}</small>
    </>
  );
}

function Traffic({ serving: { requests, p99Ms, errorRate } }: { readonly serving: CatalogServing }) {
  if (requests === 0) return <>–</>;
  return (
    <>
      {showShortCount(requests)} requests
      <small class="under">
        {p99Ms === null ? '' : `p99 ${showMs(p99Ms)}`}
        {errorRate === null ? '' : `${p99Ms === null ? '' : ', '}${showShare(errorRate)} errors`}
      </small>
    </>
  );
}

function ServingState({ serving: { state, held, reportedUntil } }: { readonly serving: CatalogServing }) {
  return (
    <>
      <span class="badges">
        <Badge tone={STATE_TONES[state]} text={SERVING_WORDS[state]} />
        {held ? <Badge tone="warn" text="on hold" /> : null}
      </span>
      {reportedUntil === null ? null : <small class="under">up to {showDay(reportedUntil)}</small>}
    </>
  );
}
