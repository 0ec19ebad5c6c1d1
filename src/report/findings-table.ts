import type { Finding, WrittenFinding } from '../contract/generated/types.ts';
import type { AppErrorDetails, SourceLocation } from '../domain/error.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { formatCount } from './format.ts';
import { type Markdown, code, md, table } from './markdown.ts';
import { left, paragraphs } from './section.ts';

type AnyFinding = Finding | WrittenFinding;

const SEVERITY_SYMBOLS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const satisfies Record<
  Finding['severity'],
  string
>;

const SEVERITY_ORDER = ['error', 'warning', 'notice'] as const satisfies readonly Finding['severity'][];

export function orderFindings(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}

/** What was noticed outside the gates, errors first; null where nothing was. */
export function findingsTable(findings: readonly AnyFinding[], maxRows: number): Markdown | null {
  if (findings.length === 0) return null;
  const rows = orderFindings(findings).map((finding) => {
    const { message, hint = '' } = tellFinding(finding);
    return [
      md`${SEVERITY_SYMBOLS[finding.severity]} ${finding.severity}`,
      code(finding.code),
      md`${message}`,
      md`${hint}`,
      locationCell(finding.location),
    ];
  });
  const columns = [left(''), left('Finding'), left('What'), left('What to do'), left('Where')];
  return withRest(table(columns, rows.slice(0, maxRows)), rows.length - maxRows, 'findings');
}

/** The errors of manifests that could not be read, each with file, line and column. */
export function problemsTable(problems: readonly AppErrorDetails[], maxRows: number): Markdown | null {
  if (problems.length === 0) return null;
  const rows = problems.map((problem) => [
    locationCell(problem.location),
    code(problem.code),
    md`${problem.message}`,
    md`${problem.hint ?? ''}`,
  ]);
  const columns = [left('Where'), left('Code'), left('What'), left('What to do')];
  return withRest(table(columns, rows.slice(0, maxRows)), rows.length - maxRows, 'problems');
}

/** models/churn/model.yaml:31:5, with the JSON pointer of the value. */
export function locationText(location: SourceLocation): string {
  return `${location.path}:${String(location.line)}:${String(location.column)}`;
}

function locationCell(location: SourceLocation | undefined): Markdown {
  if (location === undefined) return md``;
  const pointer = location.pointer === '' ? md`` : md`<br>${code(location.pointer, 120)}`;
  return md`${code(locationText(location), 240)}${pointer}`;
}

function withRest(shown: Markdown, rest: number, noun: string): Markdown {
  return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more ${noun} are not shown.`]) : shown;
}
