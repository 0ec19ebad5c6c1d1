import { renderReport } from './certification-comment.ts';
import { formatCount } from './format.ts';
import { VERDICT_SYMBOLS } from './gate-wording.ts';
import { verdictClause } from './headline.ts';
import { cleanText } from './hostile-text.ts';
import { JOB_SUMMARY_LIMIT, sizeOf } from './length-budget.ts';
import { type Markdown, code, markdownText, md, table } from './markdown.ts';
import { type ModelReport, orderCertificates } from './model-report.ts';
import { headlineText, problemClause } from './report-top.ts';
import { left, paragraphs } from './section.ts';

/** Versions that the overview lists, and how long each may be. */
const MAX_OVERVIEW = 1_000;
const LONGEST_CLAUSE = 200;
/** Rows of a table inside a fold, at least; one report alone has room for more. */
const FOLD_ROWS = 500;
/** What a row of a table takes. */
const ROW_BYTES = 250;
/** Below this a model's own report would say less than the overview does. */
const SMALLEST_REPORT = 6_000;

/** The report of a whole job: where there are several versions one table of all, those that could not be read too; then a report a model, within 1 MiB. */
export function renderJobSummary(reports: readonly ModelReport[]): string {
  const overview = overviewTable(reports.flatMap(overviewRows));
  const parts: Markdown[] = overview === null ? [] : [overview];
  let room = JOB_SUMMARY_LIMIT - 1_000 - (overview === null ? 0 : sizeOf(overview));
  const shown = reports.slice(0, Math.max(1, Math.floor(room / SMALLEST_REPORT)));
  for (const [index, report] of shown.entries()) {
    const bytes = Math.floor(room / (shown.length - index));
    const part = renderReport(report, { bytes, maxRows: Math.max(FOLD_ROWS, Math.floor(bytes / ROW_BYTES)) });
    parts.push(part);
    room -= sizeOf(part);
  }
  const rest = reports.length - shown.length;
  if (rest > 0) parts.push(md`${formatCount(rest)} more models are in the certificates.`);
  return `${markdownText(paragraphs(parts))}\n`;
}

interface OverviewRow {
  readonly name: string;
  readonly result: string;
}

/** A row a version; of a model whose versions nobody knows, its problems. */
function overviewRows(report: ModelReport): readonly OverviewRow[] {
  const { model, unanswered = [] } = report;
  const rows = [
    ...unanswered.map(({ version, problems }) => ({
      version,
      result: `${VERDICT_SYMBOLS.fail} ${problemClause(problems)}`,
    })),
    ...orderCertificates(report.certificates).map((certificate) => ({
      version: certificate.subject.version,
      result: `${VERDICT_SYMBOLS[certificate.verdict]} ${verdictClause(certificate)}`,
    })),
  ];
  if (rows.length === 0) return [{ name: model, result: headlineText(report) }];
  return rows.map(({ version, result }) => ({ name: `${model}@${version}`, result }));
}

function overviewTable(all: readonly OverviewRow[]): Markdown | null {
  if (all.length < 2) return null;
  const rows = all.slice(0, MAX_OVERVIEW);
  const cells = rows.map(({ name, result }) => [code(name, 130), md`${cleanText(result, LONGEST_CLAUSE)}`]);
  const shown = table([left('Version'), left('Result')], cells);
  const rest = all.length - rows.length;
  return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more versions.`]) : shown;
}
