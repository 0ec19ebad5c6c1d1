import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import { releaseTag } from '../../domain/statistics/catalog-model.ts';
import { versionRow } from '../../domain/statistics/catalog-rows.ts';
import { summariseWindows } from '../../domain/statistics/live-statistics.ts';
import { outcomesOf, type VersionOutcome } from '../../domain/statistics/outcomes.ts';
import { foldRecord, type RecordSource, type VersionRecord } from '../../domain/statistics/record.ts';
import { renderOutcomeNotes } from '../../report/release/outcome-notes.ts';
import type { Releases } from '../ports/releases.ts';
import { type PublishedRelease, publishRelease } from './publish-release.ts';
import { withSums } from './release-assets.ts';

export interface SealRequest {
  readonly source: RecordSource;
  readonly version: string;
  readonly repositoryUrl: string;
  /** Labels come late: an outcome is sealed this long after its end. */
  readonly settleMs: number;
}

export interface SealedOutcome {
  readonly tag: string;
  readonly release: PublishedRelease;
}

/** `churn@v1.4.0-outcome.1` */
function outcomeTag(model: string, version: string, number: number): string {
  return `${releaseTag(model, version)}-outcome.${number}`;
}

/**
 * Seals every live test, period of service and retirement of a version that is over and settled, each in a release of its
 * own: an immutable release of the version takes no later file. The tag is a plain one, which GTO does not read as a version.
 */
export async function sealOutcomes(releases: Releases, request: SealRequest): Promise<readonly SealedOutcome[]> {
  const { source, version, settleMs } = request;
  const record = foldRecord(source).find((one) => one.version === version);
  const certificate = record?.certificate ?? null;
  const commit = certificate?.certificate.run.commit;
  if (record === undefined || certificate === null || commit === undefined) return [];
  const settled = settledOutcomes(record, source, settleMs);
  const sealed: SealedOutcome[] = [];
  for (const outcome of settled) {
    const tag = outcomeTag(record.model, version, outcome.number);
    const found = await releases.find(tag);
    if (found !== null && !found.draft) continue;
    sealed.push({ tag, release: await seal(releases, { outcome, record, request, tag, commit }) });
  }
  return sealed;
}

/** Tags of all outcomes of a version that are over and settled. */
export function outcomeTags({ source, version, settleMs }: Omit<SealRequest, 'repositoryUrl'>): readonly string[] {
  const record = foldRecord(source).find((one) => one.version === version);
  if (record === undefined) return [];
  return settledOutcomes(record, source, settleMs).map(({ number }) => outcomeTag(record.model, version, number));
}

function settledOutcomes(record: VersionRecord, source: RecordSource, settleMs: number): readonly VersionOutcome[] {
  const { asOf, events } = source;
  return outcomesOf(record, events).filter(({ until }) => instantMs(until) + settleMs <= instantMs(asOf));
}

interface Sealing {
  readonly outcome: VersionOutcome;
  readonly record: VersionRecord;
  readonly request: SealRequest;
  readonly tag: string;
  readonly commit: string;
}

function seal(releases: Releases, { outcome, record, request, tag, commit }: Sealing): Promise<PublishedRelease> {
  const row = rowOf(record, outcome, request.source);
  const certificate = record.certificate?.sha256 ?? '';
  const versionTag = releaseTag(record.model, record.version);
  const versionUrl = `${request.repositoryUrl}/releases/tag/${encodeURIComponent(versionTag)}`;
  const { kind: period, ...facts } = outcome;
  const content = { apiVersion: 'seatrial/v1', kind: 'Outcome', period, certificate, ...facts, row };
  return publishRelease(releases, {
    tag,
    title: `${record.model} ${record.version}, outcome ${outcome.number}`,
    notes: renderOutcomeNotes({ ...outcome, row, certificate, tag: versionTag, versionUrl }),
    commit,
    tagMessage: null,
    assets: withSums([
      { name: 'outcome.json', mediaType: 'application/json', content: `${JSON.stringify(content, null, 2)}\n` },
    ]),
  });
}

/** The version's line with the numbers of this period alone. */
function rowOf(
  record: VersionRecord,
  { windows, kind, from, until }: VersionOutcome,
  source: RecordSource,
): CatalogVersionRow {
  const days = kind === 'service' ? (instantMs(until) - instantMs(from)) / 86_400_000 : 0;
  const period = { ...record, windows, live: summariseWindows(windows), daysInProduction: days };
  return versionRow(kind === 'retirement' ? record : period, source);
}
