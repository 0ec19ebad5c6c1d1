import type { EnvironmentFacts } from '../../contract/generated/types.ts';
import type { Command } from './command.ts';
import { nearNames } from './near-names.ts';
import { doubtedName, leadingName, namesAnywhere } from './mentions.ts';
import { DEFAULT_ENVIRONMENT, defaultEnvironment } from './policy.ts';
import { exactly, type ResolveContext, resolveProblem, type ResolveProblem } from './resolve-problem.ts';
import { deploymentIn } from './state.ts';
import type { StateVerb, Targets } from './verbs/verb.ts';
import { BEFORE_NAMES } from './words.ts';

/** The environments that a command is about: the one that it names, or those that its verb means. */
export function resolveTargets(command: Command, record: StateVerb, context: ResolveContext): Targets | ResolveProblem {
  const { environments } = context;
  if (command.environment !== null) {
    const named = environments.filter(({ name }) => name === command.environment);
    if (named.length > 0) return targets(named);
    return unknownEnvironment(command, record, context);
  }
  const usual = record.usual(context, command);
  return usual.kind === 'problem' ? usual : (askedEnvironment(command, record, { context, usual }) ?? usual);
}

/** Production, or the only environment. */
export function usualEnvironment(context: ResolveContext, command: Command): Targets | ResolveProblem {
  const usual = defaultEnvironment(context.environments);
  return usual === null ? environmentProblem('environment-required', command, context) : targets([usual]);
}

/** Where it does not matter which it is. */
export function firstEnvironment(context: ResolveContext, command: Command): Targets | ResolveProblem {
  const usual = defaultEnvironment(context.environments) ?? context.environments[0];
  return usual === undefined ? environmentProblem('environment-required', command, context) : targets([usual]);
}

export function everyEnvironment({ environments }: ResolveContext): Targets {
  return targets(environments);
}

/** Those that have what is to be taken away, or all where none has. */
export function environmentsWith(part: 'hold') {
  return ({ environments, state }: ResolveContext): Targets => {
    const some = environments.filter(({ name }) => deploymentIn(state, name)[part] !== null);
    return targets(some.length > 0 ? some : environments);
  };
}

/**
 * `/rollback staging` is about staging, or says why: where another environment would be meant, that is asked. A quarantine
 * is everywhere; one that names its version names all that it needs.
 */
function askedEnvironment(
  command: Command,
  record: StateVerb,
  { context, usual: { chosen } }: { readonly context: ResolveContext; readonly usual: Targets },
): ResolveProblem | null {
  const { environments, model } = context;
  const names = environments.map(({ name }) => name);
  const text = command.reason ?? '';
  const others = names.filter((name) => record.ownWords?.includes(name) !== true);
  const doubted = doubtedName(text, others)?.name ?? null;
  const elsewhere = others.filter((name) => name !== DEFAULT_ENVIRONMENT && !chosen.every((one) => one.name === name));
  const said = doubted ?? leadingName(text, names, BEFORE_NAMES) ?? namesAnywhere(text, elsewhere)[0] ?? null;
  const below = (command.below ?? '').split('\n').map((part) => leadingName(part, elsewhere, BEFORE_NAMES));
  const named = said ?? below.find((name) => name !== null) ?? null;
  const isMeant = doubted === null && chosen.length === 1 && chosen[0]?.name === named;
  if (named === null || isMeant || (record.reads === 'every-model' && command.version !== null)) return null;
  const found = { ...environmentProblem('other-environment', command, context), word: named };
  const meant = { ...exactly(command), model, surely: true };
  if (!record.keys.includes('environment')) return { ...found, readings: [meant] };
  const usual = chosen.length === 1 ? chosen.map(({ name }) => name) : [];
  const places = [...new Set([named, ...usual])].map((environment) => ({ ...meant, environment }));
  return { ...found, readings: usual.length === 1 ? places : [...places, meant] };
}

export function targets(chosen: readonly EnvironmentFacts[]): Targets {
  return { kind: 'targets', chosen };
}

const MAX_PLACES = 5;
const EVERY = /^(?:all|any|both|every|everywhere)$/;

export function environmentProblem(
  code: ResolveProblem['code'],
  command: Command,
  { environments, model }: ResolveContext,
): ResolveProblem {
  const names = environments.map(({ name }) => name);
  const problem = resolveProblem(code, command, { word: command.environment, choices: names });
  const places = names.slice(0, MAX_PLACES);
  return { ...problem, readings: places.map((environment) => ({ ...command, model, environment })) };
}

/** Somebody waits for a stop: where it names none nearly, and there are several, each may be meant. */
function unknownEnvironment(command: Command, { kind }: StateVerb, context: ResolveContext): ResolveProblem {
  const { readings, ...problem } = environmentProblem('unknown-environment', command, context);
  const near = nearNames(command.environment ?? '', problem.choices);
  const isMeant = ({ environment }: Command) => near.includes(environment ?? '');
  const isEvery = EVERY.test(command.environment ?? '');
  const isAsked = isEvery || (near.length === 0 && kind === 'stop' && problem.choices.length > 1);
  return { ...problem, readings: isAsked ? readings : readings.filter(isMeant) };
}
