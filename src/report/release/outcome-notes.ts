import type { CatalogVersionRow, Verdict } from '../../contract/generated/types.ts';
import type { TestPart } from '../../domain/statistics/outcomes.ts';
import { formatPercent } from '../format.ts';
import { sayCause } from '../livetest/cause-wording.ts';
import { candidateNumbers } from '../livetest/decision-markdown.ts';
import { code, fence, joinMarkdown, link, type Markdown, markdownText, md, strong } from '../markdown.ts';
import { richToMarkdown } from '../rich-text.ts';
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
  /** The version's part in its live test; null of what is none. */
  readonly test: TestPart | null;
  readonly reasonCode: string;
  readonly actor: string;
  /** Numbers of this period alone, in the catalogue's shape. */
  readonly row: CatalogVersionRow;
  readonly certificate: string;
  readonly tag: string;
  readonly versionUrl: string;
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
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
    ...testParts(report),
    md`### Certified against live`,
    liveTable(row) ?? md`No live results were reported for this time.`,
    ...proofParts(report),
    md`The numbers are sealed in ${code('outcome.json')}; the version is ${link(report.tag, report.versionUrl)}.`,
  ]);
  return `${markdownText(marker)}\n${markdownText(body)}\n`;
}

/** What it was compared with, on which shares, and what that has shown: bounds that hold at every look. */
function testParts({ test, row }: OutcomeReport): readonly Markdown[] {
  if (test === null) return [];
  const shares = test.steps.map(({ share }) => md`${formatPercent(share)}`);
  const against = test.production === null ? md`` : md` against ${code(test.production.version)} in production`;
  const course = md`Live test ${code(test.id, 64)}${against}, on ${joinMarkdown(shares, ', ')} of the traffic.`;
  const { conclusion } = test;
  if (conclusion === null) return [course, md`It was ended before the evidence had decided.`];
  const { decision } = conclusion;
  const cause = md`${code(row.version)} ${richToMarkdown(sayCause(conclusion))}.`;
  return [
    course,
    md`${strong('Conclusion')}: ${conclusion.verdict}, as ${cause}`,
    ...(decision?.candidate === undefined ? [] : [candidateNumbers(decision.candidate)]),
  ];
}

/** What proves it without the branches. */
function proofParts({ test, tag, number, repositoryUrl }: OutcomeReport): readonly Markdown[] {
  if (test === null || test.conclusion?.decision === null || test.conclusion === null) return [];
  const repository = repositoryUrl.replace(/^https?:\/\//, '').replace(/^github\.com\//, '');
  const lines = [
    `gh release download '${tag}-outcome.${number}' --repo ${repository}`,
    `gunzip ${test.id}.ndjson.gz`,
    `seatrial replay decision.json --windows ${test.id}.ndjson`,
  ];
  return [
    md`### Prove it`,
    fence('sh', lines.join('\n')),
    md`In the registry as it was at ${code(test.conclusion.decision.commit.slice(0, 12))} that makes the decision again from the windows that it read, and compares the bytes.`,
  ];
}

function conclusionWords({ conclusion }: OutcomeReport): Markdown {
  return conclusion === null ? md`` : md`, ${conclusion}`;
}
