import { parseComment } from '../../../src/contract/parse-comment.ts';
import type { ParsedComment } from '../../../src/domain/promotion/command.ts';

/**
 * What GitHub shows of a command's line: the line as it is typed, in a paragraph or between HTML of the comment's own; only its
 * beginning; or nothing of the kind.
 */
type Shown = 'plain' | 'html' | 'begins' | 'hidden';

interface CommentCase {
  readonly name: string;
  readonly comment: string;
  /** By the model that the command names; each names one of its own. */
  readonly shown: Readonly<Record<string, Shown>>;
}

export interface JudgedCommand {
  readonly name: string;
  readonly comment: string;
  readonly model: string;
  /** As in `plain: heard`. */
  readonly outcome: string;
  readonly isFault: boolean;
}

/** Whether each command of a comment is heard where GitHub shows it as it is typed, and nowhere else. */
export function judgeComment({ name, comment, shown }: CommentCase): readonly JudgedCommand[] {
  const parsed = parseComment(comment);
  return Object.entries(shown).map(([model, seen]) => {
    const done = doneWith(model, parsed);
    return { name, comment, model, outcome: `${seen}: ${done}`, isFault: isFault(seen, done) };
  });
}

function doneWith(model: string, { commands, problems }: ParsedComment): string {
  const named = new RegExp(`\\b${model}(?!\\d)`);
  if (commands.some((command) => named.test(JSON.stringify({ ...command, below: null })))) return 'heard';
  const problem = problems.find(({ line, word }) => named.test(line) || named.test(word)) ?? problems[0];
  return problem === undefined ? 'silence' : `answered by ${problem.code}`;
}

/** A paragraph's line is never met with silence, and what is not shown as it is typed is never heard. */
function isFault(seen: Shown, done: string): boolean {
  if (done === 'silence') return seen === 'plain' || seen === 'begins';
  return done === 'heard' && seen !== 'plain' && seen !== 'html';
}

export function parseCase(line: string): CommentCase {
  const value: CommentCase = JSON.parse(line);
  return value;
}
