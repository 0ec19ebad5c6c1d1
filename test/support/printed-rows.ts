/** A number as a person reads it, with what its last digit leaves open. */
interface Printed {
  readonly value: number;
  readonly rounding: number;
}

const SCALES: Readonly<Record<string, number>> = {
  ns: 1e-6,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  'million rows/s': 1e6,
  'rows/s': 1,
  B: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
};
const NUMBER = String.raw`[+−]?[\d,]+(?:\.\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|[−]?∞`;
const FIGURE = new RegExp(String.raw`^(${NUMBER})(?: (${Object.keys(SCALES).join('|')}))?(?: \[[^\]]*\])?$`, 'u');
const RATIO = new RegExp(String.raw`(${NUMBER})× \[(${NUMBER}), (${NUMBER})\]`, 'u');
const DIFFERENCE = new RegExp(
  String.raw`(?:better|worse|different|no clear difference), (${NUMBER}) \[(${NUMBER}), (${NUMBER})\]`,
  'u',
);
const WORDS = /\b(faster|slower|larger|smaller|higher|lower|as slow|as large|as high)\b/u;
const LESS = /\b(faster|smaller|lower)\b/u;
const MORE = /\b(slower|larger|higher|as slow|as large|as high)\b/u;

/** What the rows of all tables in a Markdown text say that two of their own figures do not; empty where they agree. */
export function contradictionsIn(markdown: string): readonly string[] {
  return tableRows(markdown).flatMap((cells) => {
    const found = contradictionOf(cells);
    return found === null ? [] : [`${found}: ${cells.join(' | ')}`];
  });
}

/** Rows that compare: a test that finds none of them proves nothing. */
export function comparingRows(markdown: string): number {
  return tableRows(markdown).filter((cells) => figuresOf(cells).length === 2 && cells.some((cell) => RATIO.test(cell)))
    .length;
}

/** The reports' tables stand a row a line, with everything escaped that is no border; a cell may have lines. */
function tableRows(markdown: string): readonly (readonly string[])[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .flatMap((cell) => cell.split('<br>'))
      .map((line) => plain(line).replace(VERSION, '')),
  );
}

/** Before the figure of the version compared with: 1.3.2: 8.121 ms */
const VERSION = /^\d+\.\d+\.\d+: /u;

function plain(cell: string): string {
  return cell
    .replaceAll(/[\\`*]/gu, '')
    .replaceAll('<wbr>', '')
    .replaceAll('\u00A0', ' ')
    .trim();
}

function contradictionOf(cells: readonly string[]): string | null {
  const text = cells.join(' | ');
  const figures = figuresOf(cells);
  const ratio = RATIO.exec(text);
  if (ratio !== null) return contradictedRatio(figures, ratio, text);
  const difference = DIFFERENCE.exec(text);
  if (difference !== null) return contradictedDifference(figures.slice(-2), difference) ?? unseen(cells);
  if (!WORDS.test(text) || figures.length < 2 || figures.some(({ unit }) => unit === undefined)) return null;
  const [candidate, baseline] = figures;
  if (candidate === undefined || baseline === undefined) return null;
  if (candidate.unit === 'bytes') return unseen(cells);
  return 'a word about two measurements without their ratio';
}

/** A clear change between two figures that look the same; one that has its own interval is rounded by that. */
function unseen(cells: readonly string[]): string | null {
  const shown = cells.filter((cell) => FIGURE.test(cell) && !cell.includes('['));
  const isClear = cells.some((cell) => /^(?:better|worse|different), /u.test(cell));
  return isClear && shown.length >= 2 && shown[0] === shown[1] ? 'a change that its figures do not show' : null;
}

type Figure = Printed & { readonly unit: 'ms' | 'rows/s' | 'bytes' | undefined };

/** The cells that hold a figure and nothing else; a limit has its sign before it. */
function figuresOf(cells: readonly string[]): readonly Figure[] {
  return cells.flatMap((cell) => {
    const [, number, suffix] = FIGURE.exec(cell) ?? [];
    if (number === undefined) return [];
    const scale = SCALES[suffix ?? ''] ?? 1;
    const { value, rounding } = printed(number);
    const unit =
      suffix === undefined ? undefined : suffix.endsWith('B') ? 'bytes' : suffix.endsWith('rows/s') ? 'rows/s' : 'ms';
    return [{ value: value * scale, rounding: rounding * scale, unit }];
  });
}

function contradictedRatio(figures: readonly Figure[], found: RegExpExecArray, text: string): string | null {
  const [value, lower, upper] = found.slice(1, 4).map((number) => printed(number).value);
  if (value === undefined || lower === undefined || upper === undefined) return 'an unreadable ratio';
  if (value < lower || value > upper) return 'a ratio outside of its interval';
  if (text.includes('inside the noise')) return lower > 1 || upper < 1 ? null : 'noise, beside an interval that has 1';
  if (text.includes('no clear difference'))
    return lower <= 1 && upper >= 1 ? null : 'no clear difference beside a clear one';
  if (LESS.test(text) && !(upper <= 1)) return 'less, beside an interval that allows more';
  if (MORE.test(text) && !(lower >= 1)) return 'more, beside an interval that allows less';
  const [candidate, baseline, more] = figures;
  if (candidate === undefined || baseline === undefined) return null;
  if (more !== undefined) return 'three figures beside a ratio';
  const quotient = candidate.value / baseline.value;
  return quotient < lower || quotient > upper ? `${quotient} lies outside` : null;
}

/** Differences are of the same rows, and finer than the digits of the two figures: what these leave open is allowed. */
function contradictedDifference(figures: readonly Figure[], found: RegExpExecArray): string | null {
  const [value, lower, upper] = found.slice(1, 4).map(printed);
  if (value === undefined || lower === undefined || upper === undefined) return 'an unreadable difference';
  if (value.value < lower.value || value.value > upper.value) return 'a difference outside of its interval';
  const isOpen = lower.value <= 0 && upper.value >= 0;
  if (found[0].startsWith('no clear') !== isOpen)
    return isOpen ? 'a word for a difference that is not clear' : 'no clear difference beside a clear one';
  const [candidate, baseline] = figures;
  if (candidate === undefined || baseline === undefined) return null;
  const difference = candidate.value - baseline.value;
  const slack = candidate.rounding + baseline.rounding + value.rounding;
  return difference < lower.value - slack || difference > upper.value + slack ? `${difference} lies outside` : null;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function printed(text: string): Printed {
  if (text.endsWith('∞')) return { value: text.startsWith('−') ? -Infinity : Infinity, rounding: 0 };
  const [mantissa = '', power = ''] = text.replaceAll(',', '').replace('−', '-').split(' × 10');
  const exponent = Number(Array.from(power, (sign) => (sign === '⁻' ? '-' : RAISED.indexOf(sign))).join('') || 0);
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return { value: Number(mantissa) * 10 ** exponent, rounding: 0.5 * 10 ** (exponent - decimals) };
}
