import type { Certificate } from '../contract/generated/types.ts';
import { COMMENT_LIMIT, droppedNote, fitRows, fitSections, sizeOf } from './length-budget.ts';
import { type EarlierRun, renderMarker } from './marker.ts';
import { type Markdown, joinMarkdown, link, markdownText, md } from './markdown.ts';
import { type ModelReport, orderCertificates } from './model-report.ts';
import { reportSections } from './report-sections.ts';
import { mostRows, reportTop } from './report-top.ts';
import { paragraphs } from './section.ts';

export interface CommentOptions extends Omit<ModelReport, 'certificates'> {
  /** The commit that was certified, for the marker. */
  readonly commit?: string | undefined;
}

interface ReportBudget {
  readonly bytes: number;
  /** Most rows of a table inside a fold. */
  readonly maxRows: number;
}

/** Rows of a table inside a fold of a comment. */
const FOLD_ROWS = 60;

/**
 * The sticky comment about one model: marker, verdict with its cause, failing gates, next step, folds. At most 65,536
 * characters, counted as UTF-8 bytes. The certificates must be of the model that the options name.
 */
export function renderCertificationComment(certificates: readonly Certificate[], options: CommentOptions): string {
  const marker = renderMarker({
    model: options.model,
    commit: options.commit ?? null,
    history: [...describeRun(certificates, options.commit), ...(options.history ?? [])],
  });
  const budget = { bytes: COMMENT_LIMIT - sizeOf(marker), maxRows: FOLD_ROWS };
  return `${markdownText(marker)}\n${markdownText(renderReport({ ...options, certificates }, budget))}\n`;
}

/** What the next report will remember of this one: its worst version. */
function describeRun(certificates: readonly Certificate[], commit: string | undefined): readonly EarlierRun[] {
  const [worst] = orderCertificates(certificates);
  if (worst === undefined || commit === undefined) return [];
  const { subject, verdict, run } = worst;
  return [{ version: subject.version, verdict, commit, at: run.startedAt.replace(/\.\d+Z$/, 'Z') }];
}

/** Top, folds and footer within the budget; folds give way before rows, and the verdict never does. */
export function renderReport(report: ModelReport, budget: ReportBudget): Markdown {
  const footer = footerLine(report);
  const room = budget.bytes - (footer === null ? 0 : sizeOf(footer)) - 2;
  const top = fitRows((maxRows) => reportTop(report, maxRows), mostRows(report), room - 2_000);
  const { shown, dropped } = fitSections(reportSections(report, budget.maxRows), room - sizeOf(top));
  return paragraphs([top, ...shown, droppedNote(dropped), footer]);
}

function footerLine(report: ModelReport): Markdown | null {
  const { summary, run, certificates } = report.links ?? {};
  const [first] = report.certificates;
  const parts = [
    ...(summary === undefined ? [] : [link('Full report', summary)]),
    ...(certificates === undefined ? [] : [link('certificates and charts', certificates)]),
    ...(run === undefined ? [] : [link('run', run)]),
    ...(first === undefined
      ? []
      : [md`measured by seatrial ${first.tool.version} with seed ${String(first.run.seed)}`]),
  ];
  return parts.length === 0 ? null : md`<sub>${joinMarkdown(parts, ' · ')}</sub>`;
}
