import { renderHead } from '../../contract/head-line.ts';
import type { CatalogVersion, Certificate } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { releaseTag } from '../../domain/statistics/catalog-version.ts';
import { liveTestsOf } from '../../domain/statistics/live-tests.ts';
import { foldRecord, type RecordSource, type VersionRecord } from '../../domain/statistics/record.ts';
import { startOfDay } from '../../domain/statistics/service.ts';
import { renderReleaseNotes, type TestedPart } from '../../report/release/release-notes.ts';
import { buildModel } from '../catalogue/build-model.ts';
import { outcomeReleases } from './outcome-releases.ts';
import type { OutcomeRelease, WantedRelease } from './publish-release.ts';
import { releaseAssets } from './release-assets.ts';

export interface ReleaseContext {
  readonly source: RecordSource;
  /** Version → text of its manifest. */
  readonly texts: ReadonlyMap<string, string>;
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  /** Where a version is tagged whose own commit cannot bear the tag. */
  readonly head: string | null;
}

/** Everything that GitHub should show of one version that passed. */
export interface VersionReleases {
  readonly version: string;
  /** Whether it is or was in production. */
  readonly served: boolean;
  readonly release: WantedRelease;
  /** Of the periods that are over and settled; sealed ones never change. */
  readonly outcomes: readonly OutcomeRelease[];
}

/**
 * The releases of all versions of a model that passed. Notes tell the state of the day, so that a version in production
 * changes them once a day at most; what is over is told to the instant.
 */
export function versionReleases({ source, ...context }: ReleaseContext): readonly VersionReleases[] {
  const ofDay = { ...source, asOf: startOfDay(source.asOf) };
  const details = new Map(buildModel(ofDay)?.versions.map((detail) => [detail.row.version, detail]));
  return foldRecord(source).flatMap((record) => {
    const detail = details.get(record.version);
    const certificate = record.certificate?.certificate;
    if (detail === undefined || certificate?.verdict !== 'pass') return [];
    return [releasesOf(record, { ...context, source, detail, certificate })];
  });
}

interface VersionContext extends ReleaseContext {
  readonly detail: CatalogVersion;
  readonly certificate: Certificate;
}

function releasesOf(record: VersionRecord, context: VersionContext): VersionReleases {
  const { source, texts, repositoryUrl, head, detail, certificate } = context;
  const { model, version } = record;
  const outcomes = outcomeReleases(record, { source, repositoryUrl }).map((outcome) => withHead(outcome, head));
  const links = outcomes.map(({ tag }) => ({ tag, url: `${repositoryUrl}/releases/tag/${encodeURIComponent(tag)}` }));
  const release = {
    tag: releaseTag(model, version),
    title: `${certificate.subject.title ?? model} ${version}`,
    notes: renderReleaseNotes({ certificate, detail, repositoryUrl, outcomes: links, tests: testsOf(record, source) }),
    commit: tagCommit(source.events, certificate, head),
    tagMessage: tagMessage(record, head),
    assets: releaseAssets(
      { certificate, detail, manifest: record.manifest, model: source.manifest },
      texts.get(version) ?? null,
    ),
  };
  return { version, served: record.services.some(({ role }) => role === 'production'), release, outcomes };
}

/** Those that nobody decides by evidence are told by where it served. */
function testsOf({ sha256 }: VersionRecord, { events }: RecordSource): readonly TestedPart[] {
  return liveTestsOf(events).flatMap(({ id, environment, production, isDecided, candidates }) =>
    candidates.flatMap((own) => (isDecided && own.sha256 === sha256 ? [{ id, environment, production, ...own }] : [])),
  );
}

/** An outcome is sealed once, with a plain tag: where the branch stood is in its notes. */
function withHead(outcome: OutcomeRelease, head: string | null): OutcomeRelease {
  return head === null ? outcome : { ...outcome, notes: `${outcome.notes.trimEnd()}\n\n${renderHead(head)}\n` };
}

/** The head is of the branch as it stood: a tag outlives a rewritten branch, which `seatrial verify` then shows. */
function tagMessage({ model, version, sha256 }: VersionRecord, head: string | null): string {
  const stood = head === null ? '' : `\n${renderHead(head)}\n`;
  return `${model} ${version}\n\nsha256 ${sha256}\n${stood}`;
}

/**
 * GTO refuses two versions of an artifact on one commit. Where one pull request brought several, the later ones are tagged at
 * the commit of the record, of which there is one for each.
 */
function tagCommit(events: RecordSource['events'], certificate: Certificate, head: string | null): string {
  const commit = certificate.run.commit;
  const { version } = certificate.subject;
  const isTaken = events.some(
    ({ type, data }) => type === 'version.certified' && data.version !== version && data.bound.sha === commit,
  );
  const chosen = commit === undefined || isTaken ? head : commit;
  if (chosen !== null) return chosen;
  throw new AppError({
    code: 'usage',
    message: `The certificate of ${certificate.subject.model}@${version} names no commit.`,
    hint: 'Certify on the default branch, where the run knows its commit.',
  });
}
