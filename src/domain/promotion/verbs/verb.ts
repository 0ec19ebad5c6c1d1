import type {
  CommandFacts,
  EnvironmentFacts,
  ResolvedCommand,
  RoleFacts,
  VersionFacts,
} from '../../../contract/generated/types.ts';
import type { Command } from '../command.ts';
import type { Offers, Talk } from '../doubt-of-reason.ts';
import type { Draft } from '../parse-words.ts';
import type { ResolveContext, ResolveProblem } from '../resolve-problem.ts';
import type { LedgerState, ModelChange } from '../state.ts';

/** Something that a role is asked for. */
export type Action = keyof RoleFacts;

/** `model=` says that a word is the model's name, where it could be the first word of a reason. */
export const KEYS = ['model', 'to', 'share', 'environment', 'for', 'reason', '@sha'] as const;
export type Key = (typeof KEYS)[number];

/** What may stand in the place of the model: its name, its name with a version, or nothing. */
export type Target = 'model' | 'version' | 'none';

/** How words are read that mean something of their own to the verb. Throws Unreadable. */
interface OwnReading {
  /** The value of `to=`. */
  readonly to?: (draft: Draft, value: string) => void;
  /** The command, when every word of it was read. */
  readonly whole?: (command: Command) => Command;
}

/** What the parser and the help know of every verb. */
interface VerbBase {
  readonly verb: string;
  /** Whether it stands right behind the slash, and not behind `/seatrial`. */
  readonly isShort: boolean;
  /** The label that asks for it, as if it stood alone in a comment on the pull request. */
  readonly label?: string;
  readonly usage: string;
  readonly summary: string;
  readonly target: Target;
  readonly keys: readonly Key[];
  readonly read?: OwnReading;
  readonly needs: string;
  readonly example: string;
}

/** The environments that a command is about. */
export interface Targets {
  readonly kind: 'targets';
  readonly chosen: readonly EnvironmentFacts[];
}

/** What a command turns out to be about. */
export interface Subject {
  readonly kind: 'subject';
  readonly to: ResolvedCommand['to'];
  readonly version: string | null;
  /** What is known of the version. */
  readonly facts: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

/** A verb that changes something: one that raises exposure is read strictly, one that lowers it leniently. */
export interface StateVerb extends VerbBase {
  readonly verb: ResolvedCommand['verb'];
  readonly kind: 'go' | 'stop';
  /** The settings under `roles` that say who may; the first is what a command asks for that says no more. */
  readonly roles: readonly Action[];
  /** The one of them, or of another verb that does the same, that a command asks for. */
  readonly actionOf: (command: ResolvedCommand) => Action;
  /** Where it acts when no environment is named. */
  readonly usual: (context: ResolveContext, command: Command) => Targets | ResolveProblem;
  readonly subject: (command: Command, context: ResolveContext, targets: Targets) => Subject | ResolveProblem;
  /** What is read for its decision, beside the registry, the person and the model's own log. */
  readonly reads?: 'evidence' | 'every-model';
  readonly changes: (ledger: LedgerState, facts: CommandFacts) => readonly ModelChange[];
  /** Gives traffic, or the way to it, so that it is never decided after a stop that was written later. */
  readonly raises?: true;
  /** Leads a version to traffic, or to the way to it, so that what is known against it is told. */
  readonly tellsAgainst?: true;
  /** Also ends what was yet to begin in another environment. */
  readonly endsElsewhere?: true;
  /** Stops nothing that serves, so that it needs no better reason than a word. */
  readonly takesAnyWord?: true;
  /** Words that say nothing of their own beside it: to a rollback production is no other place, to a hold `wait` no doubt. */
  readonly ownWords?: readonly string[];
  /** Whether all of the reason was understood, and done. */
  readonly understands?: (command: Command, subject: Subject) => boolean;
  /** What its reason may be meant for that no other verb knows. */
  readonly doubt?: (talk: Talk) => ResolveProblem | null;
  /** The lines that are offered where its reason is asked about. */
  readonly offers?: (talk: Talk) => Offers;
  /** Means one step from what its author saw: said twice, it is one. */
  readonly isStep?: (command: ResolvedCommand) => boolean;
  /** Where it leads, as its title says behind `to=`. */
  readonly leadsTo?: (command: ResolvedCommand) => string | null;
}

/** A verb that tells what another would do. */
export interface TrialVerb extends VerbBase {
  readonly kind: 'read';
  readonly tries: StateVerb;
}

/** A verb that asks how things are. */
export interface QuestionVerb extends VerbBase {
  readonly kind: 'read';
  readonly tries: null;
}

/** Everything that is known of one verb, but for the words of its answer. */
export type VerbRecord = StateVerb | TrialVerb | QuestionVerb;

/** The verb by which a command is decided; null for a question. */
export function decidedBy(record: VerbRecord): StateVerb | null {
  return record.kind === 'read' ? record.tries : record;
}
