import type { Command, CommandProblem, ParsedComment } from '../domain/promotion/command.ts';
import { MAX_COMMANDS, MAX_TARGETS } from '../domain/promotion/command.ts';
import { parseLine } from '../domain/promotion/parse-line.ts';
import { VERB_RECORDS } from '../domain/promotion/verbs/registry.ts';
import { MAX_COMMENT_CHARACTERS, withinBounds } from './comment-bounds.ts';
import type { Doubt, SourceLine } from './comment-tree.ts';
import { dryRunIn, takenBackIn } from './dry-run.ts';
import { isWanted, type SeenCommand, seenCommand, withoutMarks } from './seen-command.ts';
import { STOP } from './read-paragraph.ts';
import { type VisibleText, visibleText, withoutDeepNesting } from './visible-lines.ts';

/** What is kept of a line that was not understood. */
const MAX_SHOWN = 500;

/**
 * Finds the commands of a comment: lines that GitHub shows as plain text of their own. What it shows as a quote, code, a list,
 * a table, a fold, a link or struck out, and what it does not show at all, is never carried out. What was nevertheless
 * meant for a stop is answered.
 */
export function parseComment(body: string): ParsedComment {
  if (!mayHoldCommand(body)) return { commands: [], problems: [] };
  const text = withoutDeepNesting(normalLines(body));
  const visible = withinBounds(text, () => visibleText(text));
  if (visible === 'too-complicated') return { commands: [], problems: [problemOf(visible, '')] };
  const read = readLines(visible.plain);
  const problems = [
    ...read.problems,
    ...silentStops(visible, read),
    ...unclearIn(visible, read),
    ...beyondLimits(read),
  ];
  if (read.commands.length + problems.length === 0) return { commands: [], problems: unread(visible) };
  const dryRun = dryRunIn(visible.own, read.lines).kind === 'asked';
  const commands = dryRun ? read.commands.map((command) => ({ ...command, dryRun })) : read.commands;
  return { commands, problems: problems.slice(0, MAX_COMMANDS + 1).map(shortened) };
}

/** Whether it is worth to be read at all: looked at line by line, without any Markdown. */
export function mayHoldCommand(body: string): boolean {
  return body.length <= MAX_COMMENT_CHARACTERS * 2 && normalLines(body).split('\n').some(isWanted);
}

function normalLines(body: string): string {
  const text = body
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/^\uFEFF/, '');
  return text.length > MAX_COMMENT_CHARACTERS ? '' : text;
}

interface ReadLines {
  readonly commands: readonly Command[];
  readonly problems: readonly CommandProblem[];
  /** Those that are for us. */
  readonly lines: readonly string[];
}

/** Who answers a mail with a command need not hear about the ones in the mail. */
function readLines(all: readonly SourceLine[]): ReadLines {
  const parsed = all.map(({ text, doubt, below = null }) => ({
    text,
    doubt,
    below,
    read: parseLine(readable(text, doubt)),
  }));
  const ours = parsed.filter(({ read }) => read.kind !== 'none');
  const answered = ours.filter(({ doubt }) => doubt?.code !== 'below-quoted-mail');
  const heard = answered.length > 0 ? answered : ours;
  return {
    commands: heard.flatMap(({ doubt, below, read }) =>
      doubt === null && read.kind === 'command' ? [{ ...read.command, below }] : [],
    ),
    problems: heard.flatMap(({ text, doubt, read }) => {
      if (doubt !== null) return [{ ...problemOf(doubt.code, doubt.word), line: text, ...meantBy(doubt, text) }];
      return read.kind === 'problem' ? [read.problem] : [];
    }),
    lines: heard.map(({ text }) => text),
  };
}

/** Of a line that is not carried out anyhow, how it begins is enough: it may be as long as a comment. */
function readable(text: string, doubt: Doubt | null): string {
  return doubt === null ? text : text.trimStart().slice(0, MAX_SHOWN);
}

/** Of a line whose place or marks are in the way what is typed there can be sent plain. */
function meantBy({ code }: Doubt, text: string): Pick<CommandProblem, 'meant'> {
  const plain = code === 'not-plain' || code === 'unclear-place' ? withoutMarks(text) : null;
  return meantAs(plain);
}

/** What the line would be if it stood where commands are read. */
function meantAs(line: string | null): Pick<CommandProblem, 'meant'> {
  const read = line === null ? null : parseLine(line);
  if (read?.kind === 'command') return { meant: [read.command] };
  return read?.kind === 'problem' && read.problem.meant !== undefined ? { meant: read.problem.meant } : {};
}

/** Whoever speaks of a dry run may mean one; and whoever takes the comment back in it wants none of it. */
function unclearIn({ own, said }: VisibleText, { commands, lines }: ReadLines): readonly CommandProblem[] {
  if (commands.every((command) => command.dryRun || VERB_RECORDS[command.verb].kind === 'read')) return [];
  const takenBack = takenBackIn(said, lines);
  if (takenBack !== null) return [problemOf('taken-back', takenBack)];
  const dryRun = dryRunIn(own, lines);
  return dryRun.kind === 'unclear' ? [problemOf('unclear-dry-run', dryRun.word)] : [];
}

/** A stop that stands in a paragraph is never dropped in silence, whatever else of the comment is heard; nor is it asked for twice. */
function silentStops({ between }: VisibleText, { commands, lines }: ReadLines): readonly CommandProblem[] {
  if (lines.length === 0) return [];
  return between.flatMap(({ text, doubt }) => {
    const seen = STOP.test(text) && doubt?.code !== 'below-quoted-mail' ? seenCommand(text) : null;
    if (seen === null) return [];
    const problem = unreadAs(text.trim(), seen);
    return isHeard(problem, commands) ? [] : [problem];
  });
}

function isHeard({ meant = [] }: CommandProblem, commands: readonly Command[]): boolean {
  return meant.some(({ verb, model }) => commands.some((heard) => heard.verb === verb && heard.model === model));
}

/** Nothing was read: is there something that its author may think was? */
function unread({ plain, apart, alone }: VisibleText): readonly CommandProblem[] {
  const lines = [...plain.filter(({ doubt }) => doubt?.code !== 'below-quoted-mail').map(({ text }) => text), ...apart];
  const all = [
    ...lines.map((line) => ({ line, meant: seenCommand(line) })),
    ...alone.map((line) => ({ line, meant: seenCommand(line, 'alone') })),
  ];
  const seen = all.flatMap(({ line, meant }) => (meant === null ? [] : [unreadAs(line.trim(), meant)]));
  return seen.slice(0, 1).map(shortened);
}

function unreadAs(line: string, seen: SeenCommand): CommandProblem {
  return { ...problemOf('seen-not-read', line), nearest: seen.command, ...meantAs(seen.line) };
}

function beyondLimits({ commands, problems }: ReadLines): readonly CommandProblem[] {
  const targets = new Set(commands.map(({ model, version, digest }) => `${model}@${version ?? digest}`));
  const count = commands.length + problems.length;
  const found: CommandProblem[] = [];
  if (count > MAX_COMMANDS) found.push(limitProblem('too-many-commands', count, MAX_COMMANDS));
  if (targets.size > MAX_TARGETS) found.push(limitProblem('too-many-targets', targets.size, MAX_TARGETS));
  return found;
}

function limitProblem(code: CommandProblem['code'], seen: number, limit: number): CommandProblem {
  return { code, line: '', word: String(seen), nearest: String(limit) };
}

function problemOf(code: CommandProblem['code'], word: string): CommandProblem {
  return { code, line: '', word, nearest: null };
}

/** Of a hostile comment little is remembered. */
function shortened({ line, word, ...problem }: CommandProblem): CommandProblem {
  return { ...problem, line: line.slice(0, MAX_SHOWN), word: word.slice(0, MAX_SHOWN) };
}
