import type { AppErrorDetails, SourceLocation } from '../domain/error.ts';
import type { Style } from './style.ts';
import { textWidth, visibleText } from './visible-text.ts';

export interface PrintOptions {
  readonly style: Style;
  /** Text of a file that a location names, for the lines around it; null where there is none to show. */
  readonly readText: (path: string) => string | null;
  /** Default: errors. */
  readonly severity?: 'error' | 'warning';
}

/** Problems as a person reads them: place, sentence, lines of the file with a caret, what to do. */
export function renderProblems(problems: readonly AppErrorDetails[], options: PrintOptions): string {
  return problems.map((problem) => `${renderProblem(problem, options)}\n`).join('\n');
}

function renderProblem(problem: AppErrorDetails, { style, readText, severity = 'error' }: PrintOptions): string {
  const { location, message, hint } = problem;
  const name = problem.reason ?? problem.code;
  const label = severity === 'error' ? style('red', name) : style('yellow', `warning: ${name}`);
  const text = location === undefined ? null : readText(location.path);
  const lines = [
    location === undefined ? label : `${style('bold', renderPlace(location))}  ${label}`,
    `  ${visibleText(message)}`,
    ...(location === undefined || text === null ? [] : renderFrame(location, text, style)),
    ...(hint === undefined ? [] : [`  ${style('cyan', '→')} ${visibleText(hint)}`]),
    ...(location === undefined || location.pointer === '' ? [] : [`  ${style('dim', visibleText(location.pointer))}`]),
  ];
  return lines.join('\n');
}

function renderPlace({ path, line, column }: SourceLocation): string {
  return `${visibleText(path)}:${line}:${column}`;
}

/** Characters of a line that are shown; of a longer one, those around the column. */
const FRAME_WIDTH = 100;

function renderFrame({ line, column }: SourceLocation, text: string, style: Style): readonly string[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const numbers = [line - 1, line].filter((number) => number >= 1 && number <= lines.length);
  if (!numbers.includes(line)) return [];
  const gutter = String(line).length;
  const from = column > FRAME_WIDTH - 10 ? column - FRAME_WIDTH / 2 : 0;
  const shown = numbers.map((number) => {
    const content = (lines[number - 1] ?? '').slice(from, from + FRAME_WIDTH);
    return `  ${style('dim', `${String(number).padStart(gutter)} │`)} ${visibleText(content)}`;
  });
  const before = visibleText((lines[line - 1] ?? '').slice(from, column - 1));
  const caret = `  ${style('dim', `${' '.repeat(gutter)} │`)} ${' '.repeat(textWidth(before))}${style('red', '^')}`;
  return [...shown, caret];
}
