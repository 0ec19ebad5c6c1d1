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

/** Constructs inside a paragraph whose parsing takes the square of its length: a stranger's comment could stop the bot. */
const INLINE = ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'];
/** Of a longer paragraph only the beginning is read: `/rollback` over a pasted stack trace is one. */
const MAX_PARAGRAPH_CHARACTERS = 4_000;
/** The first twenty of the quotes and lists that a line opens one inside the other. */
const DEEP_NESTING = /^((?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){20})(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)]))+/gm;

/** Blocks first, of the whole; what is inside a paragraph only where it may hold a command. */
function commandLines(text: string): readonly string[] {
  const shallow = text.replaceAll(DEEP_NESTING, '$1');
  const lines: string[] = [];
  let open = 0;
  for (const node of fromMarkdown(shallow, { extensions: [{ disable: { null: INLINE } }] }).children) {
    if (node.type === 'html') open = Math.max(0, open + openedBy(node.value));
    if (node.type !== 'paragraph' || open > 0) continue;
    const paragraph = beginning(shallow.slice(...span(node)));
    if (MAYBE_COMMAND.test(paragraph)) lines.push(...inside(paragraph));
  }
  return lines;
}

/** Whole lines only: half a command is another one. */
function beginning(paragraph: string): string {
  if (paragraph.length <= MAX_PARAGRAPH_CHARACTERS) return paragraph;
  return paragraph.slice(0, Math.max(0, paragraph.lastIndexOf('\n', MAX_PARAGRAPH_CHARACTERS)));
}

/** Tags opened and not closed: paragraphs up to `</blockquote>` are shown as a quote, whatever Markdown says. */
function openedBy(html: string): number {
  const tags = html.match(/<\/?[a-z][a-z0-9-]*/gi) ?? [];
  const paired = tags.filter((tag) => !/^<\/?(?:br|hr|img|input|source|wbr|col|p|li)$/i.test(tag));
  return paired.reduce((sum, tag) => sum + (tag.startsWith('</') ? -1 : 1), 0);
}

function inside(text: string): readonly string[] {
  const [paragraph] = fromMarkdown(text).children;
  return paragraph?.type === 'paragraph' ? paragraphLines(paragraph, text) : [];
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
