import type { Finding, WrittenFinding } from '../contract/generated/types.ts';
import type { AppErrorDetails, SourceLocation } from '../domain/error.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { formatCount } from './format.ts';
import { type Markdown, bulletList, code, joinMarkdown, md } from './markdown.ts';
import { paragraphs } from './section.ts';

type AnyFinding = Finding | WrittenFinding;

const SEVERITY_SYMBOLS = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const satisfies Record<
  Finding['severity'],
  string
>;

const SEVERITY_ORDER = ['error', 'warning', 'notice'] as const satisfies readonly Finding['severity'][];

export function orderFindings(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}

/**
 * What was noticed outside the gates, errors first; null where nothing was. A list, since paths break no line of a table on a
 * phone. What to do about the first error is the next step of the report, and not said here as well.
 */
export function findingsList(findings: readonly AnyFinding[], maxRows: number): Markdown | null {
  if (findings.length === 0) return null;
  const ordered = orderFindings(findings);
  const items = ordered.slice(0, maxRows).map((finding, index) => {
    const { message, hint = '' } = tellFinding(finding);
    const isNext = index === 0 && finding.severity === 'error';
    const title = md`${SEVERITY_SYMBOLS[finding.severity]} ${finding.severity} ${code(finding.code)}: `;
    return joinMarkdown([title, md`${message}`, ...hintAndPlace(isNext ? '' : hint, finding.location)], '');
  });
  return withRest(bulletList(items), findings.length - maxRows, 'findings');
}

/** The errors of manifests that could not be read, each with file, line and column. */
export function problemsList(problems: readonly AppErrorDetails[], maxRows: number): Markdown | null {
  if (problems.length === 0) return null;
  const items = problems.slice(0, maxRows).map(({ code: name, message, hint = '', location }) => {
    return joinMarkdown([md`${code(name)}: ${message}`, ...hintAndPlace(hint, location)], '');
  });
  return withRest(bulletList(items), problems.length - maxRows, 'problems');
}

function hintAndPlace(hint: string, location: SourceLocation | undefined): readonly Markdown[] {
  const place = location === undefined ? [] : [md`<br>${locationMarkdown(location)}`];
  return hint === '' ? place : [md` ${hint}`, ...place];
}

/** models/churn/model.yaml:31:5, with the JSON pointer of the value. */
export function locationText(location: SourceLocation): string {
  return `${location.path}:${String(location.line)}:${String(location.column)}`;
}

function locationMarkdown(location: SourceLocation): Markdown {
  const pointer = location.pointer === '' ? md`` : md` ${code(location.pointer, 120)}`;
  return md`${code(locationText(location), 240)}${pointer}`;
}

function withRest(shown: Markdown, rest: number, noun: string): Markdown {
  return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more ${noun} are not shown.`]) : shown;
}
