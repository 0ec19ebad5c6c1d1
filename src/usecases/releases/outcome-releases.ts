import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import { releaseTag } from '../../domain/statistics/catalog-version.ts';
import { versionRow } from '../../domain/statistics/catalog-rows.ts';
import { summariseWindows } from '../../domain/statistics/live-statistics.ts';
import { outcomesOf, type VersionOutcome } from '../../domain/statistics/outcomes.ts';
import type { RecordSource, VersionRecord } from '../../domain/statistics/record.ts';
import { renderOutcomeNotes } from '../../report/release/outcome-notes.ts';
import type { OutcomeRelease } from './publish-release.ts';
import { withSums } from './release-assets.ts';
import { evidenceOf } from './test-evidence.ts';

/** The last windows and labels of a period arrive after its end: an outcome is sealed this long after it. */
const SETTLE_MS = 24 * 3_600_000;

export interface OutcomeContext {
  readonly source: RecordSource;
  readonly repositoryUrl: string;
  readonly settleMs?: number;
}

/**
 * Every live test, period of service and retirement of a version that is over and settled, each in a release of its own: an
 * immutable release of the version takes no later file. The tag is a plain one, which GTO does not read as a version.
 */
export function outcomeReleases(record: VersionRecord, context: OutcomeContext): readonly OutcomeRelease[] {
  const { source, settleMs = SETTLE_MS } = context;
  const commit = record.certificate?.certificate.run.commit;
  if (commit === undefined) return [];
  return outcomesOf(record, source.events)
    .filter(({ until }) => instantMs(until) + settleMs <= instantMs(source.asOf))
    .map((outcome) => wantedRelease(outcome, { ...context, record, commit }));
}

interface Sealing extends OutcomeContext {
  readonly record: VersionRecord;
  readonly commit: string;
}

function wantedRelease(outcome: VersionOutcome, { record, source, repositoryUrl, commit }: Sealing): OutcomeRelease {
  const row = rowOf(record, outcome, source);
  const certificate = record.certificate?.sha256 ?? '';
  const versionTag = releaseTag(record.model, record.version);
  const versionUrl = `${repositoryUrl}/releases/tag/${encodeURIComponent(versionTag)}`;
  const { kind: period, ...facts } = outcome;
  const content = { apiVersion: 'seatrial/v1', kind: 'Outcome', period, certificate, ...facts, row };
  return {
    tag: `${versionTag}-outcome.${outcome.number}`,
    title: `${record.model} ${record.version}, outcome ${outcome.number}`,
    notes: renderOutcomeNotes({ ...outcome, row, certificate, tag: versionTag, versionUrl, repositoryUrl }),
    commit,
    tagMessage: null,
    assets: async (ports) =>
      withSums([
        { name: 'outcome.json', mediaType: 'application/json', content: `${JSON.stringify(content, null, 2)}\n` },
        ...(await evidenceOf(ports, source.events, outcome)),
      ]),
  };
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
