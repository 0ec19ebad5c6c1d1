import { useEffect } from 'preact/hooks';
import type { CatalogModel, CatalogVersion, CatalogVersionRow } from '../../contract/generated/types.ts';
import { own } from '../../domain/statistics/version-row.ts';
import type { Catalog } from '../data/catalog.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { CompareBox } from '../parts/compare-box.tsx';
import { Facts, Value } from '../parts/figures.tsx';
import { Failures, Labels } from '../parts/labels.tsx';
import { Failure, Loading } from '../parts/notices.tsx';
import { formatRoute, formatVersionName, type ShownPart, versionAddress, type VersionName } from '../query/route.ts';
import { useAsync } from '../state/use-async.ts';
import {
  clean,
  OUTCOME_WORDS,
  plural,
  SERVING_WORDS,
  showBytes,
  showCount,
  showDay,
  showDays,
  showShare,
  showValue,
  VERDICT_WORDS,
} from '../text.ts';
import { ModelGate } from './model-gate.tsx';
import { partsOf, type PartsProps } from './version-parts.tsx';

export interface VersionPageProps {
  readonly catalog: Catalog;
  readonly name: VersionName;
  readonly shown: ShownPart;
}

/** One version: the verdict and its cause first, then the evidence. */
export function VersionPage({ catalog, name: { model: modelName, version }, shown }: VersionPageProps) {
  return (
    <ModelGate catalog={catalog} name={modelName}>
      {(model) => {
        const row = model.versions.find((one) => one.version === version);
        if (row === undefined) return <UnknownVersion model={model} version={version} />;
        return <KnownVersion catalog={catalog} model={model} row={row} shown={shown} />;
      }}
    </ModelGate>
  );
}

interface KnownVersionProps {
  readonly catalog: Catalog;
  readonly model: CatalogModel;
  readonly row: CatalogVersionRow;
  readonly shown: ShownPart;
}

function KnownVersion({ catalog, model, row, shown }: KnownVersionProps) {
  const loading = useAsync(`version ${formatVersionName(row)}`, () => catalog.loadVersion(row));
  switch (loading.kind) {
    case 'loading':
      return <Loading what={formatVersionName(row)} />;
    case 'failed':
      return <Failure error={loading.error} retry={loading.retry} />;
    case 'ready':
      return <VersionView model={model} detail={loading.value} catalog={catalog.index} shown={shown} />;
  }
}

function UnknownVersion({ model, version }: { readonly model: CatalogModel; readonly version: string }) {
  const { model: name, latest } = model.row;
  return (
    <div class="notice">
      <h1 tabIndex={-1}>
        {name} has no version {clean(version)}
      </h1>
      <p>
        See <a href={formatRoute({ kind: 'model', model: name, page: 1 })}>all its versions</a> or the highest,{' '}
        <a href={versionAddress({ model: name, version: latest })}>{latest}</a>.
      </p>
    </div>
  );
}

function VersionView(props: PartsProps) {
  const { model, detail, shown } = props;
  const { row, description, limitations, intendedUse } = detail;
  const parts = partsOf(props);
  useScrollTo(shown.at);
  return (
    <article>
      <nav aria-label="Path" class="path">
        <a href="#/">All models</a> /{' '}
        <a href={formatRoute({ kind: 'model', model: row.model, page: 1 })}>{clean(model.row.title ?? row.model)}</a>
      </nav>
      <div class="title-row">
        <h1 tabIndex={-1}>
          {clean(row.model)} <span class="version">{row.version}</span>
        </h1>
        <VersionBadges row={row} />
        <CompareBox version={row} />
      </div>
      <p class="lead">{verdictSentence(detail)}</p>
      {row.failures.length > 0 ? <Failures failures={row.failures} /> : null}
      <Labels name={null} labels={row} />
      {description === null ? null : <p>{clean(description)}</p>}
      {limitations === null ? null : <p>Limits: {clean(limitations)}</p>}
      {intendedUse === null ? null : <p>Intended use: {clean(intendedUse)}</p>}
      <Glance model={model} detail={detail} />
      <nav class="parts" aria-label="On this page">
        {parts.map(({ at, title }) => (
          <a
            key={at}
            href={formatRoute({ kind: 'version', model: row.model, version: row.version, shown: { ...shown, at } })}
          >
            {title}
          </a>
        ))}
      </nav>
      {parts.map(({ at, title, content }) => (
        <section key={at} id={`part-${at}`}>
          <h2 tabIndex={-1}>{title}</h2>
          {content}
        </section>
      ))}
    </article>
  );
}

/** The address may name a part of the page: it is scrolled to when it is first shown, and at each such click. */
function useScrollTo(at: string): void {
  useEffect(() => {
    if (at === '') return;
    const part = document.getElementById(`part-${at}`);
    // The metric and the words of the slices are in the address too: who types there must not lose the field.
    if (part === null || part.contains(document.activeElement)) return;
    part.scrollIntoView();
    part.querySelector('h2')?.focus({ preventScroll: true });
  }, [at]);
}

/** The numbers that one looks for first. */
function Glance({ model, detail: { row } }: Pick<PartsProps, 'model' | 'detail'>) {
  const { metric } = model.row;
  const value = metric === null ? null : (own(row.metrics, metric) ?? null);
  const live = metric === null ? null : (own(row.live, metric) ?? null);
  const serving = model.row.serving.filter(({ version }) => version === row.version);
  return (
    <Facts
      facts={[
        ...serving.map(({ environment, role, share, since, state }) => ({
          name: `Runs in ${clean(environment)} since ${showDay(since)}`,
          value: `${role === 'live' ? `${showShare(share)} of a live test` : showShare(share)}, ${SERVING_WORDS[state]}`,
        })),
        metric === null || value === null
          ? null
          : { name: `${clean(metric)}, certified`, value: <Value shown={showValue(value)} /> },
        metric === null || live === null
          ? null
          : { name: `${clean(metric)}, live`, value: <Value shown={showValue(live)} /> },
        { name: 'Size', value: showBytes(row.sizeBytes) },
        { name: 'Licence', value: clean(row.license ?? 'not said') },
        row.daysInProduction === 0 ? null : { name: 'In production', value: showDays(row.daysInProduction) },
        row.requests === 0
          ? null
          : {
              name: 'Requests served',
              value: `${showCount(row.requests)}${row.errorRate === null ? '' : `, ${showShare(row.errorRate)} errors`}`,
            },
      ]}
    />
  );
}

function verdictSentence({ row, gates, baseline }: CatalogVersion): string {
  if (row.verdict === null) return 'It was never certified: its numbers are the trainer’s word.';
  const passed = gates.filter(({ result }) => result === 'pass').length;
  const against = baseline === null ? '' : `, compared with ${baseline} in the same run`;
  const attempts = row.attempts === 0 ? '' : `, after ${plural(row.attempts, 'attempt')} that did not pass`;
  const outcome =
    row.outcome === null ? '' : ` It ${row.outcome === 'open' ? 'is ' : ''}${OUTCOME_WORDS[row.outcome]}.`;
  const tried = row.verdict === 'inconclusive' ? 'Certification was' : 'Certification';
  return `${tried} ${VERDICT_WORDS[row.verdict]} on ${showDay(row.certifiedAt)}: ${gates.length === 0 ? 'no gate was judged' : `${passed} of ${plural(gates.length, 'gate')} pass`}${against}${attempts}.${outcome}`;
}
