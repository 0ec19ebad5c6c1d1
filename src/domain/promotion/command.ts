import type { RoleFacts } from '../../contract/generated/types.ts';

export const VERBS = [
  'promote',
  'rollback',
  'certify',
  'status',
  'plan',
  'hold',
  'unhold',
  'stop',
  'retire',
  'quarantine',
  'why',
  'help',
] as const;

export type Verb = (typeof VERBS)[number];

/** Something that a role is asked for. */
export type Action = keyof RoleFacts;

/** A verb that raises exposure is read strictly, one that lowers it leniently, one that reads changes nothing. */
export type VerbKind = 'go' | 'stop' | 'read';

/** `model=` says that a word is the model's name, where it could be the first word of a reason. */
export const KEYS = ['model', 'to', 'share', 'environment', 'for', 'reason', '@sha'] as const;
export type Key = (typeof KEYS)[number];

/** What may stand in the place of the model: its name, its name with a version, or nothing. */
export type Target = 'model' | 'version' | 'none';

/** One verb: the parser, the roles and the help text are all driven by this record. */
export interface VerbRecord {
  readonly verb: Verb;
  readonly kind: VerbKind;
  readonly usage: string;
  readonly summary: string;
  /** The setting under `roles` that says who may; null for verbs that only read. */
  readonly action: Action | null;
  readonly target: Target;
  readonly keys: readonly Key[];
  readonly needs: string;
  readonly example: string;
}

export const VERB_RECORDS: Readonly<Record<Verb, VerbRecord>> = {
  promote: {
    verb: 'promote',
    kind: 'go',
    usage: '/promote [model[@version]] [to=live|production] [share=10%] [environment=name] [@sha]',
    summary: 'Gives a version a share of the traffic (to=live, the default), or all of it (to=production).',
    action: 'live',
    target: 'version',
    keys: ['model', 'to', 'share', 'environment', '@sha'],
    needs:
      'A merged version with a valid certificate, no hold, no freeze; for production also a share for long enough (minLiveTime).',
    example: '/promote churn@1.4.0 to=live share=10%',
  },
  rollback: {
    verb: 'rollback',
    kind: 'stop',
    usage: '/rollback [model[@version]] [production] [to=version] [environment=name] [reason…]',
    summary:
      'Returns to the version that is named, or to the newest that is known to be good, ends the live test and sets a hold. ' +
      'On the pull request of a live candidate: ends its live test; production moves only when it is named.',
    action: 'rollback',
    target: 'version',
    keys: ['model', 'to', 'environment', 'reason'],
    needs: 'A known-good version. Nothing else: no certificate, no review, no waiting.',
    example: '/rollback churn answers are late since noon',
  },
  certify: {
    verb: 'certify',
    kind: 'go',
    usage: '/certify [model[@version]]',
    summary: 'Runs the certification again.',
    action: 'certify',
    target: 'version',
    keys: ['model'],
    needs: 'A version whose manifest can be read.',
    example: '/certify churn@1.4.0',
  },
  status: {
    verb: 'status',
    kind: 'read',
    usage: '/seatrial status [model]',
    summary: 'Shows what runs where, the holds, and the next commands.',
    action: null,
    target: 'model',
    keys: ['model'],
    needs: 'Nothing.',
    example: '/seatrial status churn',
  },
  plan: {
    verb: 'plan',
    kind: 'read',
    usage: '/seatrial plan [model[@version]] [to=live|production] [share=10%] [environment=name]',
    summary: 'Shows what /promote would check and change, and changes nothing.',
    action: null,
    target: 'version',
    keys: ['model', 'to', 'share', 'environment', '@sha'],
    needs: 'Nothing.',
    example: '/seatrial plan churn@1.4.0 to=production',
  },
  hold: {
    verb: 'hold',
    kind: 'stop',
    usage: '/seatrial hold [model] [environment=name] [for=2h] reason…',
    summary: 'Blocks every promotion of the model until somebody lifts the hold. Never blocks a rollback.',
    action: 'hold',
    target: 'model',
    keys: ['model', 'environment', 'for', 'reason'],
    needs: 'Nothing.',
    example: '/seatrial hold churn for=2h upstream data is late',
  },
  unhold: {
    verb: 'unhold',
    kind: 'go',
    usage: '/seatrial unhold [model] [environment=name]',
    summary: 'Lifts the hold.',
    action: 'unhold',
    target: 'model',
    keys: ['model', 'environment'],
    needs: 'A hold.',
    example: '/seatrial unhold churn',
  },
  stop: {
    verb: 'stop',
    kind: 'stop',
    usage: '/seatrial stop [model[@version]] [environment=name] [reason…]',
    summary: 'Ends the live test of one version, or of all; production is not touched.',
    action: 'hold',
    target: 'version',
    keys: ['model', 'environment', 'reason'],
    needs: 'A live test.',
    example: '/seatrial stop churn@1.4.0 errors in the log',
  },
  retire: {
    verb: 'retire',
    kind: 'go',
    usage: '/seatrial retire [model[@version]]',
    summary: 'Takes a version out of service for good: it can neither be promoted nor be rolled back to.',
    action: 'retire',
    target: 'version',
    keys: ['model'],
    needs: 'A version that has no traffic.',
    example: '/seatrial retire churn@1.2.0',
  },
  quarantine: {
    verb: 'quarantine',
    kind: 'stop',
    usage: '/seatrial quarantine [model[@version]] [reason…]',
    summary: 'Bans the digest of a version everywhere and takes it out of traffic at once.',
    action: 'quarantine',
    target: 'version',
    keys: ['model', 'reason'],
    needs: 'Nothing.',
    example: '/seatrial quarantine churn@1.4.0 trained on leaked labels',
  },
  why: {
    verb: 'why',
    kind: 'read',
    usage: '/seatrial why [model]',
    summary: 'Shows the ledger entries behind the present state: who decided, when, on what evidence.',
    action: null,
    target: 'model',
    keys: ['model'],
    needs: 'Nothing.',
    example: '/seatrial why churn',
  },
  help: {
    verb: 'help',
    kind: 'read',
    usage: '/seatrial help',
    summary: 'Shows the commands.',
    action: null,
    target: 'none',
    keys: [],
    needs: 'Nothing.',
    example: '/seatrial help',
  },
};

/** A request to `/command` that was read but not yet connected with the registry. */
export interface Command {
  readonly verb: Verb;
  /** The model as it was written. For a stop verb it may turn out to be the first word of the reason. */
  readonly model: string | null;
  /** Whether the model is written so that it can be no word of a sentence: `model=churn`, `churn@1.0.0`. */
  readonly surely: boolean;
  readonly version: string | null;
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
  /** Full object id after @. */
  readonly sha: string | null;
  /** Words that are also searched for what may be meant for the command. */
  readonly reason: string | null;
  /** What stands behind `reason=`: said about the command, never to it. */
  readonly exactReason: string | null;
}

export const MAX_REASON = 500;

export function wholeReason({ reason, exactReason }: Command): string | null {
  const text = [reason, exactReason].filter((part) => part !== null).join(' ');
  return text === '' ? null : shortened(text);
}

/** White space as the parser of a line leaves it, so that a reason can be sent again. */
export function shortened(text: string): string {
  const words = text.replaceAll(/\p{C}/gu, ' ').split(/\s+/u);
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
  'broken-line',
  'unclear-dry-run',
  'seen-not-read',
] as const;

export interface CommandProblem {
  readonly code: (typeof COMMAND_PROBLEMS)[number];
  readonly line: string;
  /** The part that was not understood. */
  readonly word: string;
  /** What may have been meant, or what is allowed. */
  readonly nearest: string | null;
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
