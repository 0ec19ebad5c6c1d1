import type { Trace } from '../../domain/livetest/trace-test.ts';
import { indent, layoutTable, type TerminalOptions, usableWidth, wrapText } from '../terminal/layout.ts';
import type { TerminalStyle } from '../terminal/style.ts';
import { type ArmView, type TableView, type TracedDecision, viewDecision } from './decision-view.ts';
import { gainLines } from './gain-lines.ts';

/** A decision for a terminal: the verdict with its cause first, then numbers, how they came about, what is missing, and what to do. */
export function renderDecision({ decision, traces }: TracedDecision, options: TerminalOptions): string {
  const { outcome, arms, notes } = viewDecision(decision);
  const { style } = options;
  const paint = { good: style.good, bad: style.bad, open: style.open }[outcome.tone];
  const verdict = wrap(outcome.message, { ...style, strong: paint }, options);
  return [verdict, wrap(`→ ${outcome.hint}`, { ...style, strong: style.muted }, options)]
    .concat(arms.map((arm) => armText(arm, traces, options)))
    .concat([notes.map((note) => wrap(note, { ...style, strong: style.muted }, options)).join('\n')])
    .join('\n\n')
    .concat('\n');
}

function armText(
  { name, title, metrics, guardrails, lacks }: ArmView,
  traces: readonly Trace[],
  options: TerminalOptions,
): string {
  const parts = [
    options.style.strong(title),
    ...(metrics === null ? [] : [tableText(metrics, options)]),
    ...traces.filter(({ candidate }) => candidate === name).flatMap((trace) => gainLines(trace, options)),
    ...(guardrails === null ? [] : [tableText(guardrails, options)]),
    ...lacks.map((lack) => indent(wrap(lack, options.style, options))),
  ];
  return parts.join('\n');
}

function tableText({ header, rows }: TableView, options: TerminalOptions): string {
  const columns = header.map((name, index) => ({ header: name, isFlexible: index === 0 }));
  return layoutTable(columns, rows, options);
}

function wrap(text: string, style: TerminalStyle, options: TerminalOptions): string {
  return wrapText([{ strong: text }], style, usableWidth(options)).join('\n');
}
