import type { Answer } from '../../domain/certification/verdict.ts';
import { problemsOf } from '../../domain/error.ts';
import type { SavedOutcome } from '../certification-result.ts';
import { formatCount, withPlainSpaces } from '../format.ts';
import { verdictClause } from '../headline.ts';
import { cleanText } from '../hostile-text.ts';
import { type TerminalOptions, indent, layoutText, padWidth, usableWidth, widest, wrapText } from './layout.ts';
import type { TerminalStyle } from './style.ts';
import { VERDICT_MARKS, verdictPaint } from './verdict-marks.ts';

/** Files that the closing lines name one by one. */
const MAX_FILES = 3;

export interface TerminalSummary {
  readonly outcomes: readonly SavedOutcome['outcome'][];
  /** What to open next: files that were written. */
  readonly files: readonly string[];
  /** Whether the reports above are whole, so that nothing is to be said of how to see more. */
  readonly isVerbose?: boolean;
}

/** The closing lines of a run over several versions: one line each, counts, and what to open. */
export function renderTerminalSummary(summary: TerminalSummary, options: TerminalOptions): string {
  const { outcomes, files } = summary;
  const blocks = [
    outcomes.length > 1
      ? versionLines(
          outcomes.map((outcome) => versionLine(outcome, options.style)),
          options,
        )
      : '',
    layoutText([{ strong: answerCounts(outcomes) }], options),
    files.length === 0 ? '' : layoutText(['Open next: ', ...fileList(files)], options),
    moreLine(summary, options),
  ];
  return withPlainSpaces(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

/** Where what is not shown can be seen: said once, below all reports. */
function moreLine({ outcomes, files, isVerbose = false }: TerminalSummary, options: TerminalOptions): string {
  if (isVerbose || outcomes.every(({ kind }) => kind === 'unanswered')) return '';
  const page = files.length > 0 ? [] : [', ', { code: '--html report.html' }, ' draws them'];
  return layoutText(['More: ', { code: '--verbose' }, ' shows all gates and measurements', ...page, '.'], options);
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

/** The first file is the report of all; those beside it are named while they are few. */
function fileList(files: readonly string[]): readonly (string | { readonly code: string })[] {
  const shown = files.length > MAX_FILES ? files.slice(0, 1) : files;
  const rest = files.length - shown.length;
  const more = rest === 0 ? [] : [`; ${formatCount(rest)} more files lie `, ...placeOf(files)];
  return [...shown.flatMap((file, index) => [index === 0 ? '' : ', ', { code: file }]), ...more];
}

/** The page may have been asked for elsewhere than the rest. */
function placeOf([first = '', ...others]: readonly string[]): readonly (string | { readonly code: string })[] {
  const folders = new Set(others.map(folderOf));
  const [folder = ''] = folders;
  if (folders.size === 1 && folder !== folderOf(first)) return ['in ', { code: folder === '' ? '.' : folder }];
  return ['beside it'];
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.replaceAll('\\', '/').lastIndexOf('/')));
}
