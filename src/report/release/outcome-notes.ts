import type { CatalogVersionRow, Verdict } from '../../contract/generated/types.ts';
import { code, link, type Markdown, markdownText, md } from '../markdown.ts';
import { paragraphs } from '../section.ts';
import { liveTable, plainTime } from './live-sections.ts';
import { renderReleaseMarker } from './release-marker.ts';

export interface OutcomeReport {
  readonly number: number;
  readonly kind: 'live-test' | 'service' | 'retirement';
  readonly environment: string;
  readonly from: string;
  readonly until: string;
  readonly conclusion: Verdict | null;
  readonly reasonCode: string;
  readonly actor: string;
  /** Numbers of this period alone, in the catalogue's shape. */
  readonly row: CatalogVersionRow;
  readonly certificate: string;
  readonly tag: string;
  readonly versionUrl: string;
}

const TITLES: Readonly<Record<OutcomeReport['kind'], string>> = {
  'live-test': 'live test',
  service: 'service in production',
  retirement: 'retirement',
};

/** The page of an outcome: what a live test or a period of service showed. It is sealed with its numbers. */
export function renderOutcomeNotes(report: OutcomeReport): string {
  const { row, environment, from, until } = report;
  const marker = renderReleaseMarker({
    model: row.model,
    version: row.version,
    sha256: row.sha256,
    certificate: report.certificate,
    verdict: row.verdict ?? 'inconclusive',
    stage: row.stage,
    outcome: report.number,
  });
  const body = paragraphs([
    md`## ${row.model} ${row.version}: ${TITLES[report.kind]} ended${conclusionWords(report)}`,
    md`In ${code(environment)} from ${plainTime(from)} until ${plainTime(until)} UTC, ended by ${code(report.actor, 60)}: ${report.reasonCode}.`,
    liveTable(row) ?? md`No live results were reported for this time.`,
    md`The numbers are sealed in ${code('outcome.json')}; the version is ${link(report.tag, report.versionUrl)}.`,
  ]);
  return `${markdownText(marker)}\n${markdownText(body)}\n`;
}

function conclusionWords({ conclusion }: OutcomeReport): Markdown {
  return conclusion === null ? md`` : md`, ${conclusion}`;
}
