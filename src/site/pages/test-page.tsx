import { useMemo } from 'preact/hooks';
import type { CatalogModel, CatalogTest, CatalogTested, CatalogVersionRow } from '../../contract/generated/types.ts';
import { formatLimit } from '../../report/format.ts';
import { lengthText } from '../../report/livetest/length-text.ts';
import { narrowEnough } from '../../report/livetest/narrow-enough.ts';
import { Chart } from '../charts/chart.tsx';
import type { PlotLine } from '../charts/plot.ts';
import type { Catalog } from '../data/catalog.ts';
import { repositoryLink } from '../links.ts';
import { Facts, OuterLink } from '../parts/figures.tsx';
import { Section } from '../parts/notices.tsx';
import { ConclusionBadge } from '../parts/test-table.tsx';
import { formatRoute, formatVersionName, type TestName, versionAddress } from '../query/route.ts';
import { useAsync } from '../state/use-async.ts';
import { clean, showCount, showInstant, showShare } from '../text.ts';
import { ModelGate } from './model-gate.tsx';
import { Numbers, Proof, Steps } from './test-parts.tsx';

export interface TestPageProps {
  readonly catalog: Catalog;
  readonly name: TestName;
}

/** One live test: what it was about, how each candidate did, and how to prove that. */
export function TestPage({ catalog, name }: TestPageProps) {
  return (
    <ModelGate catalog={catalog} name={name.model}>
      {(model) => {
        const test = model.tests.find(({ id, environment }) => id === name.test && environment === name.environment);
        if (test === undefined) return <UnknownTest model={model} name={name} />;
        return <TestView model={model} test={test} catalog={catalog} />;
      }}
    </ModelGate>
  );
}

function UnknownTest({ model, name }: { readonly model: CatalogModel; readonly name: TestName }) {
  return (
    <div class="notice">
      <h1 tabIndex={-1}>
        {clean(name.model)} has no live test {clean(name.test)}
      </h1>
      <p>
        See <a href={formatRoute({ kind: 'model', model: model.row.model, page: 1 })}>the model</a> with all its tests.
      </p>
    </div>
  );
}

interface TestViewProps {
  readonly model: CatalogModel;
  readonly test: CatalogTest;
  readonly catalog: Catalog;
}

function TestView({ model, test, catalog }: TestViewProps) {
  const { row } = model;
  const { id, environment, from, until, production, candidates } = test;
  return (
    <article>
      <nav aria-label="Path" class="path">
        <a href="#/">All models</a> /{' '}
        <a href={formatRoute({ kind: 'model', model: row.model, page: 1 })}>{clean(row.title ?? row.model)}</a>
      </nav>
      <h1 tabIndex={-1}>Live test {clean(id)}</h1>
      <Facts
        facts={[
          { name: 'Environment', value: clean(environment) },
          production === null
            ? null
            : {
                name: 'Compared with',
                value: (
                  <a href={versionAddress({ model: row.model, version: production.version })}>{production.version}</a>
                ),
              },
          { name: 'Began', value: showInstant(from) },
          { name: until === null ? 'Runs' : 'Ended', value: until === null ? 'still' : showInstant(until) },
          until === null ? null : { name: 'Took', value: lengthText(Date.parse(until) - Date.parse(from)) },
        ]}
      />
      {candidates.map((candidate) => (
        <Candidate
          key={candidate.name}
          model={row.model}
          candidate={candidate}
          row={model.versions.find((one) => one.version === candidate.version)}
          catalog={catalog}
        />
      ))}
    </article>
  );
}

interface CandidateProps {
  readonly model: string;
  readonly candidate: CatalogTested;
  readonly row: CatalogVersionRow | undefined;
  readonly catalog: Catalog;
}

function Candidate({ model, candidate, row, catalog }: CandidateProps) {
  const { version, conclusion, left, requests, steps, courses } = candidate;
  const last = steps.at(-1)?.share ?? 0;
  return (
    <Section title={`Candidate ${version}`}>
      <p>
        <ConclusionBadge candidate={candidate} /> <a href={versionAddress({ model, version })}>{version}</a>{' '}
        {sentenceOf(candidate)}
      </p>
      <Facts
        facts={[
          requests === null ? null : { name: 'Requests that it answered', value: showCount(requests) },
          { name: conclusion === null && left === null ? 'Share now' : 'Last share', value: showShare(last) },
          row === undefined ? null : { name: 'Pull request', value: <PullRequest row={row} catalog={catalog} /> },
        ]}
      />
      {courses.length === 0 ? null : (
        <div class="charts">
          {courses.map((course) => (
            <GainChart key={course.metric} course={course} />
          ))}
        </div>
      )}
      <Numbers candidate={candidate} />
      <Steps candidate={candidate} />
      <Proof model={model} candidate={candidate} repository={catalog.index.repository} />
    </Section>
  );
}

/** Where the version was added, which its own file tells. */
function PullRequest({ row, catalog }: { readonly row: CatalogVersionRow; readonly catalog: Catalog }) {
  const loading = useAsync(`version ${formatVersionName(row)}`, () => catalog.loadVersion(row));
  if (loading.kind === 'loading') return <>…</>;
  if (loading.kind === 'failed') return <>could not be read</>;
  const { pull } = loading.value;
  if (pull === null) return <>not on record</>;
  return <OuterLink href={repositoryLink(catalog.index.repository, 'pull', String(pull))}>#{pull}</OuterLink>;
}

function sentenceOf({ conclusion, left }: CatalogTested): string {
  if (conclusion !== null) return `${clean(conclusion.words)}.`;
  return left === null ? 'is not decided yet.' : `left before the evidence had decided: ${clean(left.reasonCode)}.`;
}

/** Vertical lines are bounds that hold at every look. */
function GainChart({ course: { metric, points: all } }: { readonly course: CatalogTested['courses'][number] }) {
  const spec = useMemo(() => {
    const points = narrowEnough(all);
    const none = points.map(() => null);
    const gain: PlotLine = {
      label: 'gain',
      color: '--live',
      values: points.map(({ effect }) => effect),
      lower: points.map(({ lower }) => lower),
      upper: points.map(({ upper }) => upper),
    };
    const production: PlotLine = {
      label: 'production',
      color: '--certified',
      values: points.map(() => 0),
      lower: none,
      upper: none,
    };
    return {
      names: points.map(({ ms }) => lengthText(ms)),
      lines: [gain, production],
      format: (value: number) => formatLimit(Number(value.toPrecision(4)), 'none'),
    };
  }, [all]);
  return <Chart title={`Gain in ${clean(metric)}, above 0 is better`} pointName="Since it began" {...spec} />;
}
