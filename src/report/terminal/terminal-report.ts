import type { Certificate, Verdict } from '../../contract/generated/types.ts';
import type { Answer } from '../../domain/certification/verdict.ts';
import { problemsOf } from '../../domain/error.ts';
import { baselineNote } from '../baseline-note.ts';
import type { SavedOutcome } from '../certification-result.ts';
import { orderFindings, locationText } from '../findings-table.ts';
import { tellFinding } from '../findings/tell-finding.ts';
import { formatCount, withPlainSpaces } from '../format.ts';
import { type GateRow, gateRow, selectGates } from '../gate-rows.ts';
import { baselineHeader } from '../shared-wording.ts';
import { factsLine, verdictClause } from '../headline.ts';
import { cleanText } from '../hostile-text.ts';
import { nextStep } from '../next-step.ts';
import { readingLine } from '../reading-words.ts';
import { repeatCommand } from '../sections/provenance.ts';
import { latencyBars, robustnessLine, sliceBars } from './charts.ts';
import { evidenceLines } from './evidence-lines.ts';
import { type TableColumn, type TerminalOptions, fitWidth, layoutTable, layoutText, usableColumns } from './layout.ts';
import type { TerminalStyle } from './style.ts';

const VERDICT_MARKS = { pass: '✓', fail: '✗', inconclusive: '?' } as const satisfies Record<Verdict, string>;

/** Below this width gates are a list, below the second the table has no intervals and names gates by id alone. */
const WIDTH_FOR_TABLE = 90;
const WIDTH_FOR_EVERYTHING = 112;
const LONGEST_ID = 28;
/** Files that the closing lines name one by one. */
const MAX_FILES = 3;
/** Gates that a terminal lists. */
const MAX_ROWS = 60;
/** Evaluation sets that it tells the reading of. */
const MAX_READINGS = 8;

/** The report of one certificate for a terminal: the same content as the comment, with bars in place of charts. */
export function renderTerminalReport(certificate: Certificate, options: TerminalOptions): string {
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
    layoutText([{ strong: 'Next:' }, ' ', ...nextStep(certificate, 'terminal')], options),
    layoutText(['Repeat: ', { code: repeatCommand(certificate) }], options),
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
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
  const rows = outcomes.map((outcome) => summaryRow(outcome, options.style));
  const columns = [{ header: '' }, { header: 'Version' }, { header: 'Verdict', isFlexible: true }];
  const blocks = [
    outcomes.length > 1 ? layoutTable(columns, rows, options) : '',
    layoutText([{ strong: answerCounts(outcomes) }], options),
    files.length === 0 ? '' : layoutText(['Open next: ', ...fileList(files)], options),
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

function summaryRow(outcome: SavedOutcome['outcome'], style: TerminalStyle): readonly string[] {
  if (outcome.kind === 'unanswered') {
    const { model, version } = outcome.subject;
    const [problem] = problemsOf(outcome.error);
    const clause = cleanText(`could not be certified: ${problem?.message ?? outcome.error.message}`, 300);
    return [style.bad('!'), cleanText(`${model}@${version}`), clause];
  }
  const { subject, verdict } = outcome.certificate;
  const mark = verdictPaint(style, verdict)(VERDICT_MARKS[verdict]);
  const clause = cleanText(verdictClause(outcome.certificate), 300);
  return [mark, cleanText(`${subject.model}@${subject.version}`), clause];
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
    .slice(0, MAX_ROWS)
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

function gateLines(certificate: Certificate, options: TerminalOptions): string {
  const { shown, passingLeft } = selectGates(certificate.gates);
  if (shown.length === 0) return '';
  const rows = shown.slice(0, MAX_ROWS).map((gate) => gateRow(gate, certificate));
  const hidden = shown.length - rows.length + passingLeft;
  const noun = hidden === 1 ? 'more gate is' : 'more gates are';
  const rest = hidden > 0 ? `\n${layoutText([`${formatCount(hidden)} ${noun} in the certificate.`], options)}` : '';
  const isNarrow = usableColumns(options.columns) < WIDTH_FOR_TABLE;
  return `${isNarrow ? gateList(rows, options) : gateTable(rows, certificate, options)}${rest}`;
}

/** One or two lines for each gate, for terminals without room for a table. */
function gateList(rows: readonly GateRow[], options: TerminalOptions): string {
  const { style } = options;
  return rows
    .map((row) => {
      const painted = { ...options, style: { ...style, strong: verdictPaint(style, row.result) } };
      const detail = row.detail === '' ? '' : `, ${row.detail}`;
      return layoutText(
        [
          { strong: `${VERDICT_MARKS[row.result]} ${row.id}` },
          row.subject === '' ? '' : ` (${row.subject})`,
          ` ${row.candidate}, limit ${row.limit}: `,
          { strong: row.result },
          detail,
        ],
        painted,
      );
    })
    .join('\n');
}

function gateTable(rows: readonly GateRow[], certificate: Certificate, options: TerminalOptions): string {
  const isWide = usableColumns(options.columns) >= WIDTH_FOR_EVERYTHING;
  const columns: readonly TableColumn[] = [
    { header: '' },
    { header: 'Gate', isFlexible: isWide },
    { header: certificate.subject.version, align: 'right' },
    ...(certificate.baseline === null
      ? []
      : [{ header: baselineHeader(certificate.baseline), align: 'right' } as const]),
    { header: 'Limit', align: 'right' },
    { header: 'Result', isFlexible: true },
  ];
  const cells = rows.map((row) =>
    gateCells(row, options.style, { hasBaseline: certificate.baseline !== null, isWide }),
  );
  return layoutTable(columns, cells, options);
}

function gateCells(
  row: GateRow,
  style: TerminalStyle,
  { hasBaseline, isWide }: { readonly hasBaseline: boolean; readonly isWide: boolean },
): readonly string[] {
  const paint = verdictPaint(style, row.result);
  const name = row.subject === '' || !isWide ? row.id : `${row.id} (${row.subject})`;
  const withInterval = (value: string, interval: string): string =>
    isWide && interval !== '' ? `${value} ${style.muted(interval)}` : value;
  const detail = isWide ? row.detail : row.detail.replaceAll(/ \[[^\]]*\]/g, '');
  return [
    paint(VERDICT_MARKS[row.result]),
    isWide ? cleanText(name, 160) : fitWidth(cleanText(name, 160), LONGEST_ID),
    withInterval(row.candidate, row.interval),
    ...(hasBaseline ? [withInterval(row.baseline, row.baselineInterval)] : []),
    row.limit,
    `${paint(row.result)}${detail === '' ? '' : `, ${cleanText(detail)}`}`,
  ];
}

function verdictPaint(style: TerminalStyle, verdict: Verdict): (text: string) => string {
  return { pass: style.good, fail: style.bad, inconclusive: style.open }[verdict];
}
