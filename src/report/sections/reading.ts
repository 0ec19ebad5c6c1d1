import type { Reading } from '../../contract/generated/types.ts';
import { formatCount } from '../format.ts';
import { md } from '../markdown.ts';
import { readingLine, readingRows } from '../reading-words.ts';
import { richToMarkdown } from '../rich-text.ts';
import { boundedTable, foldSection, left, paragraphs, type Section, type SectionContext } from '../section.ts';

/** Evaluation sets that are shown one by one. */
const MOST_SETS = 8;

/** How each evaluation set was read; certificates of earlier versions do not say. */
export function readingSection(context: SectionContext): Section | null {
  const { readings = [] } = context.certificate;
  const [first] = readings;
  if (first === undefined) return null;
  const shown = readings.slice(0, MOST_SETS);
  return foldSection(context, {
    name: 'how the data were read',
    summary: `How the data were read${summaryClause(readings)}`,
    body: shown.map((reading) =>
      paragraphs([md`${richToMarkdown(readingLine(reading))}.`, readingTable(reading, context.maxRows)]),
    ),
    brief: shown.map((reading) => md`${richToMarkdown(readingLine(reading))}.`),
  });
}

function summaryClause(readings: readonly Reading[]): string {
  const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
  const classes = readings[0]?.answers.classes?.count;
  const sets = readings.length === 1 ? '' : ` in ${formatCount(readings.length)} sets`;
  return `: ${formatCount(rows)} rows${sets}${classes === undefined ? '' : `, ${formatCount(classes)} classes`}`;
}

function readingTable(reading: Reading, maxRows: number) {
  const rows = readingRows(reading).map(({ what, how }) => [md`${what}`, richToMarkdown(how)]);
  return boundedTable([left(reading.data), left('Read as')], rows, maxRows);
}
