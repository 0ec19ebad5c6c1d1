import type { Certificate, GateResult } from '../contract/generated/types.ts';
import type { AppErrorDetails, SourceLocation } from '../domain/error.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { withPlainSpaces } from './format.ts';
import { gateCause } from './gate-wording.ts';
import { cleanText } from './hostile-text.ts';
import { CHECK_LIMIT, droppedNote, fitRows, fitSections } from './length-budget.ts';
import { link, type Markdown, markdownText, md } from './markdown.ts';
import type { ModelReport } from './model-report.ts';
import { reportSections } from './report-sections.ts';
import { headlineText, mostRows, reportTop } from './report-top.ts';
import { paragraphs } from './section.ts';

interface Annotation {
  readonly level: 'failure' | 'warning' | 'notice';
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** A check run as data. */
export interface CheckRunReport {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** An open question blocks like a failure: only success lets a required check pass. */
  readonly conclusion: 'success' | 'failure';
  readonly annotations: readonly Annotation[];
}

const FOLD_ROWS = 60;
const TITLE_LENGTH = 250;
const MESSAGE_LENGTH = 1_000;

export function renderCheckRun(report: ModelReport): CheckRunReport {
  const summary = fitRows((maxRows) => reportTop(report, maxRows), mostRows(report), CHECK_LIMIT - 2_000);
  const { shown, dropped } = fitSections(reportSections(report, FOLD_ROWS), CHECK_LIMIT);
  const annotations = reportAnnotations(report);
  return {
    title: plainLine(headlineText(report), TITLE_LENGTH),
    summary: markdownText(paragraphs([summary, annotationsLeft(annotations.length), runLink(report)])),
    text: markdownText(paragraphs([...shown, droppedNote(dropped)])),
    conclusion: isCertified(report) ? 'success' : 'failure',
    annotations: annotations.slice(0, MOST_ANNOTATIONS),
  };
}

/** All that GitHub takes in one request: whoever wrote a certificate decides how many there could be, and the tables name the rest. */
export const MOST_ANNOTATIONS = 50;

function annotationsLeft(count: number): Markdown | null {
  if (count <= MOST_ANNOTATIONS) return null;
  return md`The worst ${String(MOST_ANNOTATIONS)} of ${String(count)} remarks stand at their lines.`;
}

/** In the text, because GitHub shows a check run of a workflow's token among those of whichever workflow ran first, and with no link. */
function runLink({ links }: ModelReport): Markdown | null {
  return links?.run === undefined ? null : md`Measured by ${link('this run', links.run)}.`;
}

/** Nothing measured is not a pass. */
function isCertified({ certificates, problems = [] }: ModelReport): boolean {
  return problems.length === 0 && certificates.length > 0 && certificates.every(({ verdict }) => verdict === 'pass');
}

/** What belongs on a line of a file: problems, findings with a place, gates that do not pass; the worst first. */
export function reportAnnotations(report: ModelReport): readonly Annotation[] {
  const annotations = [
    ...(report.problems ?? []).map(problemAnnotation),
    ...report.certificates.flatMap((certificate) => [
      ...certificate.findings.map(findingAnnotation),
      ...certificate.gates.map((gate) => gateAnnotation(gate, certificate)),
    ]),
  ].filter((annotation) => annotation !== null);
  const order = ['failure', 'warning', 'notice'] as const;
  return annotations.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function problemAnnotation(problem: AppErrorDetails): Annotation | null {
  if (problem.location === undefined) return null;
  return at(problem.location, { level: 'failure', title: problem.code, message: withHint(problem) });
}

function findingAnnotation(finding: Certificate['findings'][number]): Annotation | null {
  if (finding.location === undefined) return null;
  const level = finding.severity === 'error' ? 'failure' : finding.severity;
  return at(finding.location, { level, title: finding.code, message: withHint(tellFinding(finding)) });
}

function gateAnnotation(gate: GateResult, certificate: Certificate): Annotation | null {
  if (gate.location === undefined || gate.result === 'pass') return null;
  const { model, version } = certificate.subject;
  return at(gate.location, {
    level: gate.result === 'fail' && gate.blocking ? 'failure' : 'warning',
    title: `${model} ${version}: ${gate.id} ${gate.result === 'fail' ? 'fails' : 'is open'}`,
    message: gateCause(gate, certificate),
  });
}

function plainLine(text: string, maximum: number): string {
  return cleanText(withPlainSpaces(text), maximum);
}

function withHint(problem: { readonly message: string; readonly hint?: string | undefined }): string {
  return problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`;
}

function at(location: SourceLocation, text: Pick<Annotation, 'level' | 'title' | 'message'>): Annotation {
  return {
    level: text.level,
    path: location.path,
    line: location.line,
    column: location.column,
    title: plainLine(text.title, TITLE_LENGTH),
    message: plainLine(text.message, MESSAGE_LENGTH),
  };
}
