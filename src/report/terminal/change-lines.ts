import type { Certificate } from '../../contract/generated/types.ts';
import type { DifferenceWord } from '../../domain/certification/difference.ts';
import { type ChangedRow, changedRows } from '../changes-table.ts';
import { formatCount } from '../format.ts';
import { cleanText } from '../hostile-text.ts';
import { unbroken } from './gate-lines.ts';
import { type TerminalOptions, indent, layoutText, padWidth, usableWidth, widest, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import type { TerminalStyle } from './style.ts';

const GAP = '  ';
const HANGING = '  ';

/** What clearly changed, worse first: a line each where they fit, else a list of the same facts. Empty where nothing did. */
export function changeLines(certificate: Certificate, options: TerminalOptions): string {
  const { subject, baseline } = certificate;
  const { rows, rest } = changedRows(certificate);
  if (rows.length === 0 || baseline === null) return '';
  const clean = rows.map((row) => ({ ...row, subject: cleanText(row.subject, 160) }));
  const versions = { candidate: subject.version, baseline: baseline.version };
  const noun = rest === 1 ? 'smaller change' : 'smaller changes';
  const more = rest > 0 ? [layoutText([`and ${formatCount(rest)} ${noun}`], options)] : [];
  return [changeTable(clean, versions, options) ?? changeList(clean, versions, options), ...more].join('\n');
}

type Versions = Readonly<Record<'candidate' | 'baseline', string>>;

/** null where a line is too long. */
function changeTable(rows: readonly ChangedRow[], versions: Versions, options: TerminalOptions): string | null {
  const header = ['What changed', versions.candidate, versions.baseline, 'Change'];
  const cells = rows.map(({ subject, candidate, baseline, change }) => [subject, candidate, baseline, change]);
  const widths = header.map((title, column) => widest([title, ...cells.map((row) => row[column] ?? '')]));
  const total = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (total > usableWidth(options)) return null;
  const lineOf = ([subject = '', candidate = '', baseline = '', change = '']: readonly string[]): string =>
    [
      padWidth(subject, widths[0] ?? 0),
      startPad(candidate, widths[1] ?? 0),
      startPad(baseline, widths[2] ?? 0),
      change,
    ].join(GAP);
  const shown = rows.map((row, index) => {
    const line = lineOf(cells[index] ?? []);
    const start = line.slice(0, line.length - row.change.length);
    return `${start}${paintChange(row, options.style)}`;
  });
  return indent([options.style.muted(lineOf(header)), ...shown].join('\n'));
}

/** roc_auc in region = south: worse, −0.020 [−0.031, −0.010]; 1.4.0: 0.85 · 1.3.2: 0.87 */
function changeList(rows: readonly ChangedRow[], versions: Versions, options: TerminalOptions): string {
  const lines = rows.flatMap((row) => {
    const style = { ...options.style, strong: wordPaint(options.style, row.word) };
    const figures = (['candidate', 'baseline'] as const).flatMap((arm) =>
      row[arm] === '' ? [] : [unbroken(`${versions[arm]}: ${row[arm]}`)],
    );
    const room = usableWidth(options) - HANGING.length;
    const title = wrapText([`${row.subject}: `, { strong: row.word }, row.change.slice(row.word.length)], style, room);
    const below = figures.length === 0 ? [] : wrapText([figures.join(' · ')], style, room);
    return [...title, ...below].map((line, index) => (index === 0 ? line : `${HANGING}${line}`));
  });
  return indent(lines.join('\n'));
}

/** A change begins with its word. */
function paintChange({ word, change }: ChangedRow, style: TerminalStyle): string {
  return `${wordPaint(style, word)(word)}${change.slice(word.length)}`;
}

function wordPaint(style: TerminalStyle, word: DifferenceWord): (text: string) => string {
  if (word === 'worse') return style.bad;
  return word === 'better' ? style.good : style.open;
}

function startPad(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, width - textWidth(text)))}${text}`;
}
