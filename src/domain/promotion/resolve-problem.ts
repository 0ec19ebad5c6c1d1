import type { EnvironmentFacts, VersionFacts } from '../../contract/generated/types.ts';
import { type Command, wholeReason } from './command.ts';
import type { ModelState } from './state.ts';

/** A version that the pull request of the thread adds. */
export interface ThreadVersion {
  readonly model: string;
  readonly version: VersionFacts;
}

export interface ResolveContext {
  readonly model: string;
  readonly state: ModelState;
  readonly environments: readonly EnvironmentFacts[];
  /** Versions on the default branch. */
  readonly merged: readonly VersionFacts[];
  readonly thread: readonly ThreadVersion[];
  readonly now: string;
  /** RFC 3339; null where nobody wrote it. */
  readonly writtenAt: string | null;
}

export const RESOLVE_PROBLEMS = [
  'unknown-model',
  'model-required',
  'other-model',
  'version-required',
  'version-ambiguous',
  'version-unknown',
  'digest-ambiguous',
  'short-commit',
  'other-commit',
  'other-version',
  'unclear-word',
  'unknown-key',
  'live-or-production',
  'back-already',
  'runs-now',
  'is-live',
  'production-or-live',
  'not-live',
  'unknown-environment',
  'environment-required',
  'other-environment',
] as const;

export interface ResolveProblem {
  readonly kind: 'problem';
  readonly code: (typeof RESOLVE_PROBLEMS)[number];
  readonly command: Command;
  readonly word: string | null;
  /** What could be named instead. */
  readonly choices: readonly string[];
  /** The command in the ways that it may have been meant, each to be sent again. */
  readonly readings: readonly Command[];
  /** Those beside them that would be refused, as dry runs, which say why; absent until they were judged. */
  readonly refused?: readonly Command[];
  /** How many more there were that would be asked about in turn; absent until they were judged. */
  readonly unclear?: number;
}

const MAX_CHOICES = 20;

export function resolveProblem(
  code: ResolveProblem['code'],
  command: Command,
  { word, choices }: Pick<ResolveProblem, 'word' | 'choices'>,
): ResolveProblem {
  return { kind: 'problem', code, command, word, choices: choices.slice(0, MAX_CHOICES), readings: [] };
}

/** The command with its words as a reason and nothing else, for a line that is not asked about again. */
export function exactly<T extends Command>(command: T): T {
  return { ...command, reason: null, exactReason: wholeReason(command) };
}
