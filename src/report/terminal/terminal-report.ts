import type { Certificate } from '../../contract/generated/types.ts';
import type { Answer } from '../../domain/certification/verdict.ts';
import { problemsOf } from '../../domain/error.ts';
import { baselineNote } from '../baseline-note.ts';
import type { SavedOutcome } from '../certification-result.ts';
import { orderFindings, locationText } from '../findings-list.ts';
import { failureReason } from '../failure-reason.ts';
import { tellFinding } from '../findings/tell-finding.ts';
import { formatCount, withPlainSpaces } from '../format.ts';
import { factsLine, verdictClause } from '../headline.ts';
import { cleanText } from '../hostile-text.ts';
import { nextStep } from '../next-step.ts';
import { readingLine } from '../reading-words.ts';
import { repeatOf } from '../sections/provenance.ts';
import { latencyBars, robustnessLine, sliceBars } from './charts.ts';
import { evidenceLines } from './evidence-lines.ts';
import { gateLines } from './gate-lines.ts';
import { type TerminalOptions, indent, layoutText, padWidth, usableWidth, widest, wrapText } from './layout.ts';
import type { TerminalStyle } from './style.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

/** Files that the closing lines name one by one. */
const MAX_FILES = 3;
/** Findings that a terminal lists. */
const MAX_FINDINGS = 60;
/** Evaluation sets that it tells the reading of. */
const MAX_READINGS = 8;

export interface ReportOptions extends TerminalOptions {
  /** What the command that repeats the run needs, where the registry is not around the reader. */
  readonly registryHint?: string;
}

/** The report of one certificate for a terminal: the same content as the comment, with bars in place of charts. */
export function renderTerminalReport(certificate: Certificate, options: ReportOptions): string {
  const { style } = options;
  const { model, version } = certificate.subject;
  const paint = verdictPaint(style, certificate.verdict);
  const headline = `${VERDICT_MARKS[certificate.verdict]} ${model} ${version} ${verdictClause(certificate)}`;
  const blocks = [
    layoutText([{ strong: headline }], {
      ...options,
      style: { ...style, strong: (text) => style.strong(paint(text)) },
    }),
    layoutText(factsLine(certificate), options),
    baselineLine(certificate, options),
    findingLines(certificate, options),
    readingLines(certificate, options),
    gateLines(certificate, options),
    ...certificate.performance.map((performance) => latencyBars(performance, certificate, options)),
    sliceBars(certificate, options),
    evidenceLines(certificate, options),
    robustnessLine(certificate, options),
    reasonLine(certificate, options),
    layoutText([{ strong: 'Next:' }, ' ', ...nextStep(certificate, 'terminal')], options),
    layoutText(
      ['Repeat: ', { code: repeatOf(`${model}@${version}`, certificate) + (options.registryHint ?? '') }],
      options,
    ),
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

function reasonLine(certificate: Certificate, options: TerminalOptions): string {
  const reason = failureReason(certificate);
  return reason.length === 0 ? '' : layoutText([{ strong: 'Why:' }, ' ', ...reason, '.'], options);
}

function baselineLine(certificate: Certificate, options: TerminalOptions): string {
  const note = baselineNote(certificate);
  return note === '' ? '' : layoutText([note], options);
}

/** How each evaluation set was read, in a line. */
function readingLines({ readings = [] }: Certificate, options: TerminalOptions): string {
  const shown = readings.slice(0, MAX_READINGS).map((reading) => layoutText(readingLine(reading), options));
  return shown.join('\n');
}

export interface TerminalSummary {
  readonly outcomes: readonly SavedOutcome['outcome'][];
  /** What to open next: files that were written. */
  readonly files: readonly string[];
}

/** The closing lines of a run over several versions: one line each, counts, and what to open. */
export function renderTerminalSummary({ outcomes, files }: TerminalSummary, options: TerminalOptions): string {
  const blocks = [
    outcomes.length > 1
      ? versionLines(
          outcomes.map((outcome) => versionLine(outcome, options.style)),
          options,
        )
      : '',
    layoutText([{ strong: answerCounts(outcomes) }], options),
    files.length === 0 ? '' : layoutText(['Open next: ', ...fileList(files)], options),
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

interface VersionLine {
  readonly mark: string;
  readonly name: string;
  readonly clause: string;
}

function versionLine(outcome: SavedOutcome['outcome'], style: TerminalStyle): VersionLine {
  if (outcome.kind === 'unanswered') {
    const { model, version } = outcome.subject;
    const [problem] = problemsOf(outcome.error);
    const clause = `could not be certified: ${problem?.message ?? outcome.error.message}`;
    return { mark: style.bad('!'), name: cleanText(`${model}@${version}`), clause: cleanText(clause, 300) };
  }
  const { subject, verdict } = outcome.certificate;
  return {
    mark: verdictPaint(style, verdict)(VERDICT_MARKS[verdict]),
    name: cleanText(`${subject.model}@${subject.version}`),
    clause: cleanText(verdictClause(outcome.certificate), 300),
  };
}

/** A narrower clause is a column of single words: it stands below the name. */
const NARROWEST_CLAUSE = 32;

/** Names are whole at every width: they are what one types next. */
function versionLines(lines: readonly VersionLine[], options: TerminalOptions): string {
  const names = widest(lines.map(({ name }) => name));
  const room = usableWidth(options) - names - 5;
  const isBeside = room >= NARROWEST_CLAUSE;
  const shown = lines.flatMap(({ mark, name, clause }) => {
    const wrapped = wrapText([clause], options.style, isBeside ? room : usableWidth(options) - 3);
    if (!isBeside) return [`${mark}  ${name}`, ...wrapped.map((line) => `   ${line}`)];
    return wrapped.map(
      (line, index) => `${index === 0 ? `${mark}  ${padWidth(name, names)}` : ' '.repeat(names + 3)}  ${line}`,
    );
  });
  return indent(shown.join('\n'));
}

const COUNT_WORDS = {
  pass: 'certified',
  fail: 'not certified',
  inconclusive: 'not decided',
  unanswered: 'could not be certified',
} as const satisfies Readonly<Record<Answer, string>>;

/** 2 certified, 1 not certified */
function answerCounts(outcomes: readonly SavedOutcome['outcome'][]): string {
  if (outcomes.length === 0) return 'No model version changed: nothing to certify.';
  const counts = Map.groupBy(outcomes, (one) => (one.kind === 'unanswered' ? one.kind : one.certificate.verdict));
  return (['pass', 'fail', 'inconclusive', 'unanswered'] as const)
    .flatMap((answer) => {
      const count = counts.get(answer)?.length ?? 0;
      return count === 0 ? [] : [`${formatCount(count)} ${COUNT_WORDS[answer]}`];
    })
    .join(', ');
}

/** The first file is the report of all; the certificates beside it are named while they are few. */
function fileList(files: readonly string[]): readonly (string | { readonly code: string })[] {
  const shown = files.length > MAX_FILES ? files.slice(0, 1) : files;
  const rest = files.length - shown.length;
  const beside = rest === 0 ? [] : [`; ${formatCount(rest)} certificates lie beside it`];
  return [...shown.flatMap((file, index) => [index === 0 ? '' : ', ', { code: file }]), ...beside];
}

function findingLines(certificate: Certificate, options: TerminalOptions): string {
  const { style } = options;
  const paints = { error: style.bad, warning: style.open, notice: style.muted } as const;
  return orderFindings(certificate.findings)
    .slice(0, MAX_FINDINGS)
    .map((finding) => {
      const where = finding.location === undefined ? '' : ` (${locationText(finding.location)})`;
      const painted = { ...options, style: { ...style, strong: paints[finding.severity] } };
      return layoutText(
        [{ strong: finding.severity }, ` ${finding.code}: ${tellFinding(finding).message}${where}`],
        painted,
      );
    })
    .join('\n');
}
