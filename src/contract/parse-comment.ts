import type { Command, CommandProblem, ParsedComment } from '../domain/promotion/command.ts';
import { MAX_COMMANDS, MAX_TARGETS } from '../domain/promotion/command.ts';
import { parseLine } from '../domain/promotion/parse-line.ts';
import { isDryRun, isOnlyDryRun } from '../domain/promotion/parse-words.ts';
import { MAX_COMMENT_CHARACTERS, withinBounds } from './comment-bounds.ts';
import type { SourceLine } from './comment-tree.ts';
import { visibleLines } from './visible-lines.ts';

const MAYBE_COMMAND = /^[^\S\n]*\/(?:promote|rollback|certify|seatrial)/im;

/**
 * Finds the commands of a comment: lines that GitHub shows as text of their own. What it shows as a quote, code, a list,
 * a table, a fold, a link or struck out, and what it does not show at all, is never carried out.
 */
export function parseComment(body: string): ParsedComment {
  const text = body
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(/^\uFEFF+/gm, '');
  if (text.length > MAX_COMMENT_CHARACTERS || !MAYBE_COMMAND.test(text)) return { commands: [], problems: [] };
  const lines = withinBounds(text, () => visibleLines(text, (part) => MAYBE_COMMAND.test(part) || isDryRun(part)));
  if (lines === 'too-complicated')
    return { commands: [], problems: [{ code: lines, line: '', word: '', nearest: null }] };
  const commands: Command[] = [];
  const problems: CommandProblem[] = [];
  for (const { text: line } of lines.filter(({ doubt }) => doubt === null)) {
    const parsed = parseLine(line);
    if (parsed.kind === 'command') commands.push(parsed.command);
    if (parsed.kind === 'problem') problems.push(parsed.problem);
  }
  const answered = commands.length + problems.length > 0;
  problems.push(...lines.flatMap((line) => doubtful(line, answered)).slice(0, MAX_COMMANDS));
  // On a line of its own it is about all of them.
  const dryRun = lines.some(({ text: line, doubt }) => doubt === null && isOnlyDryRun(line));
  const all = dryRun ? commands.map((command) => ({ ...command, dryRun })) : commands;
  return { commands: all, problems: [...problems, ...beyondLimits(commands, problems.length)] };
}

/** Who answers a mail with a command need not hear about the ones in the mail. */
function doubtful({ text: line, doubt }: SourceLine, answered: boolean): readonly CommandProblem[] {
  if (doubt === null || (doubt === 'below-quoted-mail' && answered)) return [];
  return parseLine(line).kind === 'none' ? [] : [{ code: doubt, line, word: line, nearest: null }];
}

function beyondLimits(commands: readonly Command[], problems: number): readonly CommandProblem[] {
  const targets = new Set(commands.map(({ model, version, digest }) => `${model}@${version ?? digest}`));
  const count = commands.length + problems;
  const found: CommandProblem[] = [];
  if (count > MAX_COMMANDS) found.push(limitProblem('too-many-commands', count, MAX_COMMANDS));
  if (targets.size > MAX_TARGETS) found.push(limitProblem('too-many-targets', targets.size, MAX_TARGETS));
  return found;
}

function limitProblem(code: CommandProblem['code'], seen: number, limit: number): CommandProblem {
  return { code, line: '', word: String(seen), nearest: String(limit) };
}
