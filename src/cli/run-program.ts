import { CommanderError, type Command } from 'commander';
import { suggest } from '../domain/suggest.ts';
import { AppError } from '../domain/error.ts';
import { isVerb } from '../domain/promotion/verbs/registry.ts';
import { quoteText } from '../domain/quote-text.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { isUnread } from './interruptible.ts';
import { renderProblems } from './print-problems.ts';
import { createStyle } from './style.ts';

/** Runs one command line and sets the exit code. Anything thrown is an unanswered question. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endUnwritten);
  // What is said beside the result may go unread.
  process.stderr.on('error', () => {});
  try {
    overrideExits(program);
    refuseUnknown(program, argv.slice(2));
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT_CODES.good : EXIT_CODES.unanswered;
      return;
    }
    process.exitCode = EXIT_CODES.unanswered;
    process.stderr.write(renderFailure(error));
  }
}

/** Of commands below commands too: by itself commander ends with 1, which is a verdict. */
function overrideExits(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) overrideExits(child);
}

/** With `--help` commander would show the general help, as if the command existed. */
function refuseUnknown(command: Command, [word, ...rest]: readonly string[]): void {
  if (word === undefined || word.startsWith('-') || word === 'help' || command.commands.length === 0) return;
  const child = command.commands.find((one) => one.name() === word);
  if (child !== undefined) return refuseUnknown(child, rest);
  const names = command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
  const near = suggest(word, names);
  const chat = isVerb(word) ? ` /seatrial ${word} is a comment on GitHub: docs/chatops.md.` : '';
  throw new AppError({
    code: 'usage',
    message: `There is no command ${quoteText(word)}.`,
    hint: `${near === null ? `Commands are ${names.join(', ')}.` : `Did you mean ${near}?`}${chat}`,
  });
}

/**
 * `seatrial … | head` has read enough: what was asked is still answered by the exit code (`interruptible` ends what would go on).
 * A disk that is full has not, and its exit code must not look like a verdict.
 */
function endUnwritten(error: NodeJS.ErrnoException): void {
  if (isUnread(error)) return;
  process.stderr.write(`The result could not be written to standard output: ${error.message}.\n`);
  process.exit(EXIT_CODES.unanswered);
}

/** An error with its problems, hint and, for our own errors, its stack. */
export function renderFailure(error: unknown): string {
  const details = error instanceof AppError ? error : internalError(error);
  const problems = details.problems.length > 0 ? details.problems : [details];
  const cause = details.cause instanceof Error && details.code === 'internal' ? `\n${details.cause.stack ?? ''}\n` : '';
  return renderProblems(problems, { style: createStyle(process.stderr), readText: () => null }) + cause;
}

function internalError(cause: unknown): AppError {
  return new AppError({
    code: 'internal',
    message: cause instanceof Error ? cause.message : String(cause),
    hint: 'This is an error of Seatrial itself: please report it with the lines below.',
    cause,
  });
}
