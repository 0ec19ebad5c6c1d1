import { renderReport } from './certification-comment.ts';
import { formatCount } from './format.ts';
import { JOB_SUMMARY_LIMIT, sizeOf } from './length-budget.ts';
import { type Markdown, code, markdownText, md, table } from './markdown.ts';
import type { ModelReport } from './model-report.ts';
import { headlineText } from './report-top.ts';
import { left, paragraphs } from './section.ts';

/** Models that the overview lists. */
const MAX_OVERVIEW = 1_000;
/** Rows of a table inside a fold, at least; one report alone has room for more. */
const FOLD_ROWS = 500;
/** What a row of a table takes. */
const ROW_BYTES = 250;
/** Below this a model's own report would say less than the overview does. */
const SMALLEST_REPORT = 6_000;

/** The report of a whole job: an overview where there are several models, then the report of each, within 1 MiB. */
export function renderJobSummary(reports: readonly ModelReport[]): string {
  const overview = reports.length > 1 ? overviewTable(reports) : null;
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

function overviewTable(reports: readonly ModelReport[]): Markdown {
  const rows = reports.slice(0, MAX_OVERVIEW).map((report) => [code(report.model, 64), md`${headlineText(report)}`]);
  const shown = table([left('Model'), left('Result')], rows);
  const rest = reports.length - rows.length;
  return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more models.`]) : shown;
}
