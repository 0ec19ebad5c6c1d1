import type { EnvironmentFacts, ResolvedCommand, VersionFacts } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { type Command, wholeReason } from './command.ts';
import { doubtOfReason } from './doubt-of-reason.ts';
import type { ResolveContext, ResolveProblem } from './resolve-problem.ts';
import { resolveTargets } from './resolve-targets.ts';
import { VERB_RECORDS } from './verbs/registry.ts';
import { decidedBy, type Subject } from './verbs/verb.ts';

export interface Resolution {
  readonly kind: 'resolved';
  readonly command: ResolvedCommand;
  readonly version: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

/** Connects a command with a version and environments of the registry. */
export function resolveCommand(command: Command, context: ResolveContext): Resolution | ResolveProblem {
  const record = decidedBy(VERB_RECORDS[command.verb]);
  if (record === null) throw new RangeError(`${command.verb} has nothing to resolve`);
  const targets = resolveTargets(command, record, context);
  if (targets.kind === 'problem') return targets;
  const subject = record.subject(command, context, targets);
  if (subject.kind === 'problem') return subject;
  const doubt = doubtOfReason({ command, record, context, subject });
  if (doubt !== null) return doubt;
  const { facts, environments } = subject;
  return {
    kind: 'resolved',
    command: resolved(record.verb, { command, context, subject }),
    version: facts,
    environments,
  };
}

interface Parts {
  readonly command: Command;
  readonly context: ResolveContext;
  readonly subject: Subject;
}

function resolved(verb: ResolvedCommand['verb'], { command, context, subject }: Parts): ResolvedCommand {
  const { share, forMs } = command;
  const { to, version } = subject;
  const until = forMs === null ? null : formatInstant(instantMs(context.now) + forMs);
  return { verb, to, share, version, until, reason: wholeReason(command), unclear: false };
}
