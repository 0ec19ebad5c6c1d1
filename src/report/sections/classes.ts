import type { Certificate, ClassResult, Estimate } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { formatCount, formatEstimate, formatQuantity } from '../format.ts';
import { type Markdown, code, md } from '../markdown.ts';
import { boundedTable, foldSection, left, right, type Section, type SectionContext } from '../section.ts';
import { baselineHeader } from '../shared-wording.ts';

/** Precision, recall and F1 of each class, the most frequent first. */
export function classesSection(context: SectionContext): Section | null {
  const { classes = [], classesLeftOut = [] } = context.certificate;
  if (classes.length === 0) return null;
  const rest = classesLeftOut.reduce((sum, { count }) => sum + count, 0);
  const omitted = rest === 0 ? null : md`${formatCount(rest)} less frequent classes are not listed.`;
  return foldSection(context, {
    name: 'classes',
    summary: `Classes (${formatCount(classes.length + rest)})${lowestClause(classes)}`,
    body: [classesTable(context.certificate, classes, context.maxRows), omitted],
    brief: [classesTable(context.certificate, classes, 10), omitted],
  });
}

/** · lowest F1: "8" with 0.95 */
function lowestClause(classes: readonly ClassResult[]): string {
  const valueOf = ({ figures }: ClassResult): number => figures.f1_score.candidate.value ?? 1;
  const lowest = classes.reduce((a, b) => (valueOf(b) < valueOf(a) ? b : a));
  return ` · lowest F1: ${quoteText(String(lowest.label))} with ${short(lowest.figures.f1_score.candidate)}`;
}

function short(estimate: Estimate | null): string {
  return estimate === null ? '' : formatQuantity({ ...estimate, unit: 'none' }).value;
}

function classesTable({ baseline }: Certificate, classes: readonly ClassResult[], maxRows: number): Markdown {
  const hasSets = new Set(classes.map(({ data }) => data)).size > 1;
  const columns = [
    ...(hasSets ? [left('Data')] : []),
    left('Class'),
    right('Rows'),
    right('Precision'),
    right('Recall'),
    right('F1'),
    ...(baseline === null ? [] : [right(`F1 of ${baselineHeader(baseline)}`)]),
  ];
  const rows = classes.map(({ data, label, rows: count, figures: { precision, recall, f1_score } }) => [
    ...(hasSets ? [code(data)] : []),
    code(String(label), 80),
    md`${formatCount(count)}`,
    ...[precision, recall, f1_score].map(({ candidate }) => md`${formatEstimate(candidate, 'none')}`),
    ...(baseline === null ? [] : [md`${short(f1_score.baseline)}`]),
  ]);
  return boundedTable(columns, rows, maxRows);
}
