import type { EnvironmentFacts } from '../../contract/generated/types.ts';
import { type Command, VERB_RECORDS } from './command.ts';
import { doubtedName, leadingName } from './mentions.ts';
import { defaultEnvironment } from './policy.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { deploymentIn } from './state.ts';
import { BEFORE_NAMES } from './words.ts';

export interface Targets {
  readonly kind: 'targets';
  readonly chosen: readonly EnvironmentFacts[];
}

/** The environments that a command is about: the one that it names, or those that its verb means. */
export function resolveTargets(command: Command, context: ResolveContext): Targets | ResolveProblem {
  const { environments } = context;
  if (command.environment !== null) {
    const named = environments.filter(({ name }) => name === command.environment);
    if (named.length > 0) return targets(named);
    return problem('unknown-environment', command, context);
  }
  const usual = usualEnvironments(command, context);
  return usual.kind === 'problem' ? usual : (askedEnvironment(command, context, usual) ?? usual);
}

function usualEnvironments(command: Command, context: ResolveContext): Targets | ResolveProblem {
  const { environments, state } = context;
  switch (command.verb) {
    case 'promote':
    case 'plan':
    case 'certify': {
      const usual = defaultEnvironment(environments) ?? (command.verb === 'certify' ? (environments[0] ?? null) : null);
      return usual === null ? problem('environment-required', command, context) : targets([usual]);
    }
    case 'rollback':
      return rollbackEnvironments(command, context);
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
function rollbackEnvironments(command: Command, context: ResolveContext): Targets | ResolveProblem {
  const { environments, state } = context;
  const running = environments.filter(({ name }) => deploymentIn(state, name).production !== null);
  const usual = defaultEnvironment(environments);
  if (usual !== null && (running.includes(usual) || running.length !== 1)) return targets([usual]);
  if (running.length === 1) return targets(running);
  return problem('environment-required', command, context);
}

/**
 * `/rollback staging` is about staging, or says why: where another environment would be meant, that is asked. A quarantine
 * is everywhere; one that names its version names all that it needs.
 */
function askedEnvironment(command: Command, context: ResolveContext, { chosen }: Targets): ResolveProblem | null {
  const { environments, model } = context;
  const names = environments.map(({ name }) => name);
  const text = command.reason ?? '';
  const others = command.verb === 'rollback' ? names.filter((name) => name !== 'production') : names;
  const doubted = doubtedName(text, others)?.name ?? null;
  const named = doubted ?? leadingName(text, names, BEFORE_NAMES);
  const isMeant = doubted === null && chosen.length === 1 && chosen[0]?.name === named;
  if (named === null || isMeant || (command.verb === 'quarantine' && command.version !== null)) return null;
  const found = { ...problem('other-environment', command, context), word: named };
  const meant = { ...exactly(command), model, surely: true };
  if (!VERB_RECORDS[command.verb].keys.includes('environment')) return { ...found, readings: [meant] };
  const usual = chosen.length === 1 ? chosen.map(({ name }) => name) : [];
  const places = [...new Set([named, ...usual])].map((environment) => ({ ...meant, environment }));
  return { ...found, readings: usual.length === 1 ? places : [...places, meant] };
}

function orAll(environments: readonly EnvironmentFacts[], concerned: (name: string) => boolean): Targets {
  const some = environments.filter(({ name }) => concerned(name));
  return targets(some.length > 0 ? some : environments);
}

function targets(chosen: readonly EnvironmentFacts[]): Targets {
  return { kind: 'targets', chosen };
}

function problem(code: ResolveProblem['code'], command: Command, { environments }: ResolveContext): ResolveProblem {
  return resolveProblem(code, command, { word: command.environment, choices: environments.map(({ name }) => name) });
}
