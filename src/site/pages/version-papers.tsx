import type { CatalogVersion } from '../../contract/generated/types.ts';
import { repositoryLink, sourceLink, webLink } from '../links.ts';
import { Digest } from '../parts/copy.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type Fact, Facts, OuterLink } from '../parts/figures.tsx';
import { parseVersionName, versionAddress } from '../query/route.ts';
import { clean, plural, showBytes, showCount } from '../text.ts';

/** From what and by what it was made, and what may be done with it. */
export function Lineage({ detail: { row, lineage } }: { readonly detail: CatalogVersion }) {
  const params = Object.entries(lineage.params);
  return (
    <>
      <Facts
        facts={[
          { name: 'Licence', value: clean(row.license ?? 'not said') },
          lineage.base === null ? null : { name: 'Made from', value: <Base name={lineage.base} /> },
          lineage.source === null
            ? null
            : {
                name: 'Training code',
                value: <OuterLink href={sourceLink(lineage.source)}>{clean(lineage.source)}</OuterLink>,
              },
          lineage.run === null
            ? null
            : { name: 'Training run', value: <OuterLink href={webLink(lineage.run)}>{clean(lineage.run)}</OuterLink> },
          ...lineage.data.map(({ name, sha256 }) => ({
            name: 'Trained on',
            value: (
              <>
                {clean(name)} {sha256 === null ? null : <Digest sha256={sha256} of={clean(name)} />}
              </>
            ),
          })),
          ...row.data.map(({ name, rows, sha256, license }) => ({
            name: `Evaluated on ${clean(name)}`,
            value: (
              <>
                {plural(rows, 'row')}
                {license === null ? '' : `, ${clean(license)}`} <Digest sha256={sha256} of={clean(name)} />
              </>
            ),
          })),
          row.parameters === null ? null : { name: 'Parameters', value: showCount(row.parameters) },
          row.framework === null ? null : { name: 'Made by', value: clean(row.framework) },
        ]}
      />
      {params.length === 0 ? null : (
        <details>
          <summary>{plural(params.length, 'parameter')} of training</summary>
          <Facts facts={params.map(([name, value]) => ({ name: clean(name), value: clean(String(value)) }))} />
        </details>
      )}
    </>
  );
}

/** What other tools said of it, and keep with it: nobody here measured or read that. */
export function Reported({ detail: { results = [], annotations = {} } }: { readonly detail: CatalogVersion }) {
  const kept = Object.entries(annotations);
  const values = results.flatMap(({ data, metrics, source }) =>
    Object.entries(metrics).map(([metric, value]) => ({ metric, value, data, source: source ?? null })),
  );
  return (
    <>
      {values.length === 0 ? null : (
        <DataTable
          caption="Reported elsewhere"
          rows={values}
          columns={[
            { title: 'Metric', cell: ({ metric }) => clean(metric) },
            { title: 'Reported', isNumber: true, cell: ({ value }) => String(value) },
            {
              title: 'Data',
              isWide: true,
              cell: ({ data: { name, config, split, revision } }) => (
                <span class="breakable">
                  {clean([name, config, split, revision].filter((part) => part !== undefined).join(', '))}
                </span>
              ),
            },
            {
              title: 'Source',
              isWide: true,
              cell: ({ source }) =>
                source === null ? (
                  '–'
                ) : (
                  <span class="breakable">
                    <OuterLink href={webLink(source)}>{clean(source)}</OuterLink>
                  </span>
                ),
            },
          ]}
        />
      )}
      {kept.length === 0 ? null : (
        <details>
          <summary>{plural(kept.length, 'annotation')} of other tools</summary>
          <Facts facts={kept.map(([name, value]) => ({ name: clean(name), value: clean(String(value)) }))} />
        </details>
      )}
    </>
  );
}

/** A version of this registry leads to its page. */
function Base({ name }: { readonly name: string }) {
  const version = parseVersionName(name);
  return version === null ? <>{clean(name)}</> : <a href={versionAddress(version)}>{clean(name)}</a>;
}

export interface PapersProps {
  readonly detail: CatalogVersion;
  readonly repository: string;
  /** Commit of seatrial/deployments that the catalogue shows. */
  readonly head: string | null;
}

/** By what it is known for certain, and where everything about it is written. */
export function Papers({ detail, repository, head }: PapersProps) {
  const { row, files, environment } = detail;
  const cores = environment === null ? '' : plural(environment.cores, 'core');
  return (
    <Facts
      facts={[
        { name: 'Digest of the artifact', value: <Digest sha256={row.sha256} of="the artifact" /> },
        ...files.map(({ name, sizeBytes, sha256, location }) => ({
          name: `File ${clean(name)}, ${showBytes(sizeBytes)}`,
          value: (
            <>
              <Digest sha256={sha256} of={clean(name)} />
              {location === null ? null : <small class="under">{clean(location)}</small>}
            </>
          ),
        })),
        ...certificateFacts(detail, repository, head),
        environment === null
          ? null
          : {
              name: 'Measured on',
              value: clean(`${environment.cpu}, ${cores}, ${environment.os}, ${environment.runtime}`),
            },
        ...originFacts(detail, repository),
      ]}
    />
  );
}

/** The certificate itself, as it stood on the branch when the catalogue was built. */
function certificateFacts(
  { row, certificate, tag }: CatalogVersion,
  repository: string,
  head: string | null,
): readonly (Fact | null)[] {
  if (certificate === null) return [];
  const path = ['certificates', row.model, `${row.version}.json`];
  return [
    { name: 'Digest of the certificate', value: <Digest sha256={certificate} of="the certificate" /> },
    {
      name: 'Certificate',
      value: (
        <OuterLink href={head === null ? null : repositoryLink(repository, 'blob', head, ...path)}>
          {path.join('/')}
        </OuterLink>
      ),
    },
    row.verdict === 'pass'
      ? {
          name: 'Release',
          value: <OuterLink href={repositoryLink(repository, 'releases', 'tag', tag)}>{clean(tag)}</OuterLink>,
        }
      : null,
  ];
}

function originFacts({ commit, run, pull }: CatalogVersion, repository: string): readonly (Fact | null)[] {
  return [
    pull === null
      ? null
      : {
          name: 'Pull request',
          value: <OuterLink href={repositoryLink(repository, 'pull', String(pull))}>#{pull}</OuterLink>,
        },
    commit === null
      ? null
      : {
          name: 'Commit',
          value: (
            <OuterLink href={repositoryLink(repository, 'commit', commit)}>{clean(commit.slice(0, 12))}</OuterLink>
          ),
        },
    webLink(run) === null
      ? null
      : {
          name: 'Run',
          value: (
            <>
              <OuterLink href={webLink(run)}>log of the certification</OuterLink>, with its charts as the artifact
              report.html while it is kept
            </>
          ),
        },
  ];
}
