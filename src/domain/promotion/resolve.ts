import type { EnvironmentFacts, ResolvedCommand, VersionFacts } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { type Command, wholeReason } from './command.ts';
import { isUnknownVersion, knownVersions } from './known-versions.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { resolveRollback } from './resolve-rollback.ts';
import { resolveTargets } from './resolve-targets.ts';
import { deploymentIn } from './state.ts';
import { mentionsOf, versionProblem } from './version-mentions.ts';

const MAX_READINGS = 5;

export interface Resolution {
  readonly kind: 'resolved';
  readonly command: ResolvedCommand;
  readonly version: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

/** Connects a command with a version and environments of the registry. */
export function resolveCommand(command: Command, context: ResolveContext): Resolution | ResolveProblem {
  const targets = resolveTargets(command, context);
  if (targets.kind === 'problem') return targets;
  if (command.verb === 'rollback') {
    const subject = resolveRollback(command, context, targets);
    if (subject.kind === 'problem') return subject;
    const { to, version, candidate, environments } = subject;
    return resolved(command, context, { to, version, facts: candidate, environments });
  }
  if (command.verb === 'stop') return resolveStop(command, context, targets.chosen);
  const version = resolveVersion(command, context);
  if (version !== null && 'kind' in version) return version;
  const doubt = command.verb === 'quarantine' ? doubtOfVersion(command, context, version) : null;
  if (doubt !== null) return doubt;
  const rises = command.verb === 'promote' || command.verb === 'plan';
  return resolved(command, context, {
    to: rises ? (command.to ?? 'live') : null,
    version: version?.version ?? command.version,
    facts: version,
    environments: targets.chosen,
  });
}

interface Subject {
  readonly to: ResolvedCommand['to'];
  readonly version: string | null;
  readonly facts: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

function resolved(command: Command, { now }: ResolveContext, subject: Subject): Resolution {
  const { verb, share, forMs } = command;
  if (verb === 'status' || verb === 'why' || verb === 'help') throw new RangeError(`${verb} has nothing to resolve`);
  const until = forMs === null ? null : formatInstant(instantMs(now) + forMs);
  const { to, version, facts, environments } = subject;
  const plain = {
    verb: verb === 'plan' ? 'promote' : verb,
    to,
    share,
    version,
    until,
    reason: wholeReason(command),
    unclear: false,
  } as const;
  return { kind: 'resolved', command: plain, version: facts, environments };
}

function resolveVersion(command: Command, context: ResolveContext): VersionFacts | null | ResolveProblem {
  if (command.verb === 'hold' || command.verb === 'unhold') return null;
  const own = ownVersions(context);
  if (command.version !== null || command.digest !== null) return namedVersion(command, context);
  const [only] = own;
  if (only !== undefined && own.length === 1)
    return context.merged.find((version) => version.version === only.version) ?? only;
  const choices = (own.length > 1 ? own : context.merged).map(({ version }) => `${context.model}@${version}`);
  return resolveProblem(own.length > 1 ? 'version-ambiguous' : 'version-required', command, { word: null, choices });
}

function namedVersion({ version, digest }: Command, context: ResolveContext): VersionFacts | null {
  const known = [...context.merged, ...ownVersions(context)];
  return known.find((one) => (version === null ? one.sha256 === digest : one.version === version)) ?? null;
}

function ownVersions({ thread, model }: ResolveContext): readonly VersionFacts[] {
  return thread.filter((one) => one.model === model).map(({ version }) => version);
}

/** The live test that ends: of the version that is named, of the thread's own, or where only a model is named of all. */
function resolveStop(
  command: Command,
  context: ResolveContext,
  environments: readonly EnvironmentFacts[],
): Resolution | ResolveProblem {
  const own = ownVersions(context);
  const named = command.version !== null || command.digest !== null;
  const every = !named && (command.model !== null || own.length === 0);
  const [single] = own.length === 1 && !every ? own : [];
  const doubt = doubtOfVersion(command, context, single ?? null);
  if (doubt !== null) return doubt;
  if (every) return resolved(command, context, { to: null, version: null, facts: null, environments });
  const candidates = environments.flatMap(({ name }) => deploymentIn(context.state, name).liveTest?.candidates ?? []);
  const wanted = candidates.filter(({ version, sha256 }) =>
    named ? version === command.version || sha256 === command.digest : own.some((one) => one.sha256 === sha256),
  );
  const [only, ...others] = [...new Set(wanted.map(({ version }) => version))];
  if (only !== undefined && others.length === 0) {
    const facts = namedVersion({ ...command, version: only }, context);
    return resolved(command, context, { to: null, version: only, facts, environments });
  }
  const choices = candidates.map(({ version }) => `${context.model}@${version}`);
  const word = command.version ?? command.digest ?? own[0]?.version ?? null;
  return resolveProblem(only === undefined ? 'not-live' : 'version-ambiguous', command, { word, choices });
}

/** A version in the reason of a command that names none: `quarantine leaked labels in 1.0.0` may be about 1.0.0. */
function doubtOfVersion(command: Command, context: ResolveContext, meant: VersionFacts | null): ResolveProblem | null {
  if (command.version !== null || command.digest !== null) return null;
  const { model } = context;
  const text = command.reason ?? '';
  const mentions = mentionsOf(text, knownVersions(context));
  const found = mentions.find(
    (one) => one.denied || one.versions.length === 0 || one.versions.some(({ sha256 }) => sha256 !== meant?.sha256),
  );
  if (found === undefined) {
    return mentions.length === 0 && isUnknownVersion(text, context)
      ? resolveProblem('version-unknown', command, { word: text.split(' ')[0] ?? '', choices: [] })
      : null;
  }
  const versions = new Set([...found.versions, ...(meant === null ? [] : [meant])].map(({ version }) => version));
  const plain = exactly(command);
  const readings = [...versions]
    .filter((version) => command.verb !== 'stop' || isLive(version, context))
    .slice(0, MAX_READINGS)
    .map((version) => ({ ...plain, model, surely: true, version }));
  return {
    ...resolveProblem(versionProblem(found), command, { word: found.word, choices: [] }),
    readings: command.verb === 'stop' ? [...readings, plain] : readings,
  };
}

function isLive(version: string, { environments, state }: ResolveContext): boolean {
  const candidates = environments.flatMap(({ name }) => deploymentIn(state, name).liveTest?.candidates ?? []);
  return candidates.some((one) => one.version === version);
}
