import type { CatalogVersionDetail } from '../../contract/generated/types.ts';
import { repositoryLink, sourceLink, webLink } from '../links.ts';
import { Digest, Facts, OuterLink } from '../parts/figures.tsx';
import { clean, plural, showBytes, showCount } from '../text.ts';

export interface VersionFactsProps {
  readonly detail: CatalogVersionDetail;
  readonly repository: string;
}

/** What was built, from what, where it was measured, and where the papers are. */
export function VersionFacts({ detail, repository }: VersionFactsProps) {
  const { row } = detail;
  return (
    <Facts
      facts={[
        { name: 'Digest', value: <Digest sha256={row.sha256} /> },
        ...detail.files.map(({ name, sizeBytes }) => ({ name: `File ${clean(name)}`, value: showBytes(sizeBytes) })),
        row.parameters === null ? null : { name: 'Parameters', value: showCount(row.parameters) },
        row.framework === null ? null : { name: 'Made by', value: clean(row.framework) },
        row.license === null ? null : { name: 'Licence', value: clean(row.license) },
        ...row.data.map(({ name, rows, sha256 }) => ({
          name: `Evaluated on ${clean(name)}`,
          value: (
            <>
              {plural(rows, 'row')} <Digest sha256={sha256} />
            </>
          ),
        })),
        row.trainingData.length === 0
          ? null
          : {
              name: 'Trained on',
              value: row.trainingData
                .filter((name) => !/^[0-9a-f]{64}$/.test(name))
                .map(clean)
                .join(', '),
            },
        ...originFacts(detail, repository),
      ]}
    />
  );
}

function originFacts(detail: CatalogVersionDetail, repository: string) {
  const { source, environment, commit, run, certificate, tag, pull, row } = detail;
  const cores = environment === null ? '' : plural(environment.cores, 'core');
  return [
    source === null
      ? null
      : { name: 'Training code', value: <OuterLink href={sourceLink(source)}>{clean(source)}</OuterLink> },
    environment === null
      ? null
      : {
          name: 'Measured on',
          value: clean(`${environment.cpu}, ${cores}, ${environment.os}, ${environment.runtime}`),
        },
    row.verdict === 'pass'
      ? {
          name: 'Release',
          value: <OuterLink href={repositoryLink(repository, 'releases', 'tag', tag)}>{clean(tag)}</OuterLink>,
        }
      : null,
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
    certificate === null ? null : { name: 'Certificate', value: <Digest sha256={certificate} /> },
  ];
}
