import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Paragraph } from 'mdast';
import type { Command, CommandProblem, ParsedComment } from '../domain/promotion/command.ts';
import { MAX_COMMANDS, MAX_TARGETS } from '../domain/promotion/command.ts';
import { parseLine } from '../domain/promotion/parse-line.ts';

/** GitHub's own limit for a comment; longer text did not come from there. */
const MAX_COMMENT_CHARACTERS = 65_536;
const MAYBE_COMMAND = /^ {0,3}\/(?:promote|rollback|certify|seatrial)/im;

/**
 * Finds the commands of a comment: lines of top-level paragraphs. Quotes, code, lists, headings, links and HTML hold
 * none, so that what somebody quotes or a bot suggests is never carried out.
 */
export function parseComment(body: string): ParsedComment {
  const text = body.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.length > MAX_COMMENT_CHARACTERS || !MAYBE_COMMAND.test(text)) return { commands: [], problems: [] };
  const commands: Command[] = [];
  const problems: CommandProblem[] = [];
  for (const line of commandLines(text)) {
    const parsed = parseLine(line);
    if (parsed.kind === 'command') commands.push(parsed.command);
    if (parsed.kind === 'problem') problems.push(parsed.problem);
  }
  return { commands, problems: [...problems, ...beyondLimits(commands, problems.length)] };
}

function commandLines(text: string): readonly string[] {
  return fromMarkdown(text)
    .children.filter((node) => node.type === 'paragraph')
    .flatMap((paragraph) => paragraphLines(paragraph, text));
}

/** Source lines of a paragraph that begin outside every inline element. A paragraph with inline HTML hides things: none. */
function paragraphLines(paragraph: Paragraph, text: string): readonly string[] {
  if (paragraph.children.some((node) => node.type === 'html')) return [];
  const covered = paragraph.children.filter((node) => node.type !== 'text' && node.type !== 'break').map(span);
  const [start, end] = span(paragraph);
  const lines: string[] = [];
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const from = offset;
    if (!covered.some(([left, right]) => left <= from && from < right)) lines.push(line);
    offset += line.length + 1;
  }
  return lines;
}

function span(node: Nodes): readonly [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
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
