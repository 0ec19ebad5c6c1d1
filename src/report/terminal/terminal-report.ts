import type { Certificate } from '../../contract/generated/types.ts';
import { baselineNote } from '../baseline-note.ts';
import { orderFindings, locationText } from '../findings-list.ts';
import { failureReason } from '../failure-reason.ts';
import { tellFinding } from '../findings/tell-finding.ts';
import { withPlainSpaces } from '../format.ts';
import { factsLine, verdictClause } from '../headline.ts';
import { isTestNext, planSentences } from '../livetest/plan-wording.ts';
import { nextStep } from '../next-step.ts';
import { readingLine } from '../reading-words.ts';
import { repeatOf } from '../sections/provenance.ts';
import { latencyBars, robustnessLine, sliceBars } from './charts.ts';
import { evidenceLines } from './evidence-lines.ts';
import { changeLines } from './change-lines.ts';
import { allGateLines, shownGateLines } from './gate-lines.ts';
import { type TerminalOptions, layoutText } from './layout.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

/** Findings that a terminal lists. */
const MAX_FINDINGS = 60;
/** Evaluation sets that it tells the reading of. */
const MAX_READINGS = 8;

export interface ReportOptions extends TerminalOptions {
  /** Everything that the comment has in its folds, too. */
  readonly isVerbose?: boolean;
  /** What the command that repeats the run needs, where the registry is not around the reader. */
  readonly registryHint?: string;
}

/**
 * The report of one certificate for a terminal: what the comment never folds. That is of a pass what changed, else what does not
 * pass and why, and one next step.
 */
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
    options.isVerbose === true ? '' : shownGateLines(certificate, options),
    certificate.verdict === 'pass' ? changeLines(certificate, options) : '',
    ...(options.isVerbose === true ? detailBlocks(certificate, options) : []),
    reasonLine(certificate, options),
    liveTestLine(certificate, options),
    layoutText([{ strong: 'Next:' }, ' ', ...nextStep(certificate, 'terminal')], options),
    options.isVerbose === true ? repeatLine(certificate, options) : '',
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

/** What the comment folds, with bars in place of charts. */
function detailBlocks(certificate: Certificate, options: ReportOptions): readonly string[] {
  return [
    readingLines(certificate, options),
    allGateLines(certificate, options),
    ...certificate.performance.map((performance) => latencyBars(performance, certificate, options)),
    sliceBars(certificate, options),
    evidenceLines(certificate, options),
    robustnessLine(certificate, options),
  ];
}

function repeatLine(certificate: Certificate, options: ReportOptions): string {
  const { model, version } = certificate.subject;
  const command = repeatOf(`${model}@${version}`, certificate) + (options.registryHint ?? '');
  return layoutText(['Repeat: ', { code: command, isCommand: true }], options);
}

function reasonLine(certificate: Certificate, options: TerminalOptions): string {
  const reason = failureReason(certificate);
  return reason.length === 0 ? '' : layoutText([{ strong: 'Why:' }, ' ', ...reason, '.'], options);
}

function liveTestLine(certificate: Certificate, options: ReportOptions): string {
  const { liveTest } = certificate;
  if (liveTest === undefined || (!isTestNext(certificate) && options.isVerbose !== true)) return '';
  return layoutText([{ strong: 'Live test:' }, ' ', ...planSentences(liveTest.plan)], options);
}

function baselineLine(certificate: Certificate, options: TerminalOptions): string {
  const note = baselineNote(certificate);
  if (note === '') return '';
  const { baseline, baselineSearch } = certificate;
  const isGuess = baseline?.origin === 'predecessor' && baselineSearch?.record !== 'branch';
  return layoutText([note, ...(isGuess ? [' ', { code: '--baseline' }, ' names another.'] : [])], options);
}

/** How each evaluation set was read, in a line. */
function readingLines({ readings = [] }: Certificate, options: TerminalOptions): string {
  const shown = readings.slice(0, MAX_READINGS).map((reading) => layoutText(readingLine(reading), options));
  return shown.join('\n');
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
