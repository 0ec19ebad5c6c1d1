import type { EnvironmentFacts, ResolvedCommand, VersionFacts } from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import { type Command, VERB_RECORDS } from './command.ts';
import { defaultEnvironment } from './policy.ts';
import { deploymentIn, type ModelState } from './state.ts';

/** A version that the pull request of the thread adds. */
export interface ThreadVersion {
  readonly model: string;
  readonly version: VersionFacts;
}

export const RESOLVE_PROBLEMS = [
  'unknown-model',
  'model-required',
  'version-required',
  'version-ambiguous',
  'unknown-environment',
  'environment-required',
] as const;

export interface ResolveProblem {
  readonly kind: 'problem';
  readonly code: (typeof RESOLVE_PROBLEMS)[number];
  readonly command: Command;
  readonly word: string | null;
  /** What could be named instead. */
  readonly choices: readonly string[];
}

export interface ModelChoice {
  readonly kind: 'model';
  readonly model: string;
  readonly command: Command;
}

/** Which model a command means: the one that it names, or the only one of the thread. A stop verb's first word may be its reason. */
export function resolveModel(
  command: Command,
  models: readonly string[],
  thread: readonly ThreadVersion[],
): ModelChoice | ResolveProblem {
  if (command.model !== null && models.includes(command.model)) return { kind: 'model', model: command.model, command };
  const own = [...new Set(thread.map(({ model }) => model))];
  const stop = VERB_RECORDS[command.verb].kind === 'stop';
  if (command.model !== null && !stop)
    return problem('unknown-model', command, { word: command.model, choices: models });
  const [only] = own;
  if (only === undefined || own.length > 1) {
    return problem('model-required', command, { word: command.model, choices: own.length > 1 ? own : models });
  }
  return { kind: 'model', model: only, command: wordsAsReason(command) };
}

/** `/rollback because it is slow`: because is no model. A version after @ was not meant as a reason: unclear. */
function wordsAsReason(command: Command): Command {
  if (command.model === null) return command;
  const pinned = command.version ?? command.digest;
  const reason = [command.model, command.reason]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, 500);
  return { ...command, model: null, version: null, digest: null, reason, unclear: command.unclear || pinned !== null };
}

export interface ResolveContext {
  readonly model: string;
  readonly state: ModelState;
  readonly environments: readonly EnvironmentFacts[];
  /** Versions on the default branch. */
  readonly merged: readonly VersionFacts[];
  readonly thread: readonly ThreadVersion[];
  readonly now: string;
}

export interface Resolution {
  readonly kind: 'resolved';
  readonly command: ResolvedCommand;
  readonly version: VersionFacts | null;
  readonly environments: readonly EnvironmentFacts[];
}

interface Targets {
  readonly kind: 'targets';
  readonly chosen: readonly EnvironmentFacts[];
}

/** Connects a command with a version and environments of the registry. */
export function resolveCommand(command: Command, context: ResolveContext): Resolution | ResolveProblem {
  const environments = resolveTargets(command, context);
  if (environments.kind === 'problem') return environments;
  const version = resolveVersion(command, context);
  if (version !== null && 'kind' in version) return version;
  const { verb } = command;
  if (verb === 'status' || verb === 'why' || verb === 'help') throw new RangeError(`${verb} has nothing to resolve`);
  const until = command.forMs === null ? null : formatInstant(instantMs(context.now) + command.forMs);
  const resolved = {
    verb: verb === 'plan' ? 'promote' : verb,
    to: verb === 'promote' || verb === 'plan' ? (command.to ?? 'live') : null,
    share: command.share,
    version: verb === 'rollback' ? command.toVersion : (version?.version ?? command.version),
    until,
    reason: command.reason,
    unclear: command.unclear,
  } as const;
  return { kind: 'resolved', command: resolved, version, environments: environments.chosen };
}

function resolveVersion(command: Command, context: ResolveContext): VersionFacts | null | ResolveProblem {
  if (command.verb === 'rollback' || command.verb === 'hold' || command.verb === 'unhold' || command.unclear)
    return null;
  const own = context.thread.filter(({ model }) => model === context.model).map(({ version }) => version);
  const known = [...context.merged, ...own];
  if (command.version !== null) return known.find(({ version }) => version === command.version) ?? null;
  if (command.digest !== null) return known.find(({ sha256 }) => sha256 === command.digest) ?? null;
  if (command.verb === 'stop') return null;
  const [only] = own;
  if (only !== undefined && own.length === 1)
    return context.merged.find((version) => version.version === only.version) ?? only;
  const choices = (own.length > 1 ? own : context.merged).map(({ version }) => `${context.model}@${version}`);
  return problem(own.length > 1 ? 'version-ambiguous' : 'version-required', command, { word: null, choices });
}

function resolveTargets(command: Command, context: ResolveContext): Targets | ResolveProblem {
  const { environments, state } = context;
  const choices = environments.map(({ name }) => name);
  if (command.environment !== null) {
    const named = environments.filter(({ name }) => name === command.environment);
    return named.length > 0
      ? targets(named)
      : problem('unknown-environment', command, { word: command.environment, choices });
  }
  switch (command.verb) {
    case 'promote':
    case 'plan':
    case 'certify': {
      const usual = defaultEnvironment(environments) ?? (command.verb === 'certify' ? (environments[0] ?? null) : null);
      return usual === null ? problem('environment-required', command, { word: null, choices }) : targets([usual]);
    }
    case 'rollback':
      return rollbackTargets(command, context);
    case 'unhold':
      return orAll(environments, (name) => deploymentIn(state, name).hold !== null);
    case 'stop':
      return orAll(environments, (name) => deploymentIn(state, name).liveTest !== null);
    case 'hold':
    case 'retire':
    case 'quarantine':
    case 'status':
    case 'why':
    case 'help':
      return targets(environments);
  }
}

/** A rollback should not fail for want of a word: the usual environment, or the only one in which the model runs. */
function rollbackTargets(command: Command, { environments, state }: ResolveContext): Targets | ResolveProblem {
  const running = environments.filter(({ name }) => deploymentIn(state, name).production !== null);
  const usual = defaultEnvironment(environments);
  if (usual !== null && (running.includes(usual) || running.length !== 1)) return targets([usual]);
  if (running.length === 1) return targets(running);
  return problem('environment-required', command, { word: null, choices: environments.map(({ name }) => name) });
}

function orAll(environments: readonly EnvironmentFacts[], concerned: (name: string) => boolean): Targets {
  const some = environments.filter(({ name }) => concerned(name));
  return targets(some.length > 0 ? some : environments);
}

function targets(chosen: readonly EnvironmentFacts[]): Targets {
  return { kind: 'targets', chosen };
}

function problem(
  code: ResolveProblem['code'],
  command: Command,
  { word, choices }: Pick<ResolveProblem, 'word' | 'choices'>,
): ResolveProblem {
  return { kind: 'problem', code, command, word, choices: choices.slice(0, 20) };
}
