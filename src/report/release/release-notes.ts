import type { CatalogVersion, Certificate } from '../../contract/generated/types.ts';
import type { LoggedTest, TestedVersion } from '../../domain/statistics/live-tests.ts';
import { formatBytes, formatCount, formatPercent } from '../format.ts';
import { VERDICT_SYMBOLS } from '../gate-wording.ts';
import { certificateHeadline, factsLine } from '../headline.ts';
import { droppedNote, fitSections, sizeOf } from '../length-budget.ts';
import { gainText } from '../livetest/decision-view.ts';
import { bulletList, code, fence, joinMarkdown, link, type Markdown, markdownText, md, strong } from '../markdown.ts';
import { reportSections } from '../report-sections.ts';
import { shownTables } from '../report-top.ts';
import { richToMarkdown } from '../rich-text.ts';
import { boundedTable, left, paragraphs, right, type Section } from '../section.ts';
import { liveTable, plainTime, serviceTable } from './live-sections.ts';
import { renderReleaseMarker } from './release-marker.ts';

/** GitHub refuses longer notes. */
export const RELEASE_LIMIT = 125_000;
const MOST_ROWS = 200;
const MOST_GATES = 100;

export interface ReleaseReport {
  readonly certificate: Certificate;
  readonly detail: CatalogVersion;
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  readonly outcomes: readonly OutcomeLink[];
  /** Its parts in live tests that evidence decided about, or decides. */
  readonly tests: readonly TestedPart[];
}

export interface TestedPart extends Pick<LoggedTest, 'id' | 'environment' | 'production'>, TestedVersion {}

export interface OutcomeLink {
  readonly tag: string;
  readonly url: string;
}

/** The page of a certified version: what it is, its verdict, its numbers, where it served and how it did, how to fetch it. */
export function renderReleaseNotes(report: ReleaseReport): string {
  const { certificate, detail } = report;
  const { row } = detail;
  const marker = renderReleaseMarker({
    model: row.model,
    version: row.version,
    sha256: row.sha256,
    certificate: detail.certificate ?? '0'.repeat(64),
    verdict: certificate.verdict,
    stage: row.stage,
    outcome: null,
  });
  const top = paragraphs([
    md`## ${VERDICT_SYMBOLS[certificate.verdict]} ${certificateHeadline(certificate)}`,
    richToMarkdown(factsLine(certificate)),
    identityList(report),
    shownTables(certificate, MOST_GATES),
    ...heading('How it did live', liveTable(row)),
    ...heading('Its live tests', testTable(report.tests)),
    ...heading('Where it served', serviceTable(detail.served)),
    ...heading('Fetch and verify', fetchCommands(report)),
    outcomeList(report.outcomes),
  ]);
  const sections = [
    ...reportSections({ model: row.model, certificates: [certificate] }, MOST_ROWS),
    machineSection(detail),
  ];
  const budget = RELEASE_LIMIT - sizeOf(marker) - sizeOf(top) - 1_000;
  const { shown, dropped } = fitSections(sections, budget);
  return `${markdownText(marker)}\n${markdownText(paragraphs([top, ...shown, droppedNote(dropped)]))}\n`;
}

const MOST_TESTS = 30;

/** Gains above 0 are better than what was in production; their bounds hold at every look. */
function testTable(tests: readonly TestedPart[]): Markdown | null {
  if (tests.length === 0) return null;
  const columns = ['Live test', 'Against', 'From (UTC)', 'Shares', 'Conclusion', 'Gain'].map((name) => left(name));
  const rows = tests.map(({ id, environment, production, steps, conclusion, left: exit }) => {
    const candidate = conclusion?.decision?.candidate;
    const gains = (candidate?.metrics ?? []).filter(({ effect }) => effect !== null);
    return [
      md`${code(id, 64)} in ${code(environment, 64)}`,
      production === null ? md`` : code(production.version, 64),
      md`${plainTime(steps[0]?.at ?? '')}`,
      md`${steps.map(({ share }) => formatPercent(share)).join(', ')}`,
      md`${conclusion === null ? (exit === null ? 'not decided yet' : 'ended undecided') : `${conclusion.verdict}: ${conclusion.reasonCode}`}`,
      joinMarkdown(
        gains.map((one) => md`${code(one.metric, 64)} ${gainText(one, candidate?.alpha ?? 0.05)}`),
        ', ',
      ),
    ];
  });
  return boundedTable(columns, rows, MOST_TESTS);
}

function heading(title: string, body: Markdown | null): readonly Markdown[] {
  return body === null ? [] : [md`### ${title}`, body];
}

function identityList({ certificate, detail, repositoryUrl }: ReleaseReport): Markdown {
  const { subject, run } = certificate;
  const { row } = detail;
  const items = [
    ...(detail.description === null ? [] : [md`${detail.description}`]),
    md`${strong('Task')}: ${code(subject.task)}, for ${subject.modes.join(', ')}`,
    ...(detail.intendedUse === null ? [] : [md`${strong('Intended use')}: ${detail.intendedUse}`]),
    ...(detail.limitations === null ? [] : [md`${strong('Limits')}: ${detail.limitations}`]),
    ...(row.license === null ? [] : [md`${strong('Licence')}: ${code(row.license)}`]),
    md`${strong('Files')}: ${formatCount(subject.files.length)}, ${formatBytes(row.sizeBytes)}, sha256 ${code(row.sha256, 64)}`,
    md`${strong('Evaluated on')}: ${dataWords(certificate)}`,
    ...(detail.lineage.source === null ? [] : [md`${strong('Trained from')}: ${code(detail.lineage.source, 200)}`]),
    md`${strong('Certified')}: ${plainTime(run.startedAt)} UTC${commitWords(run.commit, repositoryUrl)}`,
    md`${strong('Stage now')}: ${row.stage}`,
  ];
  return bulletList(items);
}

function dataWords({ data }: Certificate): Markdown {
  const [first] = data;
  if (first === undefined) return md`no data`;
  const more = data.length === 1 ? '' : ` and ${formatCount(data.length - 1)} more`;
  return md`${code(first.name)}, ${formatCount(first.rows)} rows, sha256 ${code(first.digest.sha256.slice(0, 12))}${more}`;
}

function commitWords(commit: string | undefined, repositoryUrl: string): Markdown {
  if (commit === undefined) return md``;
  return md` at ${link(commit.slice(0, 7), `${repositoryUrl}/commit/${commit}`)}`;
}

function fetchCommands({ detail, repositoryUrl }: ReleaseReport): Markdown {
  const repository = repositoryUrl.replace(/^https?:\/\//, '').replace(/^github\.com\//, '');
  const lines = [
    `gh release download '${detail.tag}' --repo ${repository}`,
    'sha256sum --check --ignore-missing SHA256SUMS',
    `gh release verify '${detail.tag}' --repo ${repository}`,
  ];
  const columns = [left('File of the model'), right('Size'), left('SHA-256')];
  const rows = detail.files.map(({ name, sizeBytes, sha256 }) => [
    code(name, 120),
    md`${formatBytes(sizeBytes)}`,
    code(sha256, 64),
  ]);
  return paragraphs([fence('sh', lines.join('\n')), boundedTable(columns, rows, 50)]);
}

function outcomeList(outcomes: readonly OutcomeLink[]): Markdown | null {
  if (outcomes.length === 0) return null;
  return md`Sealed outcomes: ${paragraphs([bulletList(outcomes.map(({ tag, url }) => link(tag, url)))])}`;
}

/** One line of the catalogue, for programs that have only this page. */
function machineSection(detail: CatalogVersion): Section {
  const body = fence('json', JSON.stringify(detail.row, null, 2));
  return { name: 'the block for programs', summary: 'For programs', body, brief: null };
}
