import { AppError } from '../../domain/error.ts';

export interface GitFailure {
  /** What could not be done, in a sentence without its stop. */
  readonly what: string;
  /** What to do where git itself says nothing about it. */
  readonly hint: string;
  readonly cause: unknown;
}

const OUTSIDE = /^not a git repository/i;

/** A failure of git in its own words: it knows best what is wrong, and often what to do. */
export function gitFailed({ what, hint, cause }: GitFailure): AppError {
  const { sentence, remedy } = readComplaint(cause instanceof Error ? cause.message : '');
  return new AppError({
    code: 'git-failed',
    message: sentence === '' ? `${what}.` : `${what}: ${sentence.replace(/\.$/, '')}.`,
    hint: OUTSIDE.test(sentence)
      ? 'Run it inside a git repository, or name the folder of one.'
      : remedy === ''
        ? hint
        : remedy,
    cause,
  });
}

/** `fatal: <sentence>`, then lines of advice. Progress and warnings may come before. */
function readComplaint(text: string): { readonly sentence: string; readonly remedy: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => /^(?:fatal|error): /.test(line));
  const sentence = (lines[Math.max(0, at)] ?? '').replace(/^(?:fatal|error): /, '');
  const rest = at === -1 ? [] : lines.slice(at + 1).filter((line) => !/^(?:fatal|error|hint): /.test(line));
  return { sentence, remedy: rest.join(' ') };
}
