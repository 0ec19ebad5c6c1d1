import type { AppErrorDetails } from '../domain/error.ts';
import type { LiveWindow } from './generated/types.ts';
import { validateLiveWindow } from './generated/validators.js';

export interface ReportedWindow {
  /** 1-based. */
  readonly line: number;
  readonly window: LiveWindow;
}

export interface ParsedWindows {
  readonly windows: readonly ReportedWindow[];
  /** The first of the lines that are no windows; the others are still read. */
  readonly problems: readonly AppErrorDetails[];
  /** How many lines are no windows. */
  readonly malformed: number;
}

/** Longer lines are not read: a window's sketch holds a few thousand buckets at most. */
const LONGEST_LINE = 256 * 1024;
const MOST_PROBLEMS = 100;

/** NDJSON with one window a line; empty lines are passed over, and what some programs write before the first. */
export function parseWindows(path: string, text: string): ParsedWindows {
  const windows: ReportedWindow[] = [];
  const problems: AppErrorDetails[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((content, index) => {
      if (content.trim() === '') return;
      const parsed = parseLine(content);
      if (parsed.kind === 'window') windows.push({ line: index + 1, window: parsed.window });
      if (parsed.kind === 'problem') problems.push(problemAt(path, index + 1, parsed));
    });
  return { windows, problems: problems.slice(0, MOST_PROBLEMS), malformed: problems.length };
}

type ParsedLine =
  | { readonly kind: 'window'; readonly window: LiveWindow }
  | { readonly kind: 'problem'; readonly reason: string; readonly message: string; readonly pointer: string };

function parseLine(content: string): ParsedLine {
  if (content.length > LONGEST_LINE) return problem('too-long', `The line is longer than ${LONGEST_LINE} characters`);
  const value = parseJson(content);
  if (value.kind === 'problem') return value;
  if (validateLiveWindow(value.value)) return { kind: 'window', window: value.value };
  const [first] = validateLiveWindow.errors ?? [];
  const pointer = first?.instancePath ?? '';
  return problem(
    'schema',
    `The window does not fit its schema: ${pointer === '' ? 'it' : pointer} ${said(first)}`,
    pointer,
  );
}

function parseJson(
  content: string,
): { readonly kind: 'value'; readonly value: unknown } | (ParsedLine & { readonly kind: 'problem' }) {
  try {
    return { kind: 'value', value: JSON.parse(content) };
  } catch {
    return { kind: 'problem', reason: 'json-syntax', message: 'The line is not JSON', pointer: '' };
  }
}

function said(
  error: { readonly keyword: string; readonly params: Readonly<Record<string, unknown>> } | undefined,
): string {
  const words = Object.entries(error?.params ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `breaks ${error?.keyword ?? 'a rule'} (${words.join(', ').slice(0, 200)})`;
}

function problem(reason: string, message: string, pointer = ''): ParsedLine {
  return { kind: 'problem', reason, message, pointer };
}

function problemAt(path: string, line: number, parsed: ParsedLine & { readonly kind: 'problem' }): AppErrorDetails {
  return {
    code: 'schema-violation',
    reason: parsed.reason,
    message: `${parsed.message}.`,
    hint:
      parsed.reason === 'schema'
        ? 'See schemas/window.schema.json.'
        : 'Write each window on a line of its own, as JSON in UTF-8: docs/statistics.md, Live windows.',
    location: { path, line, column: 1, pointer: parsed.pointer },
  };
}
