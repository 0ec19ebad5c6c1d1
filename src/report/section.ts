import type { Certificate } from '../contract/generated/types.ts';
import { formatCount } from './format.ts';
import { type Column, type Markdown, joinMarkdown, md, table } from './markdown.ts';

export interface SectionContext {
  readonly certificate: Certificate;
  /** 'churn 1.4.0: ' where a report holds several versions, else empty. */
  readonly prefix: string;
  /** Most rows of one table. */
  readonly maxRows: number;
}

/** A fold that may be shortened and then dropped when the report is too long. */
export interface Section {
  /** How the note about dropped sections calls it. */
  readonly name: string;
  /** What its fold is called. */
  readonly summary: string;
  readonly body: Markdown;
  /** A shorter body, or null where there is none. */
  readonly brief: Markdown | null;
}

interface FoldParts {
  readonly name: string;
  readonly summary: string;
  /** Empty parts are left out. */
  readonly body: readonly (Markdown | null)[];
  readonly brief?: readonly (Markdown | null)[];
}

export function foldSection(context: SectionContext, parts: FoldParts): Section {
  const summary = `${context.prefix}${parts.summary}`;
  const brief = parts.brief === undefined ? null : paragraphs(parts.brief);
  return { name: `${context.prefix}${parts.name}`, summary, body: paragraphs(parts.body), brief };
}

export function paragraphs(parts: readonly (Markdown | null)[]): Markdown {
  return joinMarkdown(
    parts.filter((part) => part !== null),
    '\n\n',
  );
}

/** A table that says how many of its rows it leaves out. */
export function boundedTable(
  columns: readonly Column[],
  rows: readonly (readonly Markdown[])[],
  maxRows: number,
): Markdown {
  const shown = table(columns, rows.slice(0, maxRows));
  const rest = rows.length - maxRows;
  return rest > 0 ? md`${shown}\n\n${formatCount(rest)} more rows are in the certificate.` : shown;
}

export function left(header: string): Column {
  return { header: md`${header}`, align: 'left' };
}

export function right(header: string): Column {
  return { header: md`${header}`, align: 'right' };
}
