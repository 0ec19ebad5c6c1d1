import type { CatalogModel, CatalogVersionDetail } from '../../contract/generated/types.ts';
import { WindowChart } from '../charts/series-charts.tsx';
import type { Catalog } from '../data/catalog.ts';
import { VersionBadges } from '../parts/badges.tsx';
import { CompareBox } from '../parts/compare-box.tsx';
import { Section } from '../parts/notices.tsx';
import { Failures, Labels } from '../parts/rows.tsx';
import { formatRoute, type VersionName } from '../query/route.ts';
import { clean, OUTCOME_WORDS, plural, showDay, VERDICT_WORDS } from '../text.ts';
import { ModelGate } from './model-gate.tsx';
import { VersionFacts } from './version-facts.tsx';
import { Readings } from './version-readings.tsx';
import { GateTable, LatencyTable, MetricTable, ServiceTable, SliceTable } from './version-tables.tsx';

export interface VersionPageProps {
  readonly catalog: Catalog;
  readonly name: VersionName;
}

/** One version: the verdict and its cause first, then the evidence. */
export function VersionPage({ catalog, name: { model: modelName, version } }: VersionPageProps) {
  return (
    <ModelGate catalog={catalog} name={modelName}>
      {(model) => {
        const detail = model.versions.find(({ row }) => row.version === version);
        if (detail === undefined) return <UnknownVersion model={model} version={version} />;
        return <VersionView model={model} detail={detail} repository={catalog.index.repository} />;
      }}
    </ModelGate>
  );
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
        <a href={formatRoute({ kind: 'version', model: name, version: latest })}>{latest}</a>.
      </p>
    </div>
  );
}

interface VersionViewProps {
  readonly model: CatalogModel;
  readonly detail: CatalogVersionDetail;
  readonly repository: string;
}

function VersionView({ model, detail, repository }: VersionViewProps) {
  const { row, description, limitations, intendedUse } = detail;
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
      <Evidence model={model} detail={detail} />
      <Section title="Provenance">
        <VersionFacts detail={detail} repository={repository} />
      </Section>
    </article>
  );
}

function Evidence({ model, detail }: Omit<VersionViewProps, 'repository'>) {
  const { row, gates, slices, readings = [], served } = detail;
  const windows = model.windows.filter(({ version }) => version === row.version);
  const liveMetrics = Object.keys(row.live).filter((name) =>
    windows.some(({ metrics }) => Object.hasOwn(metrics, name)),
  );
  return (
    <>
      {gates.length === 0 ? null : (
        <Section title="Gates">
          <GateTable gates={gates} />
        </Section>
      )}
      <Section title="Quality: claimed, certified, live">
        <MetricTable row={row} model={model} />
        {liveMetrics.length === 0 || windows.length < 2 ? null : (
          <div class="charts">
            {liveMetrics.slice(0, 2).map((metric) => (
              <WindowChart key={metric} windows={windows} metric={metric} />
            ))}
          </div>
        )}
      </Section>
      {Object.keys(row.modes).length === 0 ? null : (
        <Section title="Latency and throughput">
          <LatencyTable detail={detail} />
        </Section>
      )}
      {slices.length === 0 ? null : (
        <Section title="Slices">
          <SliceTable slices={slices} />
        </Section>
      )}
      {readings.length === 0 ? null : (
        <Section title="How the data were read">
          <Readings readings={readings} />
        </Section>
      )}
      {served.length === 0 ? null : (
        <Section title="Where it served">
          <ServiceTable served={served} />
        </Section>
      )}
    </>
  );
}

function verdictSentence({ row, gates, baseline }: CatalogVersionDetail): string {
  if (row.verdict === null) return 'It was never certified: its numbers are the trainer’s word.';
  const passed = gates.filter(({ result }) => result === 'pass').length;
  const against = baseline === null ? '' : `, compared with ${baseline} in the same run`;
  const attempts = row.attempts === 0 ? '' : `, after ${plural(row.attempts, 'attempt')} that did not pass`;
  const outcome =
    row.outcome === null ? '' : ` It ${row.outcome === 'open' ? 'is ' : ''}${OUTCOME_WORDS[row.outcome]}.`;
  const tried = row.verdict === 'inconclusive' ? 'Certification was' : 'Certification';
  return `${tried} ${VERDICT_WORDS[row.verdict]} on ${showDay(row.certifiedAt)}: ${passed} of ${plural(gates.length, 'gate')} pass${against}${attempts}.${outcome}`;
}
