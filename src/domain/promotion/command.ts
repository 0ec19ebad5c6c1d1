import type { Verb } from './verbs/registry.ts';

/** A request to `/command` that was read but not yet connected with the registry. */
export interface Command {
  readonly verb: Verb;
  /** The model as it was written. For a stop verb it may turn out to be the first word of the reason. */
  readonly model: string | null;
  /** Whether the model is written so that it can be no word of a sentence: `model=churn`, `churn@1.0.0`. */
  readonly surely: boolean;
  readonly version: string | null;
  /** The digest of the version, or its beginning. */
  readonly digest: string | null;
  readonly to: 'live' | 'production' | null;
  /** The version that a rollback returns to. */
  readonly toVersion: string | null;
  /** The version in the target of a rollback: to be returned to, unless it is the one that is meant to go. */
  readonly target: string | null;
  /** `to=production`: the rollback names production itself. */
  readonly production: boolean;
  readonly share: number | null;
  readonly environment: string | null;
  readonly forMs: number | null;
  readonly dryRun: boolean;
  /** The commit after @, or the beginning of its id. */
  readonly sha: string | null;
  /** Words that are also searched for what may be meant for the command. */
  readonly reason: string | null;
  /** What stands behind `reason=`: said about the command, never to it. */
  readonly exactReason: string | null;
  /** How what stands right below begins, which may belong to the command: a line, or each point of a list in a line of its own. */
  readonly below: string | null;
}

export const MAX_REASON = 500;

export function wholeReason({ reason, exactReason }: Command): string | null {
  const text = [reason, exactReason].filter((part) => part !== null).join(' ');
  return text === '' ? null : shortened(text);
}

/** White space as the parser of a line leaves it, so that a reason can be sent again. What cannot be seen parts no word. */
export function shortened(text: string): string {
  const words = text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{C}/gu, ' ')
    .split(/\s+/u);
  return words.join(' ').trim().slice(0, MAX_REASON).toWellFormed().trim();
}

export const COMMAND_PROBLEMS = [
  'unknown-verb',
  'unknown-key',
  'duplicate-key',
  'bad-value',
  'small-share',
  'bad-target',
  'unexpected-word',
  'second-command',
  'stray-version',
  'no-version',
  'short-sha',
  'too-many-commands',
  'too-many-targets',
  'too-complicated',
  'below-quoted-mail',
  'behind-long-text',
  'not-plain',
  'unclear-place',
  'broken-line',
  'unclear-dry-run',
  'taken-back',
  'seen-not-read',
] as const;

export interface CommandProblem {
  readonly code: (typeof COMMAND_PROBLEMS)[number];
  readonly line: string;
  /** The part that was not understood. */
  readonly word: string;
  /** What may have been meant, or what is allowed. */
  readonly nearest: string | null;
  /** The commands that the line may be, written as it is meant. */
  readonly meant?: readonly Command[];
}

export type ParsedLine =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'problem'; readonly problem: CommandProblem }
  | { readonly kind: 'none' };

export interface ParsedComment {
  readonly commands: readonly Command[];
  readonly problems: readonly CommandProblem[];
}

export const MAX_COMMANDS = 10;
export const MAX_TARGETS = 5;
